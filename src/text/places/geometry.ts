import type { Point } from '../../record/index.ts'

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Great-circle distance on a sphere of the IUGG mean radius: up to 0.5 % off the true one. */
export function distanceKm(from: Point, to: Point): number {
  const dLat = (to.lat - from.lat) * RADIANS
  const dLon = (to.lon - from.lon) * RADIANS
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point `km` kilometres from another at a bearing in degrees, clockwise from north. */
export function moved(from: Point, bearing: number, km: number): Point {
  const angle = km / EARTH_RADIUS_KM
  const lat1 = from.lat * RADIANS
  const course = bearing * RADIANS
  const lat2 = Math.asin(
    Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(course),
  )
  const lon2 =
    from.lon * RADIANS +
    Math.atan2(
      Math.sin(course) * Math.sin(angle) * Math.cos(lat1),
      Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
    )
  return { lat: rounded(lat2 / RADIANS), lon: rounded(((lon2 / RADIANS + 540) % 360) - 180) }
}

/** Halfway between two points, good for points on one side of the date line. */
export function midpoint(a: Point, b: Point): Point {
  return { lat: rounded((a.lat + b.lat) / 2), lon: rounded((a.lon + b.lon) / 2) }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
