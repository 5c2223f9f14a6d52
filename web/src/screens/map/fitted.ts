import type { PlaceItem } from '../../api/shapes.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** No map shows less than this, in degrees: one place alone still lies in its country. */
const least = 7
/** Pixels at the picture's edges that no place stands in; names stand to the right. */
const margin = { x: 26, y: 18, right: 60 }

type Box = readonly [west: number, south: number, east: number, north: number]
export type Point = readonly [x: number, y: number]

/** Where the earth, drawn at `unit`, lies in a picture. */
export interface Fitted {
  readonly scale: number
  readonly x: number
  readonly y: number
}

function boxOf(places: readonly Pick<PlaceItem, 'lat' | 'lon'>[]): Box {
  if (places.length === 0) return [-120, -50, 150, 70]
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const wide = Math.max(0, (least - (east - west)) / 2) + (east - west) * 0.08
  const high = Math.max(0, (least - (north - south)) / 2) + (north - south) * 0.08
  return [
    Math.max(-179, west - wide),
    Math.max(-75, south - high),
    Math.min(179, east + wide),
    Math.min(80, north + high),
  ]
}

const radians = Math.PI / 180
const kmOfDegree = 111.2
/** Pixels of a radian at the equator as the earth is drawn, once for all pictures. */
const unit = 100
/** Steps of a pixel that the earth is drawn in: about what Natural Earth's points are exact to. */
export const grid = 200

/** Mercator's, from radians; nearer to the poles than 85 degrees all lies on one line. */
export function mercator(longitude: number, latitude: number): Point {
  const bounded = Math.max(-85 * radians, Math.min(85 * radians, latitude))
  return [unit * longitude, -unit * Math.log(Math.tan(Math.PI / 4 + bounded / 2))]
}

/** Where a place is drawn: longitude and latitude in degrees. */
export function drawnAt(longitude: number, latitude: number): Point {
  return mercator(longitude * radians, latitude * radians)
}

/**
 * What lies within so many kilometres of a place, as Mercator draws it: a circle on the ground is taller towards the
 * pole, so its middle is not the place. Nothing so near to a pole that the circle holds it is ever drawn here.
 */
export function reachOf({ lon, lat }: Pick<PlaceItem, 'lat' | 'lon'>, radiusKm: number) {
  const radius = (radiusKm / kmOfDegree) * radians
  const [x, top] = mercator(lon * radians, lat * radians + radius)
  const [, bottom] = mercator(lon * radians, lat * radians - radius)
  const wide = Math.asin(Math.min(1, Math.sin(radius) / Math.cos(lat * radians)))
  return { x, y: (top + bottom) / 2, wide: unit * wide, high: (bottom - top) / 2 }
}

/** Where the earth has to lie for all the places to be seen, and some of what is around them. */
export function fitted(
  places: readonly Pick<PlaceItem, 'lat' | 'lon'>[],
  { width, height }: Size,
): Fitted {
  const [west, south, east, north] = boxOf(places)
  const [left, top] = drawnAt(west, north)
  const [right, bottom] = drawnAt(east, south)
  const [wide, high] = [width - margin.x - margin.right, height - 2 * margin.y]
  const scale = Math.min(wide / (right - left), high / (bottom - top))
  return {
    scale,
    x: margin.x + (wide - scale * (left + right)) / 2,
    y: margin.y + (high - scale * (top + bottom)) / 2,
  }
}

/** A place where violence is told has its mark, any other that of an event. */
export function shapeFor({ incidents }: Pick<PlaceItem, 'incidents'>): 'incident' | 'event' {
  return incidents > 0 ? 'incident' : 'event'
}
