import { geoPath } from 'd3-geo'
import { expect, test } from 'vitest'
import { drawnAt, earth, fitted } from './fitted.ts'

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

test('what crosses the 180th meridian is drawn on both sides of it, and not across the whole earth', () => {
  const path = geoPath(earth)({
    type: 'Polygon',
    coordinates: [
      [
        [170, 60],
        [-170, 60],
        [-170, 70],
        [170, 70],
        [170, 60],
      ].toReversed(),
    ],
  })
  const edge = drawnAt(180, 0)[0]
  const across = [...(path ?? '').matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x))

  expect(across.some((x) => x > 0)).toBe(true)
  expect(across.some((x) => x < 0)).toBe(true)
  for (const x of across) expect(Math.abs(x)).toBeGreaterThan(edge * 0.9)
})
