import { readRows } from '../../record/index.ts'
import { kinds, type PlaceKind } from './columns.ts'
import { fold } from './fold.ts'
import type { PlaceEntry } from './place-entry.ts'

export interface CountryEntry extends PlaceEntry {
  readonly iso2: string
  readonly iso3: string
  /** Folded: `iraqi`, `iraqis`. */
  readonly nationalities: readonly string[]
}

const file = (name: string): URL => new URL(`../../../data/places/${name}`, import.meta.url)

/** Countries and territories by ISO 3166-1 alpha-2. */
export function readCountries(): ReadonlyMap<string, CountryEntry> {
  return new Map(
    readRows(file('countries.tsv')).map((cells, index) => {
      const [
        iso2 = '',
        iso3 = '',
        wikidata = '',
        lat = '',
        lon = '',
        radius = '',
        names = '',
        words = '',
      ] = cells
      const entry: CountryEntry = {
        key: -1 - index,
        kind: 'country',
        name: names.split('|')[0] ?? iso3,
        names: [...new Set(names.split('|').map(fold))],
        lat: Number(lat),
        lon: Number(lon),
        radiusKm: Number(radius),
        country: iso2,
        adm1: '',
        people: 8,
        seat: 0,
        wikidata,
        iso2,
        iso3,
        nationalities: words === '' ? [] : words.split('|').map(fold),
      }
      return [iso2, entry]
    }),
  )
}

/** Countries and the features of our own list. */
export function curatedEntries(
  countries: ReadonlyMap<string, CountryEntry>,
): readonly PlaceEntry[] {
  const features = readRows(file('features.tsv')).map((cells, index): PlaceEntry => {
    const [kind = '', names = '', country = '', lat = '', lon = '', radius = ''] = cells
    return {
      key: -1000 - index,
      kind: kindNamed(kind),
      name: names.split('|')[0] ?? '',
      names: [...new Set(names.split('|').map(fold))],
      lat: Number(lat),
      lon: Number(lon),
      radiusKm: Number(radius),
      country,
      adm1: '',
      people: 5.5,
      seat: 0,
    }
  })
  return [...countries.values(), ...features]
}

function kindNamed(name: string): PlaceKind {
  return kinds.find((kind) => kind === name) ?? 'region'
}

/** An abbreviated division: exact form, GeoNames code, and whether it may stand without a place before it. */
export interface Abbreviation {
  readonly form: string
  readonly code: string
  readonly alone: boolean
}

let abbreviations: ReadonlyMap<string, Abbreviation> | undefined
let common: ReadonlySet<string> | undefined
let borders: ReadonlyMap<string, { lat: number; lon: number; radiusKm: number }> | undefined

export function abbreviationOf(form: string): Abbreviation | undefined {
  abbreviations ??= new Map(
    readRows(file('abbreviations.tsv')).map(([text = '', code = '', where = '']) => [
      text,
      { form: text, code, alone: where === 'alone' },
    ]),
  )
  return abbreviations.get(form)
}

/** Whether a folded word is also a common word. */
export function isCommonWord(word: string): boolean {
  common ??= new Set(readRows(file('common-words.txt')).map(([cell = '']) => cell))
  return common.has(word)
}

/** The middle of the border of two countries (alpha-2, any order), as far as they share one. */
export function borderOf(
  a: string,
  b: string,
): { lat: number; lon: number; radiusKm: number } | undefined {
  borders ??= new Map(
    readRows(file('borders.tsv')).map(([one = '', other = '', lat = '', lon = '', radius = '']) => [
      `${one} ${other}`,
      { lat: Number(lat), lon: Number(lon), radiusKm: Number(radius) },
    ]),
  )
  return borders.get(a < b ? `${a} ${b}` : `${b} ${a}`)
}
