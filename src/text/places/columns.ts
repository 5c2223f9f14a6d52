/**
 * How `data/places/gazetteer.bin` is laid out: a length (four bytes, little-endian), that many bytes of JSON
 * (`GazetteerHead`), then one block a column, then the names, each ended by a line feed, in order of the rows.
 * A block starts where {@link aligned} says and holds its values as they lie in memory, little-endian, with a sign when of
 * four bytes: it is read by looking at it.
 */
export const columns = {
  /** GeoNames id, 0 when unknown. */
  id: 4,
  /** Thousandths of a degree. */
  lat: 4,
  lon: 4,
  /** Kilometres. */
  radius: 2,
  /** 28 times the decimal logarithm of the inhabitants. */
  people: 1,
  /** Place in the head's `countries`. */
  country: 1,
  /** Place in the head's `firsts`. */
  adm1: 2,
  /** Place in `kinds`. */
  kind: 1,
  /** 0 none, 1 third order or lower, 2 second, 3 first, 4 capital. */
  seat: 1,
  /** How many names; the first is shown, the others are folded keys. One that is the first in small letters is left out. */
  names: 1,
} as const

/** Where a block starts that comes after so many bytes. */
export function aligned(bytes: number): number {
  return (bytes + 3) & ~3
}

/** What a row of the gazetteer or of a curated list can be. */
export const kinds = [
  'city',
  'section',
  'adm1',
  'adm2',
  'airfield',
  'country',
  'continent',
  'region',
  'base',
  'camp',
  'embassy',
  'facility',
  'sea',
  'strait',
  'river',
  'lake',
  'mountains',
  'island',
  'desert',
  'border',
] as const
export type PlaceKind = (typeof kinds)[number]

export interface GazetteerHead {
  readonly rows: number
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** GeoNames first-order codes. */
  readonly firsts: readonly string[]
  /** Bytes of all names. */
  readonly names: number
}
