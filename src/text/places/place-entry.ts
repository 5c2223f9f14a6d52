import type { Point } from '../../record/index.ts'
import type { PlaceKind } from './columns.ts'
import type { CountryEntry } from './lists.ts'

/** One thing on the map that a name can mean. */
export interface PlaceEntry extends Point {
  /** Tells entries apart: row of the gazetteer, or a negative number for curated and own ones. */
  readonly key: number
  readonly kind: PlaceKind
  readonly name: string
  /** Folded names, for entries of our own lists. */
  readonly names?: readonly string[]
  readonly radiusKm: number
  /** ISO 3166-1 alpha-2; empty for what lies in several or in none. */
  readonly country: string
  /** GeoNames first-order code with the country, `IQ.01`; empty when unknown. */
  readonly adm1: string
  /** Decimal logarithm of the inhabitants, for divisions too; 0 when unknown. */
  readonly people: number
  /** 0 no seat, 1 of a third-order division or lower, 2 second, 3 first, 4 capital. */
  readonly seat: number
  readonly geonameid?: number
  readonly wikidata?: string
  /** From a user's own rows: wins over others of its name. */
  readonly own?: boolean
}

/** A place of a user's own; see `loadPlaces`. */
export interface PlaceRow extends Point {
  readonly name: string
  readonly kind?: PlaceKind
  readonly radiusKm?: number
  readonly country?: string
}

/** Names to places. Keys are folded (`fold`). */
export interface Gazetteer {
  find(key: string): readonly PlaceEntry[]
  /** Most words of a name that starts with this word; can be too high, never too low. */
  wordsAfter(firstWord: string): number
  /** The first-order division with a GeoNames code such as `US.TX`; empty when unknown. */
  division(code: string): readonly PlaceEntry[]
  /** Folded nationality words of one word to ISO 3166-1 alpha-2. */
  readonly nations: ReadonlyMap<string, string>
  /** By ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, CountryEntry>
}
