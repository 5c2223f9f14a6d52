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

test('what is due in a far year does not squeeze the news of a month', () => {
  const news = (day: string) => ({ earliest: day, latest: day, layer: 'foreground' as const })

  expect(
    newsExtent(
      [news('2021-04-04'), news('2021-05-01'), news('2021-05-20'), news('2060-12-31')],
      '2021-05-04',
    ),
  ).toEqual({ from: '2021-04-04', to: '2021-05-20' })
})

test('nothing dated gives no stretch', () => {
  expect(newsExtent([{ layer: 'foreground' }])).toBeUndefined()
})
