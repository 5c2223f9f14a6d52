import { foldName } from '../../src/text/actors/fold.ts'
import { partyNamed } from '../../src/text/actors/index.ts'
import type { Mention } from '../../src/text/analysis.ts'

/** An actor as readers put it down: any of the names, countries and sectors is right. */
export interface NamedLabel {
  readonly start: number
  readonly end: number
  /** Absent where nobody with a name is meant. */
  readonly names?: readonly string[] | undefined
  /** ISO 3166-1 alpha-3; `none` where none need be told. */
  readonly countries: readonly string[]
  /** Each country is meant, and not one of them. */
  readonly all?: boolean | undefined
  readonly sectors: readonly string[]
}

type Slot = 'who' | 'country' | 'sector'

/** What of a mention is right, wrong, or left out; `undefined` slots were not asked for. */
export function judge(label: NamedLabel, found: readonly Mention[]): Record<Slot, Verdict> {
  const mention = nearest(label, found)
  if (mention === undefined) return { who: 'missing', country: 'missing', sector: 'missing' }
  return {
    who: whoOf(label, mention),
    country: countryOf(label, mention),
    sector: sectorOf(label, mention),
  }
}

export type Verdict = 'right' | 'wrong' | 'missing'

/** The mention that shares most with a label. */
function nearest(label: NamedLabel, found: readonly Mention[]): Mention | undefined {
  const shared = ({ start, end }: Mention) =>
    Math.max(0, Math.min(end, label.end) - Math.max(start, label.start)) /
    (Math.max(end, label.end) - Math.min(start, label.start))
  const [best] = found
    .filter((mention) => shared(mention) > 0)
    .sort((a, b) => shared(b) - shared(a))
  return best
}

function countryOf({ countries, all }: NamedLabel, { parties }: Mention): Verdict {
  const told = new Set(parties.flatMap(({ country }) => country ?? []))
  if (told.size === 0) return countries.includes('none') ? 'right' : 'missing'
  if (![...told].every((country) => countries.includes(country))) return 'wrong'
  return all !== true || told.size === countries.length ? 'right' : 'missing'
}

/** Sectors that the brief to readers calls the same. */
const alike: Readonly<Record<string, string>> = { eur: 'igo', img: 'reb', mnc: 'bus' }

function sectorOf({ sectors }: NamedLabel, { parties }: Mention): Verdict {
  const wanted = new Set(sectors.map((sector) => alike[sector] ?? sector))
  const told = parties.flatMap(({ sector }) =>
    sector === undefined || sector === 'unk' ? [] : sector,
  )
  if (told.length === 0) return wanted.has('none') || wanted.has('unk') ? 'right' : 'missing'
  return told.every((sector) => wanted.has(alike[sector] ?? sector)) ? 'right' : 'wrong'
}

/**
 * A name is right if it is one of the label's, holds all words of one or is held in it ("Joe Biden", "Joseph R. Biden"), or
 * our lists know the label's by the same actor. An organ that we record as its state is right by its country.
 */
function whoOf({ names, countries }: NamedLabel, { kind, parties }: Mention): Verdict {
  if (names === undefined) return 'right'
  const isOrgan = kind !== 'person'
  const told = parties.filter(({ actor }) => actor !== undefined)
  if (told.length === 0) return 'missing'
  const right = told.some(
    ({ actor, label, name, country }) =>
      (isOrgan && /^Q\d+$/.test(actor ?? '') && countries.includes(country ?? '')) ||
      names.some(
        (wanted) =>
          partyNamed(wanted)?.actor === actor ||
          isSame(wanted, label ?? '') ||
          isSame(wanted, name),
      ),
  )
  return right ? 'right' : 'wrong'
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => foldName(words).split(' ').filter(Boolean))
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}
