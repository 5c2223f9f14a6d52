import type { Point, Where } from '../../record/index.ts'
import { distanceKm, midpoint, moved } from './geometry.ts'
import { borderOf } from './lists.ts'
import type { Narrowing } from './phrase.ts'
import type { PlaceEntry } from './place-entry.ts'

const OUTSKIRTS_KM = 15
/** "700 miles from home" tells how far somebody went, not where. */
const FARTHEST_NEAR_KM = 150
const COAST_KM = 100
/** Of a place's radius: how far the middle of its northern part lies from its own, and how far that part reaches. */
const PART = { away: 0.5, reach: 0.6 }

/** A place moved, widened or narrowed by the words before its name. */
export function narrowed(where: Where, narrowing: Narrowing, entry: PlaceEntry): Where {
  const { point, radiusKm = 0 } = where
  if (point === undefined) return where
  switch (narrowing.kind) {
    case 'offset':
      return offset(where, point, narrowing)
    case 'near':
      return {
        ...where,
        precision: where.precision === 1 ? 2 : where.precision,
        radiusKm: radiusKm + OUTSKIRTS_KM,
      }
    case 'coast':
      return { ...where, precision: 7, radiusKm: radiusKm + COAST_KM }
    case 'part':
      return part(where, narrowing.bearing, entry)
    case 'border':
    case 'inside':
      return where
  }
}

function offset(
  where: Where,
  point: Point,
  { km, bearing }: { km?: number; bearing?: number },
): Where {
  const { radiusKm = 0 } = where
  const away = km ?? radiusKm + OUTSKIRTS_KM
  if (bearing === undefined && away > FARTHEST_NEAR_KM) return where
  if (bearing === undefined) return { ...where, precision: 2, radiusKm: rounded(radiusKm + away) }
  return {
    ...where,
    point: moved(point, bearing, away),
    precision: where.precision <= 2 ? 2 : 5,
    radiusKm: rounded(km === undefined ? away : Math.max(5, km / 5)),
  }
}

function part(where: Where, bearing: number, entry: PlaceEntry): Where {
  const { point, radiusKm = 0 } = where
  if (point === undefined) return where
  return {
    ...where,
    point: bearing < 0 ? point : moved(point, bearing, radiusKm * PART.away),
    precision: entry.kind === 'country' ? 5 : where.precision,
    radiusKm: rounded(radiusKm * PART.reach),
  }
}

/** On the border of two countries, or between two other places. */
export function between(where: Where, one: PlaceEntry, other: PlaceEntry): Where {
  if (one.kind === 'country' && other.kind === 'country') {
    const border = borderOf(one.country, other.country)
    if (border === undefined) return where
    return {
      ...where,
      point: { lat: border.lat, lon: border.lon },
      precision: 5,
      radiusKm: border.radiusKm,
    }
  }
  return {
    ...where,
    point: midpoint(one, other),
    precision: 5,
    radiusKm: rounded(distanceKm(one, other) / 2),
  }
}

function rounded(km: number): number {
  return Math.round(km * 10) / 10
}
