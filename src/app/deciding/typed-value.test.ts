import { expect, test } from 'vitest'
import { Amount, When } from '../../record/index.ts'
import { typedAmount, typedDeadline, typedWhen } from './typed-value.ts'

test.each([
  [
    '2021-09-30',
    { edtf: '2021-09-30', earliest: '2021-09-30', latest: '2021-09-30', precision: 'day' },
  ],
  [
    '2024-02',
    { edtf: '2024-02', earliest: '2024-02-01', latest: '2024-02-29', precision: 'month' },
  ],
  ['1998', { edtf: '1998', earliest: '1998-01-01', latest: '1998-12-31', precision: 'year' }],
  [
    '2021-07-19/2021-07-25',
    { earliest: '2021-07-19', latest: '2021-07-25', precision: 'interval' },
  ],
  ['2003/..', { edtf: '2003/..', earliest: '2003-01-01', precision: 'interval' }],
])('"%s" is a time', (typed, when) => {
  expect(typedWhen(typed, undefined)).toEqual({ edtf: typed, words: typed, ...when })
  expect(When.safeParse(typedWhen(typed, undefined)).success).toBe(true)
})

test.each(['2021-02-29', '2021-13', '2021/2020', '../..', 'soon', '1/2/3', '30.9.2021', ''])(
  '"%s" is no time',
  (typed) => {
    expect(typedWhen(typed, undefined)).toBeUndefined()
  },
)

test.each([
  ['2021-09-30', '2021-09-30'],
  ['2021-09', '2021-09-30'],
  ['2021', '2021-12-31'],
  ['2021-05-01/2021-06-15', '2021-06-15'],
])('due by "%s" is due on %s at the latest', (typed, latest) => {
  const old = { edtf: '2020', precision: 'year', words: 'next year' } as const

  expect(typedDeadline(typed, old)).toMatchObject({
    edtf: `../${latest}`,
    latest,
    words: 'next year',
  })
})

test('a deadline that is open at its end is none', () => {
  expect(typedDeadline('2021/..', undefined)).toBeUndefined()
})

test.each([
  ['3', { low: 3, best: 3, high: 3, hedge: 'exact' }],
  ['2,500', { low: 2500, best: 2500, high: 2500, hedge: 'exact' }],
  ['about 40', { best: 40, hedge: 'about' }],
  ['at least 40', { low: 40, best: 40, hedge: 'at-least' }],
  ['at-most 40', { best: 40, high: 40, hedge: 'at-most' }],
  ['more than 40', { low: 41, hedge: 'more-than' }],
  ['less than 40', { high: 39, hedge: 'less-than' }],
  ['$520 million', { low: 520e6, best: 520e6, high: 520e6, hedge: 'exact' }],
  ['about 1.5 billion', { best: 1.5e9, hedge: 'about' }],
  ['40 - 50', { low: 40, high: 50, hedge: 'exact' }],
])('"%s" is a number', (typed, amount) => {
  expect(typedAmount(typed, undefined)).toEqual({ per: 'total', words: typed, ...amount })
  expect(Amount.safeParse(typedAmount(typed, undefined)).success).toBe(true)
})

test.each(['many', '-3', '3.5', 'roughly 3', '50-40', '3 4', ''])('"%s" is no number', (typed) => {
  expect(typedAmount(typed, undefined)).toBeUndefined()
})
