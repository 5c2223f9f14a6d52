import { expect, test } from 'vitest'
import { timeScale } from '../../charts/scale.ts'
import { dateOf } from '../../words/days.ts'
import { markOf } from './marks.ts'

// 365 pixels for 365 days: a pixel a day.
const x = timeScale(dateOf('2021-01-01'), dateOf('2022-01-01'), [0, 365])

function mark(dates: object) {
  const tags = { actors: [], places: [], reports: [], sources: [], state: 'unreviewed' }
  const item = {
    id: 'clm_1',
    kind: 'event',
    what: 'told',
    text: '',
    date: '',
    tellings: [],
    tags,
    ...dates,
  }
  // Only its dates are looked at.
  return markOf(item as unknown as Parameters<typeof markOf>[0], x)
}

test.each([
  [{ earliest: '2021-04-04', latest: '2021-04-04', precision: 'day' }, 'point'],
  [{ earliest: '2021-04-01', latest: '2021-04-30', precision: 'month' }, 'range'],
  [{ latest: '2021-12-31', precision: 'day' }, 'by'],
  [{ earliest: '2021-02-01', precision: 'month' }, 'since'],
  [{ earliest: '2021-04-04', latest: '2021-04-04', precision: 'day', approximate: true }, 'range'],
])('%o is drawn as a %s', (dates, shape) => {
  expect(mark(dates)?.shape).toBe(shape)
})

test('a month is drawn from its first day to the end of its last', () => {
  expect(mark({ earliest: '2021-04-01', latest: '2021-04-30', precision: 'month' })).toMatchObject({
    from: 90,
    to: 120,
  })
})

test('what has no date is not drawn', () => {
  expect(mark({})).toBeUndefined()
})
