import type { ActorRow } from './actor-row.ts'
import {
  type Agent,
  actorEntries,
  agentEntries,
  type Country,
  countryEntries,
  type KnownName,
  officeEntries,
  type Term,
  type Title,
  titleEntries,
} from './entries.ts'
import { foldFirstWord, foldLastWord, foldsToWords, isSmallPlain } from './fold.ts'
import { loadLexicon } from './lexicon.ts'
import { buildIndex, type Entry, type PhraseIndex, personKey, plainKey } from './phrase-index.ts'

/** Everything we know of actors, ready to look for in tokens. */
export interface ActorIndex {
  readonly names: PhraseIndex<KnownName>
  /** Holders of offices, by folded name; the value is the person's id. */
  readonly people: PhraseIndex<string>
  readonly agents: PhraseIndex<Agent>
  readonly titles: PhraseIndex<Title>
  readonly countries: ReadonlyMap<string, Country>
  /** Bodies of a state by its code and their name without it: "USA senate". */
  readonly organs: ReadonlyMap<string, KnownName>
  /** A person's terms in office. */
  readonly terms: ReadonlyMap<string, readonly Term[]>
  /** Ids of people by the folded last word of a name of theirs. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>
  /** Ids of those who are called by the first word of their name, by that word folded: "President Xi", "King Felipe". */
  readonly byFirstName: ReadonlyMap<string, readonly string[]>
}

let own: ActorIndex | undefined
const withExtra = new WeakMap<readonly ActorRow[], ActorIndex>()

/**
 * The index over our lists in `data/actors/` and a user's own actors, which win where both know a name.
 * Without `extra` it is built once and shared; with it, once for each array handed in.
 *
 * @throws {OnrecordError} `data-missing` when the package is incomplete.
 */
export function loadActors(extra: readonly ActorRow[] = []): ActorIndex {
  if (extra.length === 0) {
    own ??= build([])
    return own
  }
  const index = withExtra.get(extra) ?? build(extra)
  withExtra.set(extra, index)
  return index
}

function build(extra: readonly ActorRow[]): ActorIndex {
  const { entries, countries } = countryEntries()
  const offices = officeEntries()
  const bodies = actorEntries(extra)
  return {
    names: buildIndex([...bodies, ...entries], memoised(plainKey)),
    people: buildIndex(offices.entries.filter(isWhole), personKey),
    agents: buildIndex(agentEntries(), memoised(plainKey)),
    titles: buildIndex(titleEntries(), memoised(plainKey)),
    countries,
    organs: organsOf(bodies),
    terms: offices.terms,
    bySurname: surnames(offices.entries),
    byFirstName: firstNames(offices.entries, offices.terms),
  }
}

const organs: ReadonlySet<string> = new Set(['legislature', 'court', 'force', 'ministry', 'organ'])

/** "US Senate" by what stands behind the country in it. */
function organsOf(bodies: readonly Entry<KnownName>[]): ReadonlyMap<string, KnownName> {
  const found = new Map<string, KnownName>()
  for (const { words, value } of bodies) {
    const { country, kind, label } = value
    if (country === undefined || !organs.has(kind ?? '') || words !== label) continue
    const [first = '', ...rest] = words.toLowerCase().split(' ')
    found.set(`${country} ${rest.length === 0 ? first : rest.join(' ')}`, value)
  }
  return found
}

/** "Ash Carter" folds to a surname, as an Arabic article does: by it alone anybody of that name would be found. */
function isWhole({ words }: { readonly words: string }): boolean {
  return !/\s/.test(words) || foldsToWords(words)
}

function surnames(
  entries: readonly { readonly words: string; readonly value: string }[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { words, value } of entries) {
    const last = foldLastWord(words.replace(/,? (?:Jr\.?|Sr\.?|I{1,3}|IV|VI?)$/, ''))
    const people = found.get(last) ?? []
    if (!people.includes(value)) people.push(value)
    found.set(last, people)
  }
  return found
}

/** By the first word: whoever is of a country where the family's name comes first or nobody has one, and monarchs. */
function firstNames(
  entries: readonly { readonly words: string; readonly value: string }[],
  terms: ReadonlyMap<string, readonly Term[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const countries = loadLexicon()['called-by-first']
  const isCalledSo = ({ country = '', office }: Term) =>
    countries.has(country) || /^(?:king|crown-prince)$/.test(office)
  for (const { words, value } of entries) {
    if (terms.get(value)?.some(isCalledSo) !== true) continue
    const first = foldFirstWord(words.replace(TITLES, ''))
    const people = found.get(first) ?? []
    if (!people.includes(value)) people.push(value)
    found.set(first, people)
  }
  return found
}

/** Titles that our lists have as part of a name. */
const TITLES = /^(?:(?:King|Queen|Pope|Sultan|Sheikh|Emir|Prince|Emperor) )+/

/** Remembers the keys of words seen before: a text repeats its words. Those of small plain letters are their own. */
function memoised(keyOf: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (isSmallPlain(text)) return text
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size > 200_000) known.clear()
    const key = keyOf(text)
    known.set(text, key)
    return key
  }
}
