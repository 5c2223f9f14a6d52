import { expect, test } from 'vitest'
import { withoutOverlap } from './labels.ts'

test('of two names that would cover each other the first is kept, and places come before countries', () => {
  const places = [
    { name: 'Baghdad', x: 100, y: 100 },
    { name: 'Balad', x: 104, y: 103 },
  ]
  const countries = [
    { name: 'Iraq', x: 120, y: 100 },
    { name: 'Egypt', x: 20, y: 140 },
  ]
  const [keptPlaces, keptCountries] = withoutOverlap([
    { labels: places, isCentred: false },
    { labels: countries, isCentred: true },
  ])

  expect(keptPlaces?.map(({ name }) => name)).toEqual(['Baghdad'])
  expect(keptCountries?.map(({ name }) => name)).toEqual(['Egypt'])
})
