import { expect, test } from 'vitest'
import { findTimes } from './index.ts'

/** A Tuesday. */
const day = '2021-07-27'
const published = { value: day, earliest: day, latest: day, basis: 'given' as const, spans: [] }

test.each([
  ['Last year, on 3 May, they met.', '2020', '2020-05-03'],
  ['In 2019, in June, it fell.', '2019', '2019-06'],
  ['In the spring of 2019, in early April, it fell.', '2019-SP', '2019-04'],
  ['Last week, on Monday, they met.', '2021-W29', '2021-07-19'],
  ['Next week, on Thursday, they meet.', '2021-W31', '2021-08-05'],
  ['Sales fell in 2018. In June they rose.', '2018', '2021-06'],
  ['It was less than last year, June figures say.', '2020', '2021-06'],
])('a date lies in what is told right before it: %s', (text, wide, narrow) => {
  const times = findTimes(text, { segments: [], published })

  expect(times.map(({ value }) => value)).toEqual([wide, narrow])
})

test.each([
  ['She was hired in 1995 and elected the next year.', '1995', '1996'],
  ['In 1972 he won the primary. He lost the vote that November.', '1972', '1972-11'],
])('a date goes on from what was told: %s', (text, told, next) => {
  const times = findTimes(text, { segments: [], published })

  expect(times.map(({ value }) => value)).toEqual([told, next])
})
