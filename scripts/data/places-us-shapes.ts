import { createRequire } from 'node:module'
import { distanceKm } from '../../src/text/places/geometry.ts'

const require = createRequire(process.env['PLACES_MODULES'] ?? import.meta.url)
const STATES =
  'AL:01 AK:02 AZ:04 AR:05 CA:06 CO:08 CT:09 DE:10 DC:11 FL:12 GA:13 HI:15 ID:16 IL:17 IN:18 IA:19 KS:20 KY:21 LA:22 ME:23 MD:24 MA:25 MI:26 MN:27 MS:28 MO:29 MT:30 NE:31 NV:32 NH:33 NJ:34 NM:35 NY:36 NC:37 ND:38 OH:39 OK:40 OR:41 PA:42 RI:44 SC:45 SD:46 TN:47 TX:48 UT:49 VT:50 VA:51 WA:53 WV:54 WI:55 WY:56'

type Ring = readonly (readonly [number, number])[]
interface Shape {
  readonly id: string
  readonly geometry: {
    readonly type: string
    readonly coordinates: readonly Ring[] | readonly (readonly Ring[])[]
  }
}
interface Spread {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** Middle and radius of US states and counties from the Census Bureau's outlines, by GeoNames code (`US.TX`, `US.TX.277`). */
export function stateAndCountyShapes(): ReadonlyMap<string, Spread> {
  const topology = require('us-atlas/counties-10m.json') as {
    objects: { states: object; counties: object }
  } // no types
  const { feature } = require('topojson-client') as {
    feature: (topology: object, part: object) => { features: readonly Shape[] }
  }
  const states = new Map(STATES.split(' ').map((pair) => [pair.slice(3), pair.slice(0, 2)]))
  const spreads = new Map<string, Spread>()
  for (const part of [topology.objects.states, topology.objects.counties]) {
    for (const shape of feature(topology, part).features) {
      const state = states.get(shape.id.slice(0, 2))
      const spread = spreadOf(shape)
      const known = state !== undefined && Number.isFinite(spread.lat)
      if (known)
        spreads.set(`US.${state}${shape.id.length > 2 ? `.${shape.id.slice(2)}` : ''}`, spread)
      else if (state !== undefined) console.error(`no outline: ${shape.id}`)
    }
  }
  return spreads
}

function spreadOf({ geometry }: Shape): Spread {
  // The cast follows from the type named in the geometry: a polygon has rings, several have polygons.
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as readonly (readonly Ring[])[]
  const outer = polygons
    .flatMap((rings) => rings.slice(0, 1))
    .toSorted((a, b) => Math.abs(moments(b).area) - Math.abs(moments(a).area))
  const [largest = []] = outer
  const { lat, lon } = moments(largest)
  const reach = largest
    .map(([x, y]) => distanceKm({ lat, lon }, { lat: y, lon: x }))
    .toSorted((a, b) => a - b)
  return { lat, lon, radiusKm: reach[Math.floor(reach.length * 0.9)] ?? 20 }
}

function moments(ring: Ring): { area: number; lat: number; lon: number } {
  let area = 0
  let lat = 0
  let lon = 0
  ring.forEach(([x, y], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x, y]
    const cross = x * y2 - x2 * y
    area += cross
    lon += (x + x2) * cross
    lat += (y + y2) * cross
  })
  return { area: area / 2, lat: lat / (3 * area), lon: lon / (3 * area) }
}
