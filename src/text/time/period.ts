import type { Precision } from '../../record/index.ts'
import {
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoWeek,
  pad,
  weekdayOf,
} from './calendar.ts'

export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** A stretch of the calendar that has a name: a day, a week, a quarter, a decade. */
export interface Period {
  readonly grain: Grain
  /** Both inclusive. */
  readonly first: DayNumber
  readonly last: DayNumber
  /** TIMEX3 value. */
  readonly value: string
  /** Extended Date/Time Format. */
  readonly edtf: string
}

export const precisionOf: Readonly<Record<Grain, Precision>> = {
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'interval',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'interval',
}

/** TIMEX3 writes years before our era `BC0499`. */
function timexYear(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`
}

function edtfYear(year: number): string {
  return year >= 0 ? pad(year, 4) : `-${pad(-year, 4)}`
}

function edtfDay(number: DayNumber): string {
  const { year, month, day } = civilDate(number)
  return `${edtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function dayPeriod(first: DayNumber): Period {
  const { year, month, day } = civilDate(first)
  const value = `${timexYear(year)}-${pad(month, 2)}-${pad(day, 2)}`
  return { grain: 'day', first, last: first, value, edtf: edtfDay(first) }
}

/** The ISO week, Monday to Sunday, that holds the day. */
export function weekPeriod(within: DayNumber): Period {
  const first = within - weekdayOf(within) + 1
  const { year, week } = isoWeek(first)
  const edtf = `${edtfDay(first)}/${edtfDay(first + 6)}`
  return {
    grain: 'week',
    first,
    last: first + 6,
    value: `${timexYear(year)}-W${pad(week, 2)}`,
    edtf,
  }
}

/** Saturday and Sunday of the ISO week that holds the day. */
export function weekendPeriod(within: DayNumber): Period {
  const week = weekPeriod(within)
  const first = week.last - 1
  const edtf = `${edtfDay(first)}/${edtfDay(week.last)}`
  return { grain: 'weekend', first, last: week.last, value: `${week.value}-WE`, edtf }
}

/** `month` may lie outside 1 to 12: month 13 is January of the next year. */
export function monthPeriod(year: number, month: number): Period {
  const index = year * 12 + month - 1
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  const first = dayNumber(y, m, 1)
  return {
    grain: 'month',
    first,
    last: first + daysInMonth(y, m) - 1,
    value: `${timexYear(y)}-${pad(m, 2)}`,
    edtf: `${edtfYear(y)}-${pad(m, 2)}`,
  }
}

function months(grain: Grain, from: Period, to: Period, value: string): Period {
  return { grain, first: from.first, last: to.last, value, edtf: `${from.edtf}/${to.edtf}` }
}

/** `quarter` may lie outside 1 to 4. */
export function quarterPeriod(year: number, quarter: number): Period {
  const y = year + Math.floor((quarter - 1) / 4)
  const q = quarter - (y - year) * 4
  return months(
    'quarter',
    monthPeriod(y, q * 3 - 2),
    monthPeriod(y, q * 3),
    `${timexYear(y)}-Q${q}`,
  )
}

/**
 * A quarter or half of a year of accounts. It is called by its number, but when that year begins nothing tells:
 * it may be any of the calendar year it is reckoned to, and what is counted from it is as open.
 */
export function fiscalPart(part: Period, of = civilDate(part.first).year): Period {
  const year = yearPeriod(of)
  return { ...year, grain: part.grain, value: `${year.value}${part.value.slice(-3)}` }
}

export function isFiscalPart({ grain, edtf }: Period): boolean {
  return (grain === 'quarter' || grain === 'half') && !edtf.includes('/')
}

export function halfPeriod(year: number, half: number): Period {
  const y = year + Math.floor((half - 1) / 2)
  const h = half - (y - year) * 2
  return months('half', monthPeriod(y, h * 6 - 5), monthPeriod(y, h * 6), `${timexYear(y)}-H${h}`)
}

const seasons: Readonly<Record<Season, { month: number; edtf: number }>> = {
  SP: { month: 3, edtf: 21 },
  SU: { month: 6, edtf: 22 },
  FA: { month: 9, edtf: 23 },
  WI: { month: 12, edtf: 24 },
}

/** Northern meteorological seasons; winter is counted in the year it begins in and ends with February. */
export function seasonPeriod(year: number, season: Season): Period {
  const { month, edtf } = seasons[season]
  return {
    grain: 'season',
    first: monthPeriod(year, month).first,
    last: monthPeriod(year, month + 2).last,
    value: `${timexYear(year)}-${season}`,
    edtf: `${edtfYear(year)}-${edtf}`,
  }
}

export function yearPeriod(year: number): Period {
  return {
    grain: 'year',
    first: dayNumber(year, 1, 1),
    last: dayNumber(year, 12, 31),
    value: timexYear(year),
    edtf: edtfYear(year),
  }
}

/** `decade` is the year divided by ten: 199 for the 1990s. */
export function decadePeriod(decade: number): Period {
  return {
    grain: 'decade',
    first: dayNumber(decade * 10, 1, 1),
    last: dayNumber(decade * 10 + 9, 12, 31),
    value: timexYear(decade * 10).slice(0, -1),
    edtf: `${edtfYear(decade * 10).slice(0, -1)}X`,
  }
}

/** `century` is the year divided by a hundred: 19 for the twentieth century, -4 for the fourth before our era. */
export function centuryPeriod(century: number): Period {
  const isBefore = century < 0
  const digits = pad(isBefore ? -century - 1 : century, 2)
  return {
    grain: 'century',
    first: dayNumber(century * 100 + (isBefore ? 1 : 0), 1, 1),
    last: dayNumber(century * 100 + (isBefore ? 100 : 99), 12, 31),
    value: `${isBefore ? 'BC' : ''}${digits}`,
    edtf: `${isBefore ? '-' : ''}${digits}XX`,
  }
}

/** Season of a month, by {@link seasonPeriod}'s bounds, and the year that it is counted in. */
function seasonAround(year: number, month: number): Period {
  if (month <= 2) return seasonPeriod(year - 1, 'WI')
  if (month <= 5) return seasonPeriod(year, 'SP')
  if (month <= 8) return seasonPeriod(year, 'SU')
  return month <= 11 ? seasonPeriod(year, 'FA') : seasonPeriod(year, 'WI')
}

/** The period of this grain that holds the day, `shift` periods on. */
export function periodAround(grain: Grain, day: DayNumber, shift = 0): Period {
  const { year, month } = civilDate(day)
  switch (grain) {
    case 'day':
      return dayPeriod(day + shift)
    case 'week':
      return weekPeriod(day + 7 * shift)
    case 'weekend':
      return weekendPeriod(day + 7 * shift)
    case 'month':
      return monthPeriod(year, month + shift)
    case 'quarter':
      return quarterPeriod(year, Math.ceil(month / 3) + shift)
    case 'half':
      return halfPeriod(year, Math.ceil(month / 6) + shift)
    case 'season':
      return seasonAround(year + shift, month)
    case 'year':
      return yearPeriod(year + shift)
    case 'decade':
      return decadePeriod(Math.floor(year / 10) + shift)
    case 'century':
      return centuryPeriod(Math.floor(year / 100) + shift)
  }
}

/** The same day of the month `months` on; the month's last day when it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = civilDate(day)
  const target = civilDate(monthPeriod(date.year, date.month + months).first)
  return dayNumber(
    target.year,
    target.month,
    Math.min(date.day, daysInMonth(target.year, target.month)),
  )
}
