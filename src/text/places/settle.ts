import { fold } from './fold.ts'
import { lies } from './inside.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Meaning } from './resolve.ts'
import type { Tie } from './ties.ts'
import type { Toponym } from './toponym.ts'
import { weights } from './weights.ts'

/** What a toponym comes to: what it means, or only what it lies in, or that it is no place at all. */
export interface Settled {
  readonly entry?: PlaceEntry
  readonly container?: PlaceEntry
  /** Where it is open which of several places the name means: their name, and the country they all lie in, as alpha-2. */
  readonly name?: string
  readonly country?: string
  readonly dropped?: boolean
}

const GREAT_TOWN = 5.3
const SMALL_DIVISION = 5
const CAPITAL = 4
const ENOUGH_OTHERS = 2

interface Resolved {
  readonly toponyms: readonly Toponym[]
  readonly entries: readonly (PlaceEntry | undefined)[]
  readonly meanings: readonly (Meaning | undefined)[]
  readonly ties: readonly Tie[]
  readonly nations: ReadonlyMap<string, number>
}

/**
 * Takes back what the rest of the report speaks against: a small town in a country that nothing else in the report
 * names, and a town in another division than the one told right behind its name.
 */
export function settle(reading: Reading, resolved: Resolved): readonly Settled[] {
  const { toponyms, entries, meanings, nations } = resolved
  const support = supportOf(toponyms, entries)
  const containers = containersOf(resolved)
  // Told once where it lies, a name lies there all through the report.
  const byKey = new Map(
    [...containers].map(([index, container]) => [toponyms[index]?.key ?? '', container]),
  )
  return toponyms.map((toponym, index): Settled => {
    const entry = entries[index]
    const container =
      containers.get(index) ?? (entries[index] === undefined ? byKey.get(toponym.key) : undefined)
    if (container !== undefined) return { container }
    if (entry === undefined) return {}
    if (entry.own === true || !(isSmall(entry) || isOddlySpelt(entry, toponym)))
      return sureOf(meanings[index], toponym)
    if ((nations.get(entry.country) ?? 0) > 0 || isSupported(entry.country, toponym.key, support))
      return sureOf(meanings[index], toponym)
    if (reading.nameOf(toponym.firstWord)?.type !== 'place') return { dropped: true }
    return isOnlyOne(entry, toponym) ? { entry } : {}
  })
}

/** Of namesakes far apart none is taken that is not much likelier than the others. */
function sureOf(meaning: Meaning | undefined, { key, group }: Toponym): Settled {
  if (meaning === undefined) return {}
  const { entry, lead, country } = meaning
  if (entry.own === true || lead >= weights().sure) return { entry }
  const isItsName = group !== undefined || fold(entry.name) === key
  return { ...(isItsName && { name: entry.name }), ...(country && { country }) }
}

/** Too little known to be told of without its country, unless that is clear from the rest. */
function isSmall({ kind, people, seat }: PlaceEntry): boolean {
  if (kind === 'adm1') return people < SMALL_DIVISION
  const town = kind === 'city' || kind === 'section' || kind === 'adm2' || kind === 'airfield'
  return town && people < GREAT_TOWN && seat < CAPITAL
}

/** A town under another name than its usual one: Naples for Napoles. */
function isOddlySpelt({ kind, name, seat }: PlaceEntry, { key }: Toponym): boolean {
  return kind === 'city' && seat < CAPITAL && !fold(name).includes(key)
}

/** The names that speak for each country. */
function supportOf(
  toponyms: readonly Toponym[],
  entries: readonly (PlaceEntry | undefined)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const support = new Map<string, Set<string>>()
  entries.forEach((entry, index) => {
    if (entry === undefined || entry.country === '') return
    const keys = support.get(entry.country) ?? new Set<string>()
    keys.add(toponyms[index]?.key ?? '')
    support.set(entry.country, keys)
  })
  return support
}

/** The one place on Earth of this very name. */
function isOnlyOne({ key, name }: PlaceEntry, toponym: Toponym): boolean {
  return (
    fold(name) === toponym.key &&
    toponym.entries.every((entry) => entry.key === key || fold(entry.name) !== toponym.key)
  )
}

/** Whether other names speak for a country, or too few for any other to speak against it. */
function isSupported(
  country: string,
  key: string,
  support: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const own = support.get(country)
  if (own !== undefined && (own.size > 1 || !own.has(key))) return true
  let elsewhere = 0
  for (const [other, keys] of support) {
    if (other !== country) elsewhere += keys.size
    if (elsewhere >= ENOUGH_OTHERS) return false
  }
  return true
}

/** "Randolph, New Hampshire", when all the Randolphs we know lie elsewhere: somewhere in New Hampshire. So with a country. */
function containersOf({ toponyms, entries, ties }: Resolved): ReadonlyMap<number, PlaceEntry> {
  const containers = new Map<number, PlaceEntry>()
  for (const { from, to, type } of ties) {
    const outer = entries[to]
    if (type !== 'in' || to !== from + 1 || outer === undefined || containers.has(from)) continue
    const between = (toponyms[to]?.start ?? 0) - (toponyms[from]?.end ?? 0)
    const isTold = outer.kind === 'adm1' ? between <= COMMA : isIn(outer, between)
    const entry = entries[from]
    if (isTold && (entry === undefined || isMisplaced(entry, outer))) containers.set(from, outer)
  }
  return containers
}

const COMMA = ', '.length
const IN = ' in '.length

/** "Palma in Mozambique"; behind a comma alone a country may be the next of a list. */
function isIn({ kind }: PlaceEntry, between: number): boolean {
  return kind === 'country' && between === IN
}

/** A town or small division that cannot lie in the division told right behind it. */
function isMisplaced(entry: PlaceEntry, outer: PlaceEntry): boolean {
  const local = entry.kind === 'city' || entry.kind === 'section' || entry.kind === 'adm2'
  if (lies(entry, outer)) return false
  return (
    (local && isSmall(entry)) ||
    (entry.kind !== 'country' && entry.country !== '' && entry.country !== outer.country)
  )
}

/** How often the nationality words of each country stand in the text, by ISO 3166-1 alpha-2. */
export function nationsIn(reading: Reading, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  reading.words.forEach((word, index) => {
    const country = word.capital ? gazetteer.nations.get(reading.key(index)) : undefined
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  })
  return counts
}
