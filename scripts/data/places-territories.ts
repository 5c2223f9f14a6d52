import { borders } from '@rapideditor/country-coder'

/** What we read of a territory of country-coder, whose own types lean on a package we do not have. */
export interface Territory {
  readonly properties: {
    readonly iso1A2?: string
    readonly iso1A3?: string
    readonly wikidata: string
    readonly nameEn: string
    readonly aliases?: readonly string[]
    readonly country?: string
    readonly level: string
  }
  readonly geometry: {
    readonly type: string
    readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[]
  } | null
}

// Every border of the package is a MultiPolygon or null; its types allow any geometry.
export const territories = borders.features as unknown as readonly Territory[]
