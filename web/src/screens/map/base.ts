import { geoArea, geoCentroid, geoGraticule10, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { drawnAt, earth, type Point } from './fitted.ts'

/** What the map is drawn on, as paths of the earth. */
export interface Base {
  readonly land: string
  readonly borders: string
  readonly graticule: string
  /** Countries large enough to be named, at the middle of their area; the largest first. */
  readonly labels: readonly { readonly name: string; readonly at: Point }[]
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** How long the page is kept from anything else at a time, in milliseconds. */
const slice = 24
/** In steradians: the size of Lebanon. */
const smallest = 0.0002

const rest = () => new Promise((resolve) => setTimeout(resolve))

async function load(): Promise<Base> {
  const { default: url } = await import('world-atlas/countries-50m.json?url')
  const response = await fetch(url)
  // The file is ours and does not change.
  const atlas = (await response.json()) as Atlas
  const path = geoPath(earth)
  const land: string[] = []
  const named: { name: string; at: Point; area: number }[] = []
  let rested = 0
  for (const shape of atlas.objects.countries.geometries) {
    // Some hundred thousand points: nobody waits for them with a page that does not move.
    if (performance.now() - rested > slice) {
      await rest()
      rested = performance.now()
    }
    const country = feature(atlas, shape)
    land.push(path(country) ?? '')
    const area = geoArea(country)
    const { properties } = shape
    if (area > smallest && properties && 'name' in properties)
      named.push({ name: properties.name, at: drawnAt(...geoCentroid(country)), area })
  }
  await rest()
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b)
  await rest()
  return {
    land: land.join(''),
    borders: path(borders) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    labels: named.sort((a, b) => b.area - a.area),
  }
}

let loaded: Promise<Base> | undefined

/** Natural Earth's countries at 1:50m, fetched from this machine when the map is first opened. */
export function loadBase(): Promise<Base> {
  loaded ??= load()
  return loaded
}
