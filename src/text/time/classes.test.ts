import { describe, expect, test } from 'vitest'
import { findTimes } from './index.ts'

/** A Tuesday. */
const published = {
  value: '2021-07-27',
  earliest: '2021-07-27',
  latest: '2021-07-27',
  basis: 'given',
  spans: [],
} as const

function read(sentence: string) {
  return findTimes(sentence, { segments: [], published }).map(
    ({ text, type, value }) => `${text} | ${type} ${value}`,
  )
}

describe.each<[string, readonly (readonly [string, ...string[]])[]]>([
  [
    'military date-time groups',
    [
      ['Contact at 151430ZAPR21 by the ford.', '151430ZAPR21 | TIME 2021-04-15T14:30'],
      ['Contact at 151430Z APR 21 by the ford.', '151430Z APR 21 | TIME 2021-04-15T14:30'],
      ['Convoy left at 231800L SEP 20.', '231800L SEP 20 | TIME 2020-09-23T18:00'],
      ['Contact at 020715D*DEC09 by the ford.', '020715D*DEC09 | TIME 2009-12-02T07:15'],
      ['Aircraft 151430 was hit.'],
      ['Serial 991430ZAPR21 was hit.'],
    ],
  ],
  [
    'parts of units, and units that run on',
    [
      ['She spent a quarter century in Quito.', 'a quarter century | DURATION P25Y'],
      ['Half-hour talks ended.', 'Half-hour | DURATION PT30M'],
      ['A yearlong siege ended.', 'yearlong | DURATION P1Y'],
      ['The crossing takes hours.', 'hours | DURATION PTXH'],
      ['Tens of thousands of years passed.', 'Tens of thousands of years | DURATION PXY'],
      ['Some day they must talk.', 'Some day | DATE FUTURE_REF'],
    ],
  ],
  [
    'the same stretch of another year',
    [
      ['Exports fell from the same month last year.', 'the same month last year | DATE 2020-07'],
      ['The like 2019 period was calm.', 'The like 2019 period | DATE 2019'],
      [
        'In the same quarter a year earlier it was calm.',
        'the same quarter a year earlier | DATE 2020-Q2',
      ],
      ['The first half of the year was calm.', 'The first half of the year | DATE 2021-H1'],
      ['By the end of the decade it fell.', 'the end of the decade | DATE 202'],
      ['In the next century it may fall.', 'the next century | DATE 21'],
      ['A week ago Monday the dam broke.', 'A week ago Monday | DATE 2021-07-19'],
      [
        'Clashes grew in September and October.',
        'September | DATE 2020-09',
        'October | DATE 2020-10',
      ],
      ['He had fled the night before.', 'the night before | TIME 2021-07-26TNI'],
    ],
  ],
  [
    'datelines of old wires',
    [
      ['SAN SALVADOR, 12 JAN 90 -- Rebels withdrew.', '12 JAN 90 | DATE 1990-01-12'],
      ['LIMA, 3-Feb-91 -- A bomb went off.', '3-Feb-91 | DATE 1991-02-03'],
      ['ACCRA, 4 MAR 05 -- Police withdrew.', '4 MAR 05 | DATE 2005-03-04'],
      ['Posted 2012.11.14 by the desk.', '2012.11.14 | DATE 2012-11-14'],
      ['On 4 July 21 soldiers fell.', '4 July | DATE 2021-07-04'],
    ],
  ],
  [
    'weekdays and their direction',
    [
      ['Police raided it on Friday.', 'Friday | DATE 2021-07-23'],
      ['Envoys will meet on Friday.', 'Friday | DATE 2021-07-30'],
      ['Police raided it last Sunday.', 'last Sunday | DATE 2021-07-25'],
      ['The Friday before last it sank.', 'The Friday before last | DATE 2021-07-16'],
      ['Two Fridays ago it sank.', 'Two Fridays ago | DATE 2021-07-16'],
      ['It sank on Friday two weeks ago.', 'Friday two weeks ago | DATE 2021-07-16'],
      ['Two weeks from Friday they sign.', 'Two weeks from Friday | DATE 2021-08-13'],
      ['It sank on the last Friday of May 2014.', 'the last Friday of May 2014 | DATE 2014-05-30'],
      ['He lands on Monday of next week.', 'Monday of next week | DATE 2021-08-02'],
      ['He told Fox News Sunday so.'],
      ['He told Lagos This Week that it burned.'],
      ['The fire, wrote USA Today, was set.'],
    ],
  ],
  [
    'parts of a period',
    [
      ['It fell at the beginning of the month.', 'the beginning of the month | DATE 2021-07'],
      ['They leave by the end of 2021.', 'the end of 2021 | DATE 2021'],
      ['It fell in mid-June.', 'mid-June | DATE 2021-06'],
      ['It fell in the first half of June.', 'the first half of June | DATE 2021-06'],
      ['It fell in the small hours of 3 June.', 'the small hours of 3 June | DATE 2021-06-03'],
      ['It fell in the second half of 2019.', 'the second half of 2019 | DATE 2019-H2'],
      ['It fell in the last half of the 1980s.', 'the last half of the 1980s | DATE 198'],
    ],
  ],
  [
    'windows and durations',
    [
      ['Many fled in the last months.', 'the last months | DURATION PXM'],
      ['After 18 years the war ended.', '18 years | DURATION P18Y'],
      ['It took a year and a half.', 'a year and a half | DURATION P1Y6M'],
      ['It fell the week before last.', 'the week before last | DATE 2021-W28'],
      ['It rose over the past year and a half.', 'the past year | DURATION P1Y6M'],
      ['Over the next two weeks they vote.', 'the next two weeks | DURATION P2W'],
      ['The siege took three and a half months.', 'three and a half months | DURATION P3.5M'],
      ['The 44-year-old doctor fled.'],
    ],
  ],
  [
    'quarters, seasons and fiscal years',
    [
      ['Output fell in the third quarter of 2020.', 'the third quarter of 2020 | DATE 2020-Q3'],
      ['Output fell in Q2 2019.', 'Q2 2019 | DATE 2019-Q2'],
      ['It fell last spring.', 'last spring | DATE 2021-SP'],
      ['Aid rose in fiscal 2019.', 'fiscal 2019 | DATE 2019'],
      ['The FY2022 budget cuts aid.', 'FY2022 | DATE 2022'],
      ['The 2008-09 fiscal year closed.', 'The 2008-09 fiscal year | DATE 2008'],
      ['The winter of 1941/42 was hard.', 'The winter of 1941/42 | DATE 1941-WI'],
      ['He kicked a quarter away.'],
      ['The fall of the city was a shock.'],
    ],
  ],
  [
    'decades and centuries',
    [
      ["It was common in the '70s.", "the '70s | DATE 197"],
      ['A fort of the 19th century stands.', 'the 19th century | DATE 18'],
      ['She is in her 30s.'],
    ],
  ],
  [
    'vague references',
    [
      ['The road is now open.', 'now | DATE PRESENT_REF'],
      ['It was recently mined.', 'recently | DATE PAST_REF'],
      ['They will leave soon.', 'soon | DATE FUTURE_REF'],
      ['It went on for years.', 'years | DURATION PXY'],
      ['They drove past the gate.'],
    ],
  ],
  [
    'how often',
    [
      ['Troops face almost daily fire.', 'almost daily | SET P1D'],
      ['They meet twice a week.', 'twice a week | SET P1W'],
      ['Every two weeks aid comes.', 'Every two weeks | SET P2W'],
      ['The court sits on Tuesdays.', 'Tuesdays | SET XXXX-WXX-2'],
      ['Ferries cross on Monday nights.', 'Monday nights | SET XXXX-WXX-1TNI'],
      ['The patrol comes every other day.', 'every other day | SET P2D'],
      ['The siren sounds twice daily.', 'twice daily | SET P1D'],
      ['It sits on the first Monday of each month.', 'the first Monday of each month | SET P1M'],
      ['Every soldier knew.'],
    ],
  ],
  [
    'ranges',
    [
      ['Talks run from 3 to 5 May.', '3 | DATE 2021-05-03', '5 May | DATE 2021-05-05'],
      ['The war of 1894-95 was short.', '1894 | DATE 1894', '95 | DATE 1895'],
      ['From 1998 to 2002 rebels held it.', '1998 | DATE 1998', '2002 | DATE 2002'],
      ['It ran from Monday to Thursday.', 'Monday | DATE 2021-07-26', 'Thursday | DATE 2021-07-29'],
      ['Between 3 and 5 people were hurt.'],
    ],
  ],
  [
    'before and after events',
    [
      ['Five days before the end of his term he quit.', 'Five days | DURATION P5D'],
      ['A week after the attack they met.', 'A week | DURATION P1W'],
      ['The day before the vote it rained.', 'The day | DATE XXXX-XX-XX'],
      ['Forty years ago today it fell.', 'Forty years ago today | DATE 1981-07-27'],
      ['On this day in 1973 it fell.', 'this day in 1973 | DATE 1973-07-27'],
      ['Three years later it fell.', 'Three years later | DATE XXXX'],
    ],
  ],
  [
    'named days',
    [
      ['It burned on Christmas Eve.', 'Christmas Eve | DATE 2020-12-24'],
      ['It burned on Easter Sunday 2019.', 'Easter Sunday 2019 | DATE 2019-04-21'],
      ['It burned on Orthodox Easter 2022.', 'Orthodox Easter 2022 | DATE 2022-04-24'],
      ['It burned on Orthodox Christmas.', 'Orthodox Christmas | DATE 2021-01-07'],
      ['It burned on Ash Wednesday.', 'Ash Wednesday | DATE 2021-02-17'],
      ['It burned on Thanksgiving Day.', 'Thanksgiving Day | DATE 2020-11-26'],
      ['War followed the September 11 attacks.', 'September 11 | DATE 2001-09-11'],
      ['The Christmas market was shut.'],
    ],
  ],
  [
    'clocks and zones',
    [
      ['Jets left at 0430 GMT.', '0430 GMT | TIME 2021-07-27T04:30'],
      [
        'It hit at 9:40 a.m. local time on Monday.',
        '9:40 a.m. local time on Monday | TIME 2021-07-26T09:40',
      ],
      [
        'It hit at about 9:40 a.m. (0640 GMT) on Monday.',
        'about 9:40 a.m. | TIME 2021-07-26T09:40',
        '0640 GMT | TIME 2021-07-26T06:40',
        'Monday | DATE 2021-07-26',
      ],
      ['It hit at 2021-07-26T09:40Z.', '2021-07-26T09:40Z | TIME 2021-07-26T09:40'],
      ['Psalm 9 was read.'],
      [
        'They met on July 1.\n\nEND 4:08 P.M. EDT',
        'July 1 | DATE 2021-07-01',
        '4:08 P.M. EDT | TIME 2021-07-27T16:08',
      ],
    ],
  ],
  [
    'days told before with their year',
    [
      [
        'The dam broke on 3 August 2019. They mourn those lost on August 3.',
        '3 August 2019 | DATE 2019-08-03',
        'August 3 | DATE 2019-08-03',
      ],
      [
        'The dam broke on 3 August 2019. A new one will open on August 3.',
        '3 August 2019 | DATE 2019-08-03',
        'August 3 | DATE 2021-08-03',
      ],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(read(sentence)).toEqual(found)
  })
})
