import { expect, test } from 'vitest'
import { drawnAt, fitted, reachOf } from './fitted.ts'

const size = { width: 800, height: 450 }

test.each([
  [
    'two towns',
    [
      { lat: 33.3, lon: 44.4 },
      { lat: 36.2, lon: 44 },
    ],
  ],
  [
    'two continents',
    [
      { lat: 38.9, lon: -77 },
      { lat: 34.5, lon: 69.2 },
    ],
  ],
  ['one place', [{ lat: 33.3, lon: 44.4 }]],
])('%s lie within the picture', (_, places) => {
  const { scale, x: left, y: top } = fitted(places, size)

  for (const { lat, lon } of places) {
    const at = drawnAt(lon, lat)
    const [x, y] = [left + scale * at[0], top + scale * at[1]]
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
  }
})

test('one place alone is not drawn as if it were the world: some hundred kilometres stand around it', () => {
  const { scale, x } = fitted([{ lat: 33.3, lon: 44.4 }], size)
  const [west, east] = [41.5, 47.5].map((longitude) => x + scale * drawnAt(longitude, 33.3)[0])

  expect(west).toBeGreaterThan(0)
  expect(east).toBeLessThan(size.width)
})

test.each([
  ['on the equator', 32.6, 0.3, 25],
  ['in the north', 25.3, 68.9, 120],
  ['in the south', -70.9, -53.2, 60],
])('%s what is around a place reaches as far as it should', (_, lon, lat, radiusKm) => {
  const { x, y, wide, high } = reachOf({ lon, lat }, radiusKm)
  const degrees = radiusKm / 111.2

  expect(y - high).toBeCloseTo(drawnAt(lon, lat + degrees)[1], 6)
  expect(y + high).toBeCloseTo(drawnAt(lon, lat - degrees)[1], 6)
  expect(x).toBeCloseTo(drawnAt(lon, lat)[0], 6)
  // A degree of longitude is shorter by the cosine of the latitude; at its widest a circle is a little wider still.
  expect(wide / (drawnAt(degrees, 0)[0] / Math.cos((lat * Math.PI) / 180))).toBeCloseTo(1, 2)
})
