import { expect, test } from 'vitest'
import type { Amount } from '../record/index.ts'
import { boundsOf, spanOf, sumOf } from './amount-bounds.ts'

function told(words: string, amount: Partial<Amount>) {
  return boundsOf({
    value: { hedge: 'exact', per: 'total', words, ...amount },
    basis: 'stated',
    spans: [{ start: 0, end: words.length }],
  })
}

test.each<[string, Partial<Amount>, object]>([
  ['30', { low: 30, best: 30, high: 30 }, { low: 30, high: 30 }],
  ['at least 30', { low: 30, best: 30, hedge: 'at-least' }, { low: 30 }],
  ['more than 30', { low: 31, hedge: 'more-than' }, { low: 31 }],
  ['up to 30', { best: 30, high: 30, hedge: 'at-most' }, { low: 0, high: 30 }],
  ['about 30', { best: 30, hedge: 'about' }, { low: 30, high: 30 }],
  ['dozens', { low: 12, hedge: 'at-least' }, { low: 12 }],
])('"%s" bounds a number', (words, amount, bounds) => {
  expect(told(words, amount)).toEqual(bounds)
})

test('what is open above leaves a sum open', () => {
  expect(sumOf([{ low: 3, high: 3 }, { low: 30 }])).toEqual({ low: 33 })
})

test.each([
  [[{ low: 20 }, { low: 27, high: 27 }], { low: 20, high: 27 }],
  [[{ low: 30 }, { low: 27, high: 27 }], { low: 27 }],
  [[{ low: 20 }, { low: 30 }], { low: 20 }],
  [
    [
      { low: 3, high: 3 },
      { low: 5, high: 5 },
    ],
    { low: 3, high: 5 },
  ],
])('%j reach over %j', (bounds, span) => {
  expect(spanOf(bounds)).toEqual(span)
})
