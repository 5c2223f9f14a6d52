import type { Day } from '../../record/index.ts'

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar: what all arithmetic here is done in, so that
 * no clock change and no time zone can move a date. Years before 1 are counted astronomically (1 BC is 0).
 */
export type DayNumber = number

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAYS_IN_ERA = 146_097
const DAYS_TO_EPOCH = 719_468

/** Method: Howard Hinnant, "chrono-compatible low-level date algorithms" (public domain). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EPOCH
}

/** Inverse of {@link dayNumber}. */
export function civilDate(number: DayNumber): CivilDate {
  const shifted = number + DAYS_TO_EPOCH
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayNumber(year, month, 1)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export interface IsoWeek {
  /** Year that the week is counted in; it may differ from the day's own near New Year. */
  readonly year: number
  /** 1 to 53. */
  readonly week: number
}

export function isoWeek(number: DayNumber): IsoWeek {
  const thursday = number - weekdayOf(number) + 4
  const { year } = civilDate(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Easter Sunday of the Western churches, Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const JULIAN_LEAP_YEARS_SKIPPED = 2

/** Easter Sunday of the Eastern churches, Julian computus (Meeus), as a day of our calendar. Good from 1583. */
export function orthodoxEasterSunday(year: number): DayNumber {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - JULIAN_LEAP_YEARS_SKIPPED
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + behind
}

/** Whether the calendar has this day: no 30 February, no month 13. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day as the record writes it; undefined outside the years 1 to 9999, which it cannot write. */
export function formatDay(number: DayNumber): Day | undefined {
  const { year, month, day } = civilDate(number)
  if (year < 1 || year > 9999) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day's number; undefined when the text is no day of the calendar. */
export function parseDay(day: Day): DayNumber | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (parts === null) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isDate(year, month, date) ? dayNumber(year, month, date) : undefined
}

export function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
