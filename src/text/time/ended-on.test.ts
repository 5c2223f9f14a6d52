import { expect, test } from 'vitest'
import { findTimes } from './index.ts'

/** A Tuesday. */
const published = {
  value: '2021-07-27',
  earliest: '2021-07-27',
  latest: '2021-07-27',
  basis: 'given',
  spans: [],
} as const

const found = (sentence: string) =>
  findTimes(sentence, { segments: [], published }).map(
    ({ text, value, when }) => `${text} | ${value} ${when?.edtf ?? ''}`,
  )

test.each([
  ['In the year ended 31 March they built three.', 'the year | P1Y 2020-04-01/2021-03-31'],
  ['In the three months ending in June it rained.', 'the three months | P3M 2021-04-01/2021-06-30'],
  ['Claims fell in the week ended July 17.', 'the week | P1W 2021-07-11/2021-07-17'],
  [
    'The mill lost money in the quarter ended May 31.',
    'the quarter | 2021-Q2 2021-03-01/2021-05-31',
  ],
  [
    'The raids of the past two months ended on July 4.',
    'the past two months | P2M 2021-05-27/2021-07-27',
  ],
])('%s tells the stretch that the date behind it ends', (sentence, stretch) => {
  expect(found(sentence)[0]).toBe(stretch)
})

test.each([
  ['Sales rose in the fiscal first quarter.', 'the fiscal first quarter | 2021-Q1 2021~'],
  [
    'Sales rose in its fourth quarter ended May 29.',
    'its fourth quarter | 2021-Q4 2021-02-28/2021-05-29',
  ],
  [
    'Sales rose in the second quarter ended June 30.',
    'the second quarter | 2021-Q2 2021-04-01/2021-06-30',
  ],
])('%s claims no quarter of the calendar that nothing tells', (sentence, quarter) => {
  expect(found(sentence)[0]).toBe(quarter)
})

test.each([
  ['2021-07-26', 'Gunmen killed 12 people this weekend.', '2021-07-24/2021-07-25'],
  ['2021-07-29', 'The mayor, who left earlier this weekend, fell ill.', '2021-07-24/2021-07-25'],
  ['2021-07-26', 'The envoys will meet this weekend.', '2021-07-31/2021-08-01'],
])('on %s: %s', (value, sentence, weekend) => {
  const of = { ...published, value, earliest: value, latest: value }

  expect(findTimes(sentence, { segments: [], published: of })[0]?.when?.edtf).toBe(weekend)
})

test('a text that counts from the day of writing is no history, whatever years it names', () => {
  const text =
    'Ana Lima opened the mill 20 years ago. It failed in 1998, 2004 and 2008. The owner sold it in 2011. In March the court closed it.'
  const times = findTimes(text, { segments: [], published })

  expect(times.map(({ value }) => value)).toEqual([
    '2001',
    '1998',
    '2004',
    '2008',
    '2011',
    '2021-03',
  ])
})

test('what is looked toward is to come', () => {
  const sentence = 'She turned toward the vote in October.'

  expect(findTimes(sentence, { segments: [], published })[0]?.value).toBe('2021-10')
})

test('what is said of a quarter of accounts later is as open as it', () => {
  const times = found('Sales rose in the fiscal first quarter. In the quarter, 40 were hired.')

  expect(times.at(-1)).toBe('the quarter | 2021-QX [2021-01-01..2021-12-31]')
})
