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

test.each<[string, ...string[]]>([
  [
    'The mayor was shot in March. The council fled that same day.',
    'March | DATE 2021-03',
    'that same day | DATE 2021-03-XX',
  ],
  [
    'The dam burst on July 20. Rain fell through June. The next day, aid came.',
    'July 20 | DATE 2021-07-20',
    'June | DATE 2021-06',
    'The next day | DATE 2021-07-21',
  ],
  ['Output fell in the year to March.', 'the year | DURATION P1Y', 'March | DATE 2021-03'],
  [
    'Claims fell in the week ended July 17.',
    'the week | DURATION P1W',
    'July 17 | DATE 2021-07-17',
  ],
  ['Prices are up since year-end.', 'year-end | DATE 2020'],
  ['This past weekend it rained.', 'This past weekend | DATE 2021-W29-WE'],
  ['One year on, the camp stands.', 'One year on | DATE XXXX'],
  [
    'The bridge fell Monday, the day before the vote.',
    'Monday | DATE 2021-07-26',
    'the day | DATE 2021-07-26',
  ],
])('%s tells no day that is made up', (sentence, ...found) => {
  const times = findTimes(sentence, { segments: [], published })

  expect(times.map(({ text, type, value }) => `${text} | ${type} ${value}`)).toEqual(found)
})
