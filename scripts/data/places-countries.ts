/** Builds `data/places/countries.tsv` from country-coder's outlines and our own `country-words.tsv`. Run: `node scripts/data/places-countries.ts`. */
import { writeFileSync } from 'node:fs'
import { readRows } from '../../src/record/index.ts'
import { territories } from './places-territories.ts'

const HEAD = `# Countries and territories. Origin: @rapideditor/country-coder 5.6.1 (ISC; codes, Wikidata ids, names, outlines) and country-words.tsv beside this file.
# Built by scripts/data/places-countries.ts. The radius is that of a circle of the area of its largest part.
# iso2	iso3	wikidata	lat	lon	radiusKm	names	nationality words
`

type Ring = readonly (readonly number[])[]

function moments(ring: Ring): { area: number; lat: number; lon: number } {
  let [area, lat, lon] = [0, 0, 0]
  ring.forEach(([x = 0, y = 0], index) => {
    const [x2 = x, y2 = y] = ring[(index + 1) % ring.length] ?? []
    const cross = x * y2 - x2 * y
    area += cross
    lon += (x + x2) * cross
    lat += (y + y2) * cross
  })
  return { area: area / 2, lat: lat / (3 * area), lon: lon / (3 * area) }
}

/** Parts of a country have outlines of their own; they are measured with it. */
function outlines(iso2: string): Ring[] {
  return territories
    .filter(
      ({ properties }) =>
        properties.iso1A2 === iso2 ||
        (properties.country === iso2 && properties.iso1A2 === undefined),
    )
    .flatMap(({ geometry }) =>
      geometry?.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings[0] ?? []) : [],
    )
}

const words = new Map(
  readRows(new URL('../../data/places/country-words.tsv', import.meta.url)).map((cells) => [
    cells[0],
    cells,
  ]),
)
const lines = territories
  .filter(
    ({ properties }) =>
      properties.iso1A2 !== undefined &&
      properties.iso1A3 !== undefined &&
      properties.level !== 'world' &&
      properties.iso1A2 !== 'EU',
  )
  .map(({ properties }) => {
    const parts = outlines(properties.iso1A2 ?? '')
      .map(moments)
      .toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area))
    const [largest = { area: 0, lat: 0, lon: 0 }] = parts
    const squareKm = Math.abs(largest.area) * Math.cos((largest.lat * Math.PI) / 180) * 12364
    const iso3 = properties.iso1A3 ?? ''
    const [
      ,
      lat = largest.lat.toFixed(2),
      lon = largest.lon.toFixed(2),
      names = '',
      nationalities = '',
    ] = words.get(iso3) ?? []
    const usual = new Set(
      [
        ...names.split('|'),
        properties.nameEn,
        ...(properties.aliases ?? []).filter((alias) => alias.length > 4),
      ].filter((name) => name !== ''),
    )
    return [
      properties.iso1A2,
      iso3,
      properties.wikidata,
      lat,
      lon,
      Math.max(3, Math.round(Math.sqrt(squareKm / Math.PI))),
      [...usual].join('|'),
      nationalities,
    ].join('\t')
  })
writeFileSync(
  new URL('../../data/places/countries.tsv', import.meta.url),
  `${HEAD}${lines.toSorted().join('\n')}\n`,
)
