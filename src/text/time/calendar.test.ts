import { expect, test } from 'vitest'
import {
  civilDate,
  dayNumber,
  easterSunday,
  formatDay,
  isDate,
  isoWeek,
  orthodoxEasterSunday,
  parseDay,
  weekdayOf,
} from './calendar.ts'
import { addMonths, periodAround, seasonPeriod } from './period.ts'

test.each([
  ['1970-01-01', 0, 4],
  ['2000-02-29', 11016, 2],
  ['1900-03-01', -25508, 4],
  ['1582-10-15', -141427, 5],
  ['0001-01-01', -719162, 1],
  ['9999-12-31', 2932896, 5],
])('%s is day %i and weekday %i', (day, number, weekday) => {
  expect(parseDay(day)).toBe(number)
  expect(formatDay(number)).toBe(day)
  expect(weekdayOf(number)).toBe(weekday)
})

test('every day of eight hundred years comes back as itself', () => {
  for (let number = dayNumber(1600, 1, 1); number < dayNumber(2400, 1, 1); number += 1) {
    const { year, month, day } = civilDate(number)
    if (dayNumber(year, month, day) !== number) expect({ year, month, day }).toBe(number)
  }
})

test.each(['2021-02-29', '2021-13-01', '2021-00-10', '21-1-1', '2021-04-31'])(
  '%s is no day',
  (day) => {
    expect(parseDay(day)).toBeUndefined()
  },
)

test('years before our era are counted astronomically and have no day to write', () => {
  expect(isDate(-489, 9, 12)).toBe(true)
  expect(formatDay(dayNumber(-489, 9, 12))).toBeUndefined()
})

test.each([
  [2021, 1, 1, 2020, 53],
  [2020, 12, 31, 2020, 53],
  [2018, 12, 31, 2019, 1],
  [2021, 7, 25, 2021, 29],
])('%i-%i-%i is in ISO week %i-W%i', (year, month, day, weekYear, week) => {
  expect(isoWeek(dayNumber(year, month, day))).toEqual({ year: weekYear, week })
})

test.each([
  [1916, '1916-04-23'],
  [2000, '2000-04-23'],
  [2019, '2019-04-21'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, day) => {
  expect(formatDay(easterSunday(year))).toBe(day)
})

test('a month on from 31 January is the last of February', () => {
  expect(formatDay(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29')
  expect(formatDay(addMonths(dayNumber(2023, 1, 31), 1))).toBe('2023-02-28')
})

test('winter is counted in the year it begins in', () => {
  expect(periodAround('season', dayNumber(2021, 1, 15)).value).toBe('2020-WI')
  expect(formatDay(seasonPeriod(2020, 'WI').last)).toBe('2021-02-28')
})

test.each([
  [2012, '2012-04-15'],
  [2013, '2013-05-05'],
  [2021, '2021-05-02'],
  [2022, '2022-04-24'],
  [1918, '1918-05-05'],
])('Orthodox Easter of %i is %s', (year, day) => {
  expect(formatDay(orthodoxEasterSunday(year))).toBe(day)
})
