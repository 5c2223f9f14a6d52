import {
  civilDate,
  dayNumber,
  easterSunday,
  orthodoxEasterSunday,
  parseDay,
  weekdayOf,
} from '../calendar.ts'
import { hasWord, type Match, textOf } from '../match.ts'
import type { NamedDay } from '../named-days.ts'
import { dayPeriod, type Period, weekPeriod } from '../period.ts'
import { dated, type Normaliser, type Reading } from '../reading.ts'
import { absolute, resolve, type Scene, toldReference } from '../scene.ts'
import { atPart, partWords } from './grain.ts'
import { yearIn } from './year.ts'

/** The named day of a year. */
export function namedInYear(named: NamedDay, year: number): Period {
  const day = dayOf(named, year)
  return named.grain === 'week' ? weekPeriod(day) : dayPeriod(day)
}

function dayOf(named: NamedDay, year: number): number {
  if (named.easter !== undefined) return easterSunday(year) + named.easter
  if (named.orthodoxEaster !== undefined) return orthodoxEasterSunday(year) + named.orthodoxEaster
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
  if (year !== undefined)
    return onPart(dated(absolute(namedInYear(named, year)), { explicit: true }), match)
  const told = scene.narrative ? (scene.yearOfTale() ?? toldYear(scene)) : undefined
  if (told !== undefined) {
    const reference = scene.told && toldReference(scene.told, 'section')
    const period = namedInYear(named, told)
    return onPart(dated(resolve(reference ?? scene.reference, period.value, () => period)), match)
  }
  const unknown = named.day === undefined ? 'XXXX-XX-XX' : `XXXX-${named.day}`
  const direction = hasWord(match, 'last')
    ? 'past'
    : hasWord(match, 'next')
      ? 'future'
      : scene.direction()
  const ahead = direction === 'future' ? 366 : direction === 'past' ? 0 : DAYS_AHEAD
  return onPart(
    dated(
      resolve(scene.reference, unknown, (from) => {
        const { year: current } = civilDate(from)
        const days = [current + 1, current, current - 1].map((y) => namedInYear(named, y))
        const chosen = days.find(
          ({ first, last }) => first - from <= ahead && (direction !== 'future' || last >= from),
        )
        return chosen ?? namedInYear(named, current)
      }),
    ),
    match,
  )
}

function toldYear({ told }: Scene): number | undefined {
  return told === undefined ? undefined : civilDate(told.period.first).year
}

function onPart(reading: Reading, match: Match): Reading {
  return atPart(reading, textOf(match, 'daypart'), partWords(match))
}
