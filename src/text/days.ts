import type { Day } from '../record/index.ts'
import { daysInMonth, formatDay, parseDay } from './time/calendar.ts'

/** Days from one day to another, negative when the second is earlier; 0 for what is no day. */
export function daysBetween(from: Day, to: Day): number {
  const [first, last] = [parseDay(from), parseDay(to)]
  return first === undefined || last === undefined ? 0 : last - first
}

/** First and last day of a day, month or year as TIMEX3 and EDTF write it; undefined for anything else. */
export function daysOf(date: string): { readonly earliest: Day; readonly latest: Day } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (year === undefined) return undefined
  if (day !== undefined) return { earliest: date, latest: date }
  const last = daysInMonth(Number(year), Number(month ?? 12))
  return { earliest: `${year}-${month ?? '01'}-01`, latest: `${year}-${month ?? '12'}-${last}` }
}

const lengths = { D: 1, W: 7, M: 30, Y: 365 } as const

/** The day that a TIMEX3 duration (`P60D`) ends after a day; months count 30 days. Undefined for what is no whole duration. */
export function dayAfter(from: Day, duration: string): Day | undefined {
  const [, count, unit] = /^P(\d{1,4})([DWMY])$/.exec(duration) ?? []
  const start = parseDay(from)
  if (start === undefined || count === undefined || !unit) return undefined
  // The pattern lets only the keys of `lengths` through.
  return formatDay(start + Number(count) * lengths[unit as keyof typeof lengths])
}

/** The same weekday of the week before; undefined for what is no day. */
export function weekBefore(day: Day): Day | undefined {
  const start = parseDay(day)
  return start === undefined ? undefined : formatDay(start - lengths.W)
}
