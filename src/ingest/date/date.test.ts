import { expect, test } from 'vitest'
import { readDate } from './index.ts'

test.each([
  ['2021-07-27', '2021-07-27'],
  ['2021-07-27T23:50:00-07:00', '2021-07-27'],
  ['2021-07-28T00:10:00+04:30', '2021-07-28'],
  ['20210727', '2021-07-27'],
  ['20210727T101500Z', '2021-07-27'],
  ['Tue, 27 Jul 2021 23:30:00 -0500', '2021-07-27'],
  ['July 27, 2021', '2021-07-27'],
  ['27th of July 2021', '2021-07-27'],
  ['Sept. 3, 1984', '1984-09-03'],
  ['12 JAN 90', '1990-01-12'],
  ['3 May 21', '2021-05-03'],
  ['27.7.2021', '2021-07-27'],
  ['7/27/2021', '2021-07-27'],
  ['27/7/2021', '2021-07-27'],
  ['2021/7/27', '2021-07-27'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (words, day) => {
  expect(readDate(words)).toEqual({ kind: 'date', value: day, earliest: day, latest: day })
})

test.each([
  ['2021-02', '2021-02', '2021-02-01', '2021-02-28'],
  ['February 2024', '2024-02', '2024-02-01', '2024-02-29'],
  ['1994', '1994', '1994-01-01', '1994-12-31'],
  ['2021-04-01/2021-05', '2021-04-01/2021-05', '2021-04-01', '2021-05-31'],
  ['../2021-05-01', '../2021-05-01', undefined, '2021-05-01'],
])('%s has bounds', (words, value, earliest, latest) => {
  expect(readDate(words)).toEqual({ kind: 'date', value, earliest, latest })
})

test.each([
  ['April 7', 'XXXX-04-07'],
  ['29 Feb', 'XXXX-02-29'],
])('%s lacks its year', (words, value) => {
  expect(readDate(words)).toEqual({ kind: 'yearless', value })
})

test.each([
  ['30 February 2021', 'date-absurd'],
  ['2021-13-01', 'date-absurd'],
  ['1 January 1601', 'date-absurd'],
  ['0001-01-01T00:00:00Z', 'date-absurd'],
  ['2999-12-31', 'date-absurd'],
  ['2021-05/2021-04', 'date-absurd'],
  ['03/04/2021', 'date-ambiguous'],
])('%s is a problem: %s', (words, code) => {
  expect(readDate(words)).toMatchObject({ kind: 'problem', code })
})

test.each(['', 'yesterday', 'Brigade 14 was there', '14:05'])('"%s" is no date', (words) => {
  expect(readDate(words)).toBeUndefined()
})
