import { z } from 'zod'
import { Medium, readYaml } from '../../record/index.ts'
import { loadRules, Rule } from '../rule.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const Lexicon = z.object({
  unspoken: Words,
  acts: Words,
  deeds: Words,
  ofNouns: Words,
  topics: Words,
  labelling: Words,
  appealing: Words,
  voicing: Words,
  greeting: Words,
  reviewing: Words,
  briefing: Words,
  exchanging: Words,
  conferring: Words,
  giving: Words,
  voiced: Words,
  tellers: Words,
  courtesy: Words,
  toThoseThere: Words,
  unnamed: Words,
  addressing: Words,
  told: Words,
  students: Words,
  meeting: Words,
  occasions: Words,
  leading: Words,
  goingOn: Words,
  through: Words,
  publishing: Words,
  mediumVerbs: Words,
  occasionsOfWords: Words,
  media: z.partialRecord(Medium, z.array(z.string())),
  nouns: Words,
  verbs: Words,
})

/** What makes a statement of words that are attributed. */
export const lexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('lexicon.yaml', import.meta.url),
  Lexicon,
)

const StatementRule = Rule.extend({ frame: z.enum(['said', 'expected']) })
export type StatementRule = z.infer<typeof StatementRule>

/** How reports carry somebody's words. */
export const rules: readonly StatementRule[] = loadRules(
  new URL('en.yaml', import.meta.url),
  StatementRule,
)
