import { z } from 'zod'
import { readRows, readYaml, Sector } from '../../record/index.ts'

/** Words parted by commas: one long scalar is read some twenty times faster than a list. */
const words = z.string().transform((list): ReadonlySet<string> => new Set(list.split(/,\s{1,4}/)))

/** What each word of lists by sector says. */
function byWord(lists: Partial<Record<Sector, ReadonlySet<string>>>): ReadonlyMap<string, Sector> {
  const found = new Map<string, Sector>()
  for (const sector of Sector.options)
    for (const word of lists[sector] ?? []) found.set(word, sector)
  return found
}

const Lists = z.object({
  'place-prepositions': words,
  motion: words,
  'metonym-verbs': words,
  'town-verbs': words,
  'town-nouns': words,
  'metonym-objects': words,
  'before-month': words,
  'metonym-prepositions': words,
  'metonym-possessions': words,
  'act-nouns': words,
  kin: words,
  'kin-female': words,
  'title-modifiers': words,
  'not-current': words,
  anybody: words,
  'not-in-office': words,
  'group-modifiers': words,
  'armed-modifiers': words,
  backing: words,
  'not-bodies': words,
  buildings: words,
  'time-nouns': words,
  'state-nouns': words,
  'side-nouns': words,
  'side-words': words,
  'leader-nouns': words,
  'group-nouns': words,
  'union-nouns': words,
  'joint-bodies': words,
  'place-heads': words,
  'help-from': words,
  carrying: words,
  means: words,
  'not-modifiers': words,
  opposites: words,
  'friends-of-states': words,
  'among-states': words,
  'of-their-owner': words,
  envoys: words,
  praise: words,
  'stateless-peoples': words,
  talkers: words,
  addresses: words,
  ambiguous: z.record(z.string(), words),
  'home-signs': z.record(z.string(), words),
  'local-signs': z.record(z.string(), words),
  'called-by-first': words,
  strangers: words,
  'two-parties': z.record(z.string(), words),
  captives: words,
  declaring: words,
  vowing: words,
  locals: words,
  'state-organs': words,
  'house-words': words,
  'field-nouns': words,
  'headline-verbs': words,
  'held-as': words,
  pronouns: z.record(z.string(), z.enum(['male', 'female', 'thing', 'many'])),
  impersonal: words,
  'impersonal-adjectives': words,
  'actor-verbs': words,
  'speaking-verbs': words,
  'acting-verbs': words,
  'also-surnames': words,
  'titles-male': words,
  'titles-female': words,
  procedure: words,
  'body-heads': words,
  'body-of': words,
  'body-words': words,
  papers: words,
  lands: words,
  'town-offices': words,
  'body-kinds': words,
  'name-endings': z.partialRecord(Sector, words).transform(byWord),
})

/** Words of English that tell who acts; keys as in `en.yaml`. */
export type Lexicon = z.infer<typeof Lists> & {
  readonly given: ReadonlyMap<string, 'male' | 'female'>
}

let english: Lexicon | undefined

export function loadLexicon(): Lexicon {
  english ??= { ...readYaml(new URL('en.yaml', import.meta.url), Lists), given: readGivenNames() }
  return english
}

function readGivenNames(): ReadonlyMap<string, 'male' | 'female'> {
  const rows = readRows(new URL('../../../data/actors/given-names.tsv', import.meta.url))
  return new Map(rows.map(([name = '', gender]) => [name, gender === 'female' ? 'female' : 'male']))
}
