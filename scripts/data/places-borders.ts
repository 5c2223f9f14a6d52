/** Builds `data/places/borders.tsv` from the corners that outlines of country-coder share. Run: `node scripts/data/places-borders.ts`. */
import { writeFileSync } from 'node:fs'
import { distanceKm } from '../../src/text/places/geometry.ts'
import { territories } from './places-territories.ts'

const HEAD = `# Borders of countries: the middle and the reach of the corners that both outlines share. Origin: @rapideditor/country-coder 5.6.1 (ISC). Built by scripts/data/places-borders.ts.
# iso2	iso2	lat	lon	radiusKm
`
const owners = new Map<string, Set<string>>()
for (const { properties, geometry } of territories) {
  const iso2 = properties.iso1A2 ?? properties.country
  if (iso2 === undefined || geometry?.type !== 'MultiPolygon') continue
  for (const [x, y] of geometry.coordinates.flat(2)) {
    const corner = `${y} ${x}`
    owners.set(corner, (owners.get(corner) ?? new Set()).add(iso2))
  }
}
const shared = new Map<string, { lat: number; lon: number }[]>()
for (const [corner, iso2s] of owners) {
  const [lat = 0, lon = 0] = corner.split(' ').map(Number)
  const sorted = [...iso2s].toSorted()
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1))
      shared.set(`${a}\t${b}`, [...(shared.get(`${a}\t${b}`) ?? []), { lat, lon }])
  })
}
const lines = [...shared].map(([pair, points]) => {
  const middle = {
    lat: mean(points.map(({ lat }) => lat)),
    lon: mean(points.map(({ lon }) => lon)),
  }
  const nearest = points.toSorted((a, b) => distanceKm(middle, a) - distanceKm(middle, b))
  const [point = middle] = nearest
  const reach = distanceKm(point, nearest.at(-1) ?? point)
  return [pair, point.lat.toFixed(2), point.lon.toFixed(2), Math.max(5, Math.round(reach))].join(
    '\t',
  )
})
writeFileSync(
  new URL('../../data/places/borders.tsv', import.meta.url),
  `${HEAD}${lines.toSorted().join('\n')}\n`,
)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
