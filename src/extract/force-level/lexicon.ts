import { z } from 'zod'
import { Counted, ForceBasis, ForceComponent, ForceRole, readYaml } from '../../record/index.ts'
import { loadRules, Rule } from '../rule.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const Lexicon = z.object({
  nouns: z.partialRecord(Counted, Words),
  single: Words,
  singleFloor: z.int().positive(),
  equipment: Words,
  casualties: Words,
  movements: z.record(z.string(), z.string()),
  losses: Words,
  homes: Words,
  capacities: Words,
  components: z.partialRecord(ForceComponent, Words),
  roles: z.partialRecord(ForceRole, Words),
})

/** Words for forces. */
export const lexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('lexicon.yaml', import.meta.url),
  Lexicon,
)

const ForceRule = Rule.extend({
  basis: ForceBasis,
  /** Basis when the clause is still to come. */
  planned: ForceBasis.optional(),
  verbs: z.array(z.string()),
  /** `none`: the number stands in a phrase without a verb of its own. */
  slot: z.enum(['any', 'to', 'none']),
})
export type ForceRule = z.infer<typeof ForceRule>

/** How reports tell the strength of a force. */
export const rules: readonly ForceRule[] = loadRules(new URL('en.yaml', import.meta.url), ForceRule)

/** The key whose list holds one of these words, in the order of the file. */
export function keyOf<K extends string>(
  lists: { readonly [P in K]?: ReadonlySet<string> },
  words: readonly string[],
): { readonly key: K; readonly word: string } | undefined {
  for (const [key, list] of Object.entries<ReadonlySet<string> | undefined>(lists)) {
    const word = words.find((each) => list?.has(each))
    // Object.entries widens the keys that the schema has checked.
    if (word !== undefined) return { key: key as K, word }
  }
  return undefined
}
