import { civilDate, type DayNumber, dayNumber, daysInMonth, pad, weekdayOf } from './calendar.ts'
import { dayPeriod, monthPeriod, type Period } from './period.ts'
import {
  type Direction,
  type Reference,
  type Resolution,
  resolve,
  type Scene,
  toldReference,
} from './scene.ts'

/** A month, or a day of it, in the year that the passage means. Undefined when no year has the day. */
export function monthNear(scene: Scene, month: number, day?: number): Resolution | undefined {
  if (day !== undefined && day > daysInMonth(2000, month)) return undefined
  const unknown = `XXXX-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`
  const year = scene.narrative ? scene.yearOfTale() : undefined
  if (year !== undefined) {
    const { told } = scene
    const reference = told === undefined ? scene.reference : toldReference(told, 'section')
    return resolve(reference, unknown, () => inYear(year, month, day))
  }
  const before = day === undefined ? undefined : scene.withYear.get(unknown.slice(-5))
  if (before !== undefined && scene.direction() !== 'future') {
    return resolve(toldReference(before, 'event'), unknown, () => before.period)
  }
  const direction = scene.direction()
  const limits = isInterval(scene.reference)
    ? aheadOfInterval
    : day === undefined
      ? aheadOfMonth
      : aheadOfDay
  return resolve(scene.reference, unknown, (from) =>
    inYear(yearNear(from, month, { direction, limits }), month, day),
  )
}

/** A day of a month, the last one when the month is shorter: 29 February of a common year. */
export function inYear(year: number, month: number, day?: number): Period {
  if (day === undefined) return monthPeriod(year, month)
  return dayPeriod(dayNumber(year, month, Math.min(day, daysInMonth(year, month))))
}

interface Ahead {
  readonly past: number
  readonly silent: number
  readonly future: number
}
/** How many months ahead a date without a year may lie and still be taken to come, by what the verbs say. */
const aheadOfMonth: Ahead = { past: 1, silent: 3, future: 10 }
const aheadOfDay: Ahead = { past: 2, silent: 4, future: 10 }

/** From an interval a date is past unless verbs say otherwise, so that both ends agree on a year where they can. */
const aheadOfInterval: Ahead = { past: 0, silent: 0, future: 11 }

function isInterval({ first, last }: Reference): boolean {
  return first !== undefined && last !== undefined && first !== last
}

function yearNear(
  from: DayNumber,
  month: number,
  { direction, limits }: { direction: Direction | undefined; limits: Ahead },
): number {
  const { year, month: current } = civilDate(from)
  const ahead = (month - current + 12) % 12
  if (ahead === 0) return year
  const future = month > current ? year : year + 1
  return ahead <= limits[direction ?? 'silent'] ? future : future - 1
}

/** The weekday nearest before the day, the day itself included; nearest after it for the future. */
export function weekdayNear(from: DayNumber, weekday: number, direction: Direction): Period {
  const back = (weekdayOf(from) - weekday + 7) % 7
  if (direction === 'past') return dayPeriod(from - back)
  return dayPeriod(from + ((7 - back) % 7))
}
