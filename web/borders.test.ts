import { expect, test } from 'vitest'
import { drawBorders, drawn } from './borders.ts'
import { drawnAt, grid } from './src/screens/map/fitted.ts'

/** Every point of a path. */
function points(path: string): readonly (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0]
  return [...path.matchAll(/([ML]|l)?\s?(-?\d+)\s?(-?\d+)/g)].map(([, how, first, second]) => {
    x = how === 'M' ? Number(first) : x + Number(first)
    y = how === 'M' ? Number(second) : y + Number(second)
    return [x / grid, y / grid]
  })
}

test('what crosses the 180th meridian is drawn on both sides of it, and not across the whole earth', () => {
  const path = drawn({
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
  const across = points(path).map(([x]) => x)

  expect(across.some((x) => x > 0)).toBe(true)
  expect(across.some((x) => x < 0)).toBe(true)
  for (const x of across) expect(Math.abs(x)).toBeGreaterThan(edge * 0.9)
})

test('a line stands where its points are drawn, to half a step of the grid', () => {
  const line = [
    [12.5, 41.9],
    [13.2, 41.9],
    [13.2, 43.7],
    [11, 40.1],
  ] as const
  const found = points(drawn({ type: 'LineString', coordinates: line.map((at) => [...at]) }))

  expect(found).toHaveLength(line.length)
  for (const [at, [longitude, latitude]] of line.entries()) {
    const [x, y] = drawnAt(longitude, latitude)
    expect(Math.abs((found[at]?.[0] ?? 0) - x)).toBeLessThanOrEqual(0.5 / grid + 1e-9)
    expect(Math.abs((found[at]?.[1] ?? 0) - y)).toBeLessThanOrEqual(0.5 / grid + 1e-9)
  }
})

test('countries are named in the middle of them, the largest first', () => {
  const { labels, land, borders } = drawBorders()
  const mali = labels.find(({ name }) => name === 'Mali')?.at ?? [0, 0]
  const [west, north] = drawnAt(-12.3, 25)
  const [east, south] = drawnAt(4.3, 10)

  expect(labels[0]?.name).toBe('Russia')
  expect(mali[0]).toBeGreaterThan(west)
  expect(mali[0]).toBeLessThan(east)
  expect(mali[1]).toBeGreaterThan(north)
  expect(mali[1]).toBeLessThan(south)
  expect(land.length).toBeGreaterThan(borders.length)
})
