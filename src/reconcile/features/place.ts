import type { Point, Read, Where } from '../../record/index.ts'
import { distanceKm } from '../../text/index.ts'
import { type Feature, feature } from '../feature.ts'

function reachKm(where: Where): number {
  return (where.radiusKm ?? 5) + 10
}

function near(a: Where, b: Where, from: Point, to: Point): number {
  const distance = distanceKm(from, to)
  if (distance <= reachKm(a) + reachKm(b)) return distance <= 5 ? 1 : 0.8
  return 0
}

/** How well two places fit: 1 one place, less when one holds the other, 0 when they are apart. Left out when a side has none. */
export function comparePlaces(
  from: Read<Where> | undefined,
  to: Read<Where> | undefined,
): readonly Feature[] {
  if (!from || !to) return []
  const a = from.value
  const b = to.value
  const differ = a.country !== undefined && b.country !== undefined && a.country !== b.country
  const isWide = a.precision >= 5 || b.precision >= 5
  const score = differ
    ? 0
    : isWide
      ? a.country === b.country
        ? 0.7
        : 0.4
      : a.point && b.point
        ? near(a, b, a.point, b.point)
        : sameName(a, b)
  return [feature('place', score, a.name ?? a.words, b.name ?? b.words)]
}

function sameName(a: Where, b: Where): number {
  return (a.name ?? a.words).toLowerCase() === (b.name ?? b.words).toLowerCase() ? 1 : 0.4
}
