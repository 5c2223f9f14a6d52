/** A place on its way into the gazetteer. */
export interface SourceRow {
  readonly kind: 'city' | 'section' | 'adm1' | 'adm2' | 'airfield'
  /** The first is the one shown; all are looked up by. */
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames first-order code without the country; empty when unknown. */
  readonly adm1: string
  /** GeoNames second-order code; empty when unknown. */
  readonly adm2: string
  /** 0 none, 1 third-order seat or lower, 2 second-order seat, 3 first-order seat, 4 capital. */
  readonly seat: number
  readonly population: number
  /** GeoNames id; 0 when unknown. */
  readonly id: number
}

/** Great-circle distance in kilometres, as `src/text/places/geometry.ts` has it. */
export { distanceKm } from '../../src/text/places/geometry.ts'
