import { expect, test } from 'vitest'
import { findCoordinates } from './coordinates.ts'

test.each([
  ['The site (33°47′N 44°30′E) is closed.', '33°47′N 44°30′E', 33.783333, 44.5],
  ['It lies at 33.783°N, 44.500°E.', '33.783°N, 44.500°E', 33.783, 44.5],
  ['Wreckage was seen at 12°30′15″S 70°15′30″W.', '12°30′15″S 70°15′30″W', -12.504167, -70.258333],
])('a point given by its coordinates: %s', (text, words, lat, lon) => {
  const [place] = findCoordinates(text)
  expect(place).toMatchObject({ text: words, where: { point: { lat, lon }, precision: 1 } })
  expect(text.slice(place?.start, place?.end)).toBe(words)
})

test('temperatures, angles and points off the globe are none', () => {
  expect(findCoordinates('It was 35°C on the 30° slope. 95°10′N 20°00′E is nowhere.')).toEqual([])
})
