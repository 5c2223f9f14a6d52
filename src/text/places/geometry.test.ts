import { expect, test } from 'vitest'
import { distanceKm, midpoint, moved } from './geometry.ts'

const mosul = { lat: 36.335, lon: 43.119 }
const baghdad = { lat: 33.341, lon: 44.401 }

test('Mosul and Baghdad are about 353 km apart', () => {
  expect(distanceKm(mosul, baghdad)).toBeCloseTo(353, -1)
})

test.each([
  [0, 'lat', 1],
  [90, 'lon', 1],
  [180, 'lat', -1],
  [270, 'lon', -1],
] as const)('a bearing of %d degrees changes %s by %d', (bearing, axis, sign) => {
  const there = moved(mosul, bearing, 100)

  expect(distanceKm(mosul, there)).toBeCloseTo(100, 1)
  expect(Math.sign(there[axis] - mosul[axis])).toBe(sign)
})

test('moving across the date line keeps to its degrees', () => {
  expect(moved({ lat: 0, lon: 179.9 }, 90, 100).lon).toBeLessThan(-179)
})

test('halfway between two points is as far from both', () => {
  const middle = midpoint(mosul, baghdad)

  expect(distanceKm(middle, mosul)).toBeCloseTo(distanceKm(middle, baghdad), -1)
})
