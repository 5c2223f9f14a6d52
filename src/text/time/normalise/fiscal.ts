import { civilDate } from '../calendar.ts'
import { hasWord, indexOf, type Match, numberOf, textOf, valueIn, wordAt } from '../match.ts'
import { monthNear } from '../near.ts'
import {
  fiscalPart,
  halfPeriod,
  monthPeriod,
  periodAround,
  quarterPeriod,
  type Season,
  seasonPeriod,
} from '../period.ts'
import { dated, type Normaliser, type Reading } from '../reading.ts'
import { absolute, type Resolution, resolve, type Scene, toldReference } from '../scene.ts'
import { yearAhead, yearIn } from './year.ts'

function ordinalOf(match: Match): number | undefined {
  // "Q4", "4Q", "H1".
  const letter = /^[qh]$/.test(wordAt(match, match.first)) ? match.first : match.first + 1
  const digit = letter === match.first ? letter + 1 : match.first
  if (/^[qh]$/.test(wordAt(match, letter))) return Number(wordAt(match, digit))
  const index = indexOf(match, 'quarterOrdinal')
  return index >= 0 ? numberOf(match, 'quarterOrdinal', index) : numberOf(match, 'finalOrdinal')
}

/** A quarter or half: of the year told with it, else the last that has begun, or the next one for the future. */
export const quarter: Normaliser = (match, scene) => {
  const reading = calendarQuarter(match, scene)
  const period = reading?.period
  if (reading === undefined || period === undefined) return reading
  const end = endMonth(match)
  const isOfCalendar = end === undefined || end === civilDate(period.last).month
  if (isOfCalendar && !hasWord(match, 'fiscal', 'financial')) return reading
  const { first } = scene.reference
  const isYearTold = reading.explicit === true || end === undefined || first === undefined
  const fiscal = fiscalPart(period, isYearTold ? undefined : yearOf(end, first))
  return { ...reading, value: fiscal.value, period: fiscal, mod: 'APPROX' }
}

/** The September of "its first quarter ended September 30". */
function endMonth(match: Match): number | undefined {
  if (!/^(?:ended|ending)$/.test(wordAt(match, match.end))) return undefined
  for (let at = match.end + 1; at <= match.end + 3; at += 1) {
    const month = match.lexicon.valueOf('month', wordAt(match, at))
    if (typeof month === 'number') return month
  }
  return undefined
}

/** The year of the month that was last when the report came out. */
function yearOf(month: number, report: number): number {
  const { year, month: current } = civilDate(report)
  return month <= current ? year : year - 1
}

/** The quarter or half of the calendar that is so called. */
function calendarQuarter(match: Match, scene: Scene): Reading | undefined {
  const isHalf = hasWord(match, 'half', 'h')
  const count = isHalf ? 2 : 4
  const written = ordinalOf(match)
  if (written === undefined || written > count) return undefined
  const number = written < 0 ? count : written
  const make = (year: number) => (isHalf ? halfPeriod(year, number) : quarterPeriod(year, number))
  const year = yearIn(match, scene, match.first)
  if (year !== undefined) return dated(absolute(make(year)), { explicit: true })
  const unknown = `XXXX-${isHalf ? 'H' : 'Q'}${number}`
  if (hasWord(match, 'this', 'next', 'last') && hasWord(match, 'year')) {
    const shift = numberOf(match, 'shift') ?? 0
    return dated(resolve(scene.reference, unknown, (day) => make(civilDate(day).year + shift)))
  }
  return dated(nearest(scene, unknown, make))
}

/** "The December quarter": the one that the month is of. */
export const quarterOfMonth: Normaliser = (match, scene) => {
  const month = numberOf(match, 'month')
  if (month === undefined) return undefined
  const year = yearIn(match, scene, match.first + 1)
  const found = year === undefined ? monthNear(scene, month) : absolute(monthPeriod(year, month))
  if (found?.period === undefined) return found && dated(found)
  const period = periodAround('quarter', found.period.first)
  return dated({ ...found, value: period.value, period }, { explicit: year !== undefined })
}

function nearest(
  scene: Scene,
  unknown: string,
  make: (year: number) => ReturnType<typeof quarterPeriod>,
): Resolution {
  const year = scene.narrative ? scene.yearOfTale() : undefined
  if (year !== undefined) {
    const reference =
      scene.told === undefined ? scene.reference : toldReference(scene.told, 'section')
    return resolve(reference, unknown, () => make(year))
  }
  if (scene.narrative && scene.told !== undefined) {
    return resolve(toldReference(scene.told, 'section'), unknown, (day) =>
      make(civilDate(day).year),
    )
  }
  const future = scene.direction() === 'future'
  return resolve(scene.reference, unknown, (day) => {
    const { year } = civilDate(day)
    const current = make(year)
    // Figures of a quarter are awaited for some weeks after it has ended.
    if (future) return current.last + 92 < day ? make(year + 1) : current
    return current.first > day ? make(year - 1) : current
  })
}

/** A season: of the year told with it, else the last that has begun, or the next one for the future. */
export const season: Normaliser = (match, scene) => {
  const code = textOf(match, 'season')
  if (code === undefined || !isSeason(code)) return undefined
  const make = (year: number) => seasonPeriod(year, code)
  const year = yearIn(match, scene, match.first) ?? yearAhead(match)
  if (year !== undefined) return dated(absolute(make(year)), { explicit: true })
  const unknown = `XXXX-${code}`
  const shift = valueIn(match, 'shift')
  if (hasWord(match, 'every', 'each'))
    return { type: 'SET', value: unknown, anchor: { kind: 'none' } }
  if (hasWord(match, 'this'))
    return dated(resolve(scene.reference, unknown, (day) => make(civilDate(day).year)))
  if (shift === undefined || shift === 0 || scene.narrative)
    return dated(nearest(scene, unknown, make))
  return dated(
    resolve(scene.reference, unknown, (day) => {
      const { year: current } = civilDate(day)
      if (shift === 1) return make(current).first > day ? make(current) : make(current + 1)
      return make(current).last < day ? make(current) : make(current - 1)
    }),
  )
}

function isSeason(code: string): code is Season {
  return code === 'SP' || code === 'SU' || code === 'FA' || code === 'WI'
}
