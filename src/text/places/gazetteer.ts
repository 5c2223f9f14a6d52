import { kinds, type PlaceKind } from './columns.ts'
import { fold } from './fold.ts'
import { withoutFormerNames } from './former-names.ts'
import { type CountryEntry, curatedEntries, readCountries } from './lists.ts'
import { type Packed, unpack } from './packed.ts'
import type { Gazetteer, PlaceEntry, PlaceRow } from './place-entry.ts'

const MOST_CANDIDATES = 40
const MOST_REMEMBERED = 20_000
const PACKED = new URL('../../../data/places/gazetteer.bin', import.meta.url)

let builtIn: Gazetteer | undefined

/**
 * The places names are looked up in: the built-in ones, read once, and with them
 * a user's own, which go before any other of the same name.
 *
 * @param extra Rows of a user's own: `name` (further names after `|`), `kind` (default `facility`), `lat`, `lon` in
 *   degrees WGS 84, `radiusKm` (default 5), `country` as ISO 3166-1 alpha-2 or alpha-3.
 * @throws {OnrecordError} `data-missing` when the package is incomplete.
 */
export function loadPlaces(extra: readonly PlaceRow[] = []): Gazetteer {
  builtIn ??= build()
  return extra.length === 0 ? builtIn : withRows(builtIn, extra)
}

function build(): Gazetteer {
  const packed = unpack(PACKED)
  const countries = readCountries()
  const curated = curatedEntries(countries)
  return layered(curated, {
    find: remembering((key) => packedEntries(packed, key)),
    wordsAfter: (first) => packed.wordsAfter(first),
    division: divisionsOf(packed),
    nations: nationsOf(countries),
    countries,
  })
}

/** The names of the news come again and again; the last thousands are kept ready. */
function remembering(
  find: (key: string) => readonly PlaceEntry[],
): (key: string) => readonly PlaceEntry[] {
  const known = new Map<string, readonly PlaceEntry[]>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const entries = find(key)
    known.set(key, entries)
    return entries
  }
}

function withRows(base: Gazetteer, rows: readonly PlaceRow[]): Gazetteer {
  const own = rows.map((row, index): PlaceEntry => {
    const [name = '', ...others] = row.name.split('|').map((each) => each.trim())
    return {
      key: -1_000_000 - index,
      kind: row.kind ?? 'facility',
      name,
      names: [name, ...others].map(fold),
      lat: row.lat,
      lon: row.lon,
      radiusKm: row.radiusKm ?? 5,
      country: alpha2(base.countries, row.country),
      adm1: '',
      people: 7,
      seat: 0,
      own: true,
    }
  })
  return layered(own, base)
}

function alpha2(countries: ReadonlyMap<string, CountryEntry>, code: string | undefined): string {
  if (code === undefined || code.length === 2) return code ?? ''
  for (const country of countries.values()) if (country.iso3 === code) return country.iso2
  return ''
}

function layered(entries: readonly PlaceEntry[], below: Gazetteer): Gazetteer {
  const byKey = new Map<string, PlaceEntry[]>()
  const longest = new Map<string, number>()
  for (const entry of entries) {
    for (const name of entry.names ?? []) {
      const list = byKey.get(name)
      if (list === undefined) byKey.set(name, [entry])
      else list.push(entry)
      const words = name.split(' ')
      const first = words[0] ?? ''
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
    }
  }
  return {
    countries: below.countries,
    division: below.division,
    nations: below.nations,
    wordsAfter: (first) => Math.max(longest.get(first) ?? 0, below.wordsAfter(first)),
    find(key) {
      const above = byKey.get(key)
      const others = below.find(key)
      return above === undefined ? others : others.length === 0 ? above : [...above, ...others]
    },
  }
}

const none: readonly PlaceEntry[] = []

function packedEntries(packed: Packed, key: string): readonly PlaceEntry[] {
  const rows = packed.rowsOf(key)
  if (rows.length === 0) return none
  const { people, seat } = packed.column
  const weight = (row: number): number => (people[row] ?? 0) + 15 * (seat[row] ?? 0)
  const kept =
    rows.length <= MOST_CANDIDATES
      ? rows
      : rows.toSorted((a, b) => weight(b) - weight(a) || a - b).slice(0, MOST_CANDIDATES)
  return withoutFormerNames(
    kept.map((row) => packedEntry(packed, row)),
    key,
  )
}

function nationsOf(countries: ReadonlyMap<string, CountryEntry>): ReadonlyMap<string, string> {
  return new Map(
    [...countries.values()].flatMap(({ iso2, nationalities }) =>
      nationalities.map((word) => [word, iso2] as const),
    ),
  )
}

function divisionsOf(packed: Packed): (code: string) => readonly PlaceEntry[] {
  let rows: Map<string, number> | undefined
  const adm1 = kinds.indexOf('adm1')
  const scan = (): Map<string, number> => {
    const found = new Map<string, number>()
    packed.column.kind.forEach((kind, row) => {
      if (kind === adm1) found.set(packedEntry(packed, row).adm1, row)
    })
    return found
  }
  return (code) => {
    rows ??= scan()
    const row = rows.get(code)
    return row === undefined ? [] : [packedEntry(packed, row)]
  }
}

function packedEntry({ head, column, nameOf }: Packed, row: number): PlaceEntry {
  const country = head.countries[column.country[row] ?? 0] ?? ''
  const first = head.firsts[column.adm1[row] ?? 0] ?? ''
  const id = column.id[row] ?? 0
  return {
    key: row,
    kind: kindOf(column.kind[row] ?? 0),
    name: nameOf(row),
    lat: (column.lat[row] ?? 0) / 1e3,
    lon: (column.lon[row] ?? 0) / 1e3,
    radiusKm: column.radius[row] ?? 0,
    country,
    adm1: first === '' ? '' : `${country}.${first}`,
    people: (column.people[row] ?? 0) / 28,
    seat: column.seat[row] ?? 0,
    ...(id > 0 ? { geonameid: id } : {}),
  }
}

function kindOf(index: number): PlaceKind {
  return kinds[index] ?? 'city'
}
