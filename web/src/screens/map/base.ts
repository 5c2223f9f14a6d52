import { geoArea, geoCentroid } from 'd3-geo'
import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** What the map is drawn on. */
export interface Base {
  readonly land: FeatureCollection
  readonly borders: MultiLineString
  /** Countries large enough to be named, at the middle of their area; the largest first. */
  readonly labels: readonly { readonly name: string; readonly at: [number, number] }[]
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** In steradians: the size of Lebanon. */
const smallest = 0.0002

async function load(): Promise<Base> {
  const { default: url } = await import('world-atlas/countries-50m.json?url')
  const response = await fetch(url)
  // The file is ours and does not change.
  const atlas = (await response.json()) as Atlas
  const countries = feature(atlas, atlas.objects.countries)
  const labels = countries.features
    .filter((country) => geoArea(country) > smallest)
    .toSorted((a, b) => geoArea(b) - geoArea(a))
    .map((country) => ({ name: country.properties.name, at: geoCentroid(country) }))
  return {
    land: countries,
    borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b),
    labels,
  }
}

let loaded: Promise<Base> | undefined

/** Natural Earth's countries at 1:50m, fetched from this machine when the map is first opened. */
export function loadBase(): Promise<Base> {
  loaded ??= load()
  return loaded
}
