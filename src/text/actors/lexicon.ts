import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list))

const Lists = z.object({
  'place-prepositions': words,
  motion: words,
  'metonym-verbs': words,
  'metonym-prepositions': words,
  'metonym-possessions': words,
  'act-nouns': words,
  'title-modifiers': words,
  'not-current': words,
  'group-modifiers': words,
  'armed-modifiers': words,
  backing: words,
  'not-bodies': words,
  buildings: words,
  'state-nouns': words,
  'side-nouns': words,
  'leader-nouns': words,
  'group-nouns': words,
  'union-nouns': words,
  'place-heads': words,
  'help-from': words,
  carrying: words,
  means: words,
  'not-modifiers': words,
  talkers: words,
  ambiguous: z.record(z.string(), words),
  pronouns: z.record(z.string(), z.enum(['male', 'female', 'thing', 'many'])),
  impersonal: words,
  'impersonal-adjectives': words,
  'actor-verbs': words,
  'titles-male': words,
  'titles-female': words,
  'given-female': words,
  'given-male': words,
})

/** Words of English that tell who acts; keys as in `en.yaml`. */
export type Lexicon = z.infer<typeof Lists>

let english: Lexicon | undefined

export function loadLexicon(): Lexicon {
  english ??= readYaml(new URL('en.yaml', import.meta.url), Lists)
  return english
}
