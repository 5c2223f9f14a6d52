import { geoMercator } from 'd3-geo'
import { expect, test } from 'vitest'
import { fitted } from './fitted.ts'

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
  const projection = fitted(geoMercator(), places, size)

  for (const { lat, lon } of places) {
    const [x = -1, y = -1] = projection([lon, lat]) ?? []
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
  }
})

test('one place alone is not drawn as if it were the world: some hundred kilometres stand around it', () => {
  const projection = fitted(geoMercator(), [{ lat: 33.3, lon: 44.4 }], size)
  const [west = 0] = projection([41.5, 33.3]) ?? []
  const [east = 0] = projection([47.5, 33.3]) ?? []

  expect(west).toBeGreaterThan(0)
  expect(east).toBeLessThan(size.width)
})
