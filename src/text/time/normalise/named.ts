import { civilDate, dayNumber, easterSunday, parseDay, weekdayOf } from '../calendar.ts'
import { hasWord } from '../match.ts'
import type { NamedDay } from '../named-days.ts'
import { dayPeriod, type Period, weekPeriod } from '../period.ts'
import { dated, type Normaliser } from '../reading.ts'
import { absolute, resolve } from '../scene.ts'
import { yearIn } from './year.ts'

/** The named day of a year. */
function inYear(named: NamedDay, year: number): Period {
  const day = dayOf(named, year)
  return named.grain === 'week' ? weekPeriod(day) : dayPeriod(day)
}

function dayOf(named: NamedDay, year: number): number {
  if (named.easter !== undefined) return easterSunday(year) + named.easter
  if (named.weekday !== undefined) {
    const from = dayNumber(year, named.weekday.month, named.weekday.from)
    return from + ((named.weekday.weekday - weekdayOf(from) + 7) % 7)
  }
  const [month = 1, day = 1] = (named.day ?? '01-01').split('-').map(Number)
  return dayNumber(year, month, day)
}

/** Days that verbs do not point to are past when they are not at most so many days ahead. */
const DAYS_AHEAD = 60

/** A holiday or an event known by its date: "Christmas Eve", "last Easter", "Election Day 2016", "9/11". */
export const namedDay: Normaliser = (match, scene) => {
  const { named } = match
  if (named === undefined) return undefined
  if (named.date !== undefined) {
    const day = parseDay(named.date)
    const tooEarly =
      day !== undefined && scene.reference.last !== undefined && scene.reference.last < day
    return day === undefined || tooEarly ? undefined : dated(absolute(dayPeriod(day)))
  }
  const year = yearIn(match, scene, match.first)
  if (year !== undefined) return dated(absolute(inYear(named, year)), { explicit: true })
  const unknown = named.day === undefined ? 'XXXX-XX-XX' : `XXXX-${named.day}`
  const direction = hasWord(match, 'last')
    ? 'past'
    : hasWord(match, 'next')
      ? 'future'
      : scene.direction()
  const ahead = direction === 'future' ? 366 : direction === 'past' ? 0 : DAYS_AHEAD
  return dated(
    resolve(scene.reference, unknown, (from) => {
      const { year: current } = civilDate(from)
      const days = [current + 1, current, current - 1].map((y) => inYear(named, y))
      const chosen = days.find(
        ({ first, last }) => first - from <= ahead && (direction !== 'future' || last >= from),
      )
      return chosen ?? inYear(named, current)
    }),
  )
}
