import { expect, test } from 'vitest'
import { stepAsOf } from './as-of.ts'

const days = ['2021-02-23', '2021-04-07', '2021-04-08', '2021-07-27']

test.each([
  [undefined, -1, '2021-04-08'],
  ['2021-04-08', -1, '2021-04-07'],
  ['2021-04-10', -1, '2021-04-08'],
  ['2021-02-23', -1, '2021-02-23'],
  ['2021-02-23', 1, '2021-04-07'],
  ['2021-04-10', 1, undefined],
  [undefined, 1, undefined],
] as const)('from %s by %i the record is seen as of %s', (asOf, by, expected) => {
  expect(stepAsOf(days, asOf, by)).toBe(expected)
})

test('a case without dated reports has nowhere to step', () => {
  expect(stepAsOf([], undefined, -1)).toBeUndefined()
})
