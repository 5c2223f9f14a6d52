import { expect, test } from 'vitest'
import { newsExtent } from './stretch.ts'

test('history that a report recalls does not stretch the picture', () => {
  const items = [
    { earliest: '2003-01-01', latest: '2003-12-31', layer: 'background' },
    { earliest: '2021-04-04', latest: '2021-04-04', layer: 'foreground' },
    { latest: '2021-12-31', layer: 'foreground' },
  ] as const

  expect(newsExtent(items)).toEqual({ from: '2021-04-04', to: '2021-12-31' })
})

test('nothing dated gives no stretch', () => {
  expect(newsExtent([{ layer: 'foreground' }])).toBeUndefined()
})
