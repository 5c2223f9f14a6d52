import { z } from 'zod'
import { CommitmentAct, CommitmentStrength, readYaml } from '../../record/index.ts'
import { loadRules, Rule } from '../rule.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))

const Outcome = z.enum(['kept', 'broken', 'withdrawn', 'stalled'])

const Lexicon = z.object({
  acts: z.partialRecord(CommitmentAct, Words),
  light: Words,
  idioms: Words,
  refrain: Words,
  maintain: Words,
  facilitate: Words,
  violent: Words,
  affirming: Words,
  movers: Words,
  outcomes: z.partialRecord(Outcome, Words),
  ofTalk: Words,
  ofArms: Words,
  arms: Words,
  targets: Words,
  protected: Words,
  byInfinitive: Words,
  ofForces: z.record(z.string(), CommitmentAct),
  inPassing: Words,
  deployed: Words,
  traded: Words,
  rounds: Words,
  gatherings: Words,
  foretelling: Words,
  giving: Words,
  keeping: Words,
  undergoing: Words,
  harms: Words,
  averting: Words,
  lasting: Words,
  abstract: Words,
  arranging: Words,
  byClause: Words,
  ofSpeech: Words,
  saying: Words,
  remarking: Words,
  bodies: Words,
  units: Words,
  foreseeing: Words,
  asking: Words,
  winning: Words,
  unmade: Words,
  placed: Words,
  roleNouns: Words,
  jointNouns: Words,
  unwilled: Words,
  guessing: Words,
  scheduled: Words,
  settledNouns: Words,
  settleVerbs: Words,
  scope: Words,
  manner: Words,
})

/** Acts that somebody can promise, and the words around them. */
export const lexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('acts.yaml', import.meta.url),
  Lexicon,
)

const Frame = z.enum([
  'verb',
  'noun',
  'object',
  'future',
  'role',
  'continuation',
  'settle',
  'threat',
])
export type Frame = z.infer<typeof Frame>

const CommitmentRule = Rule.extend({
  frame: Frame,
  words: z.partialRecord(CommitmentStrength, z.array(z.string())),
})
export type CommitmentRule = z.infer<typeof CommitmentRule>

/** How reports tell that somebody gives their word. */
export const rules: readonly CommitmentRule[] = loadRules(
  new URL('en.yaml', import.meta.url),
  CommitmentRule,
)

/** Word to strength for one frame. */
function strengths(frame: Frame): ReadonlyMap<string, CommitmentStrength> {
  const rule = rules.find((each) => each.frame === frame)
  const pairs = Object.entries(rule?.words ?? {}).flatMap(([strength, words]) =>
    // Object.entries widens the keys that the schema has checked.
    (words ?? []).map((word) => [word, strength as CommitmentStrength] as const),
  )
  return new Map(pairs)
}

export const strengthByFrame: { readonly [F in Frame]: ReadonlyMap<string, CommitmentStrength> } = {
  verb: strengths('verb'),
  noun: strengths('noun'),
  object: strengths('object'),
  future: strengths('future'),
  role: strengths('role'),
  continuation: strengths('continuation'),
  settle: strengths('settle'),
  threat: strengths('threat'),
}

const actByWord: ReadonlyMap<string, CommitmentAct> = new Map(
  Object.entries(lexicon.acts)
    // Object.entries widens the keys; the first act that holds a word wins, so later ones are set first.
    .flatMap(([act, words]) =>
      [...(words ?? [])].map((word) => [word, act as CommitmentAct] as const),
    )
    .reverse(),
)

/** The act that a lemma, with or without its particle, tells. */
export function actOfWord(lemma: string): CommitmentAct | undefined {
  return actByWord.get(lemma) ?? actByWord.get(lemma.split(' ')[0] ?? lemma)
}

/** The act that only a verb and its object together tell. */
export function actOfPair(words: string): CommitmentAct | undefined {
  return actByWord.get(words)
}

/** What became of a promise, by the lemma of the verb that has it as its object. */
export const outcomeByVerb: ReadonlyMap<string, z.infer<typeof Outcome>> = new Map(
  Object.entries(lexicon.outcomes).flatMap(([outcome, words]) =>
    // Object.entries widens the keys that the schema has checked.
    [...(words ?? [])].map((word) => [word, outcome as z.infer<typeof Outcome>] as const),
  ),
)
