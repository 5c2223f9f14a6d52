import { expect, test } from 'vitest'
import { findTimes } from './index.ts'

/** Long after all that is told. */
const published = {
  value: '2009-12-19',
  earliest: '2009-12-19',
  latest: '2009-12-19',
  basis: 'given',
  spans: [],
} as const

test('history counts its months and days from its own years', () => {
  const text =
    'The revolt began in 1954. In May 1956 the port was shut. In August it opened again. Two days later, on 9 August 1956, ships came. The following year the army left.'
  const times = findTimes(text, { segments: [], published })

  expect(times.map(({ value }) => value)).toEqual([
    '1954',
    '1956-05',
    '1956-08',
    '1956-XX-XX',
    '1956-08-09',
    '1957',
  ])
})

test.each([
  [
    'a tale that steps back is told from the date it goes on to',
    'The fort fell in February 1955. In June the army crossed the river, and by July it was at the coast. In August 1954 talks began. In March 1955 they failed.',
    ['1955-02', '1954-06', '1954-07', '1954-08', '1955-03'],
  ],
  [
    'a year told in passing moves nothing',
    'In May 1956 the port was shut. The pact of 1911 was void. In July ships came. In August 1956 they left.',
    ['1956-05', '1911', '1956-07', '1956-08'],
  ],
  [
    'the days of a range belong to its year',
    'The raids of 1951 began on 3-5 May. In June 1951 a truce came. In July 1952 it ended, on 1-2 August 1952 all left.',
    ['1951', '1951-05-03', '1951-05-05', '1951-06', '1952-07', '1952-08-01', '1952-08-02'],
  ],
  [
    'a holiday is that of the year told',
    'In May 1956 the port was shut. In June 1956 ships came. They left on Christmas Eve. In April 1957 and in May 1957 they came back.',
    ['1956-05', '1956-06', '1956-12-24', '1957-04', '1957-05'],
  ],
])('history: %s', (_, text, values) => {
  const times = findTimes(text, { segments: [], published })

  expect(times.map(({ value }) => value)).toEqual(values)
})
