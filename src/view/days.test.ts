import { describe, expect, test } from 'vitest'
import { published } from '../../test/make.ts'
import type { When } from '../record/index.ts'
import { daysApart, publishedInWords, whenInWords } from './days.ts'

describe('a date in words', () => {
  test.each<[string, Partial<When>]>([
    ['26 July 2021', { earliest: '2021-07-26', latest: '2021-07-26' }],
    ['between 19 and 25 July 2021', { earliest: '2021-07-19', latest: '2021-07-25' }],
    ['19 to 25 July 2021', { earliest: '2021-07-19', latest: '2021-07-25', lasting: true }],
    ['between 28 June and 4 July 2021', { earliest: '2021-06-28', latest: '2021-07-04' }],
    [
      'between 30 December 2021 and 2 January 2022',
      { earliest: '2021-12-30', latest: '2022-01-02' },
    ],
    ['October 2021', { earliest: '2021-10-01', latest: '2021-10-31' }],
    ['February 2024', { earliest: '2024-02-01', latest: '2024-02-29' }],
    ['between April and June 1999', { earliest: '1999-04-01', latest: '1999-06-30' }],
    ['2003', { earliest: '2003-01-01', latest: '2003-12-31' }],
    ['2003 to 2011', { earliest: '2003-01-01', latest: '2011-12-31', lasting: true }],
    ['by 31 December 2021', { latest: '2021-12-31' }],
    ['since 20 January 2021', { earliest: '2021-01-20' }],
    [
      'on or after 20 January 2021',
      { earliest: '2021-01-20', anchor: { kind: 'published' as const, earliest: '2021-01-21' } },
    ],
    ['about 2 May 1994', { earliest: '1994-05-02', latest: '1994-05-02', approximate: true }],
    [
      'between about 1 and 10 April 2021',
      { earliest: '2021-04-01', latest: '2021-04-10', approximate: true },
    ],
    [
      '2014 (almost daily)',
      { earliest: '2014-01-01', latest: '2014-12-31', frequency: 'almost daily' },
    ],
    ['in recent weeks', { words: 'in recent weeks' }],
  ])('%s', (words, when) => {
    expect(whenInWords({ edtf: '', precision: 'interval', words: '', ...when })).toBe(words)
  })
})

test.each([
  ['27 July 2021', published('2021-07-27')],
  ['between 4 and 10 April 2021', published('2021-04-04', '2021-04-10')],
  ['on or after 4 April 2021', published('2021-04-04', '')],
  ['on or before 10 April 2021', published('', '2021-04-10')],
  ['undated', undefined],
])('a report is dated %s', (words, date) => {
  expect(publishedInWords(date)).toBe(words)
})

test.each([
  ['2021-07-27', '2021-12-31', 157],
  ['2022-02-01', '2021-12-31', -32],
  ['2024-02-28', '2024-03-01', 2],
  ['0099-12-31', '0100-01-01', 1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysApart(from, to)).toBe(days)
})
