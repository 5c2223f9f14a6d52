import { civilDate } from '../calendar.ts'
import { has, hasWord, indexOf, type Match, numberOf, textOf, wordAt } from '../match.ts'
import { weekdayNear } from '../near.ts'
import { countIn, fractionOf, withHalf } from '../numbers.ts'
import {
  addMonths,
  dayPeriod,
  monthPeriod,
  type Period,
  periodAround,
  yearPeriod,
} from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import { type Reference, resolve, type Scene } from '../scene.ts'
import { besideDate, countedFrom, toldBehindOr, toldOr, unknownOf } from './grain.ts'

/** The day, month or year so many units away, as exact as the unit told. */
export function away(unit: string, amount: number, from: number): Period | undefined {
  const { year, month } = civilDate(from)
  switch (unit) {
    case 'D':
    case 'N':
      return dayPeriod(from + Math.round(amount))
    case 'W':
      return dayPeriod(from + Math.round(7 * amount))
    case 'F':
      return dayPeriod(from + Math.round(14 * amount))
    case 'M':
      return Number.isInteger(amount)
        ? monthPeriod(year, month + amount)
        : dayPeriod(addMonths(from, Math.trunc(amount)) + 15 * Math.sign(amount))
    case 'Q':
      return periodAround('quarter', from, Math.round(amount))
    case 'Y':
      return Number.isInteger(amount)
        ? yearPeriod(year + amount)
        : monthPeriod(year, month + Math.round(12 * amount))
    case 'DE':
      return yearPeriod(year + Math.round(10 * amount))
    case 'CE':
      return yearPeriod(year + Math.round(100 * amount))
    default:
      return undefined
  }
}

/** Limit of what counts as a date: more than these many units away is a figure of speech. */
const FURTHEST = 4000

/** Three weeks ago; two years later; six months from now; a year earlier. */
export const ago: Normaliser = (match, scene) => {
  const fraction = fractionOf(match)
  const unit = fraction?.unit ?? counted(match)
  const count = fraction?.count ?? withHalf(match, countIn(match))
  if (unit === undefined) return undefined
  const backward = hasWord(match, 'ago', 'earlier', 'before', 'previously')
  if (unit.startsWith('T') && (count === undefined || count === 'X')) {
    return hoursAway(match, scene, backward)
  }
  if (count === undefined || count === 'X') {
    return unplaced('DATE', backward ? 'PAST_REF' : 'FUTURE_REF')
  }
  if (count > FURTHEST) return undefined
  const onDay = toTheDay(match, scene, unit, count)
  if (onDay !== undefined) return onDay
  const beside = hasWord(match, 'later') ? besideDate(match, scene) : undefined
  if (beside !== undefined) return beside
  // "Now, eighty years later, some want it back."
  const isNow = wordAt(match, match.first - 1) === ',' && wordAt(match, match.first - 2) === 'now'
  if (isNow && hasWord(match, 'later')) return unplaced('DATE', 'PRESENT_REF')
  const fromNow = hasWord(match, 'ago', 'now', 'hence', 'today')
  const isYear = unit === 'Y' && count === 1
  const quarter = isYear ? scene.toldQuarter : undefined
  if (quarter !== undefined && backward) {
    return dated(
      resolve(countedFrom(quarter, 'quarter', 'event'), 'XXXX-QX', (day) =>
        periodAround('quarter', day, -4),
      ),
      { compared: true },
    )
  }
  const exact = grainCounted[unit] ?? 'year'
  const told = backward ? toldBehindOr(scene, exact) : toldOr(scene, exact)
  const reference = fromNow && !scene.narrative ? scene.reference : told
  const sign = backward ? -1 : 1
  const isLost =
    !backward &&
    !fromNow &&
    told === scene.reference &&
    (hasWord(match, 'on') || scene.direction() !== 'future')
  if (away(unit, count * sign, 0) === undefined) return hoursAway(match, scene, backward)
  // Later than something that has no date here, and surely not than the report.
  if (isLost) return unplaced('DATE', unknownOf[exact])
  const unknown = unknownOf[exact]
  return dated(
    resolve(reference, unknown, (day) => away(unit, count * sign, day) ?? dayPeriod(day)),
    { compared: isYear && !scene.narrative },
  )
}

/** How exactly units are counted; years where nothing is said. */
const grainCounted: Readonly<Record<string, 'day' | 'month' | 'year'>> = {
  D: 'day',
  N: 'day',
  W: 'day',
  F: 'day',
  M: 'month',
}

/** The unit that is counted: the years of "three years ago this month". */
function counted(match: Match): string | undefined {
  const units = indexOf(match, 'units')
  const isFirst = units >= 0 && units < (indexOf(match, 'unit') + 1 || match.end)
  return isFirst ? textOf(match, 'units') : textOf(match, 'unit')
}

/** "Forty years ago today", "a year ago this month", "two weeks from Friday": to the day, or to the month, of the report. */
function toTheDay(match: Match, scene: Scene, unit: string, count: number): Reading | undefined {
  const last = wordAt(match, match.end - 1)
  const weekday = hasWord(match, 'from') ? numberOf(match, 'weekday') : undefined
  const onWeekday = hasWord(match, 'ago') ? numberOf(match, 'weekday') : undefined
  const shift = match.lexicon.valueOf('deictic', last)
  const isAgo =
    hasWord(match, 'ago') &&
    (typeof shift === 'number' ||
      onWeekday !== undefined ||
      wordAt(match, match.end - 2) === 'this')
  if (weekday === undefined && !isAgo) return undefined
  const grain = last === 'week' || last === 'month' ? last : 'day'
  const days = unit === 'D' ? count : unit === 'W' ? 7 * count : undefined
  const months = unit === 'M' ? count : unit === 'Y' ? 12 * count : 120 * count
  if (!Number.isInteger(days ?? months) || !'DWMYDE'.includes(unit)) return undefined
  return dated(
    resolve(scene.reference, 'XXXX-XX-XX', (day) => {
      const from = startOf(day, weekday, onWeekday) + (isAgo ? Number(shift ?? 0) : 0)
      const sign = weekday === undefined ? -1 : 1
      const to = days === undefined ? addMonths(from, sign * months) : from + sign * days
      return periodAround(grain, to)
    }),
  )
}

/** The day that is counted from: "two weeks from Friday" the coming one, "a week ago Friday" the last. */
function startOf(day: number, ahead: number | undefined, behind: number | undefined): number {
  if (ahead !== undefined) return weekdayNear(day + 1, ahead, 'future').first
  return behind === undefined ? day : weekdayNear(day, behind, 'past').first
}

function hoursAway(match: Match, scene: Scene, backward: boolean): Reading | undefined {
  const told = hasWord(match, 'ago') ? undefined : (scene.toldDay ?? scene.told)
  if (has(match, 'stop')) return undefined
  // Minutes after what happened in 1948 are some day of that year.
  const reference: Reference = told
    ? { kind: 'event', first: told.period.first, last: told.period.last, span: told.span }
    : scene.reference
  const reading = dated(resolve(reference, 'XXXX-XX-XX', (day) => dayPeriod(day)))
  return {
    ...reading,
    type: 'TIME',
    value: `${reading.value}TXX`,
    mod: backward ? 'BEFORE' : 'AFTER',
  }
}

/** "The year-ago quarter", "year-earlier": a year before the quarter told, or before the year of the report. */
export const yearAgo: Normaliser = (match, scene) => {
  const unit = textOf(match, 'unit')
  const ordinal = numberOf(match, 'quarterOrdinal')
  if (unit !== 'Y') {
    return unit === undefined
      ? undefined
      : dated(resolve(scene.reference, 'XXXX-XX', (day) => away(unit, -1, day) ?? dayPeriod(day)))
  }
  const told = scene.toldQuarter
  if (told !== undefined) {
    return dated(
      resolve(countedFrom(told, 'quarter', 'event'), 'XXXX-QX', (day) =>
        periodAround('quarter', day, -4),
      ),
      { compared: true },
    )
  }
  if (ordinal !== undefined) {
    return dated(
      resolve(scene.reference, `XXXX-Q${ordinal}`, (day) =>
        periodAround('quarter', monthPeriod(civilDate(day).year - 1, ordinal * 3).first),
      ),
    )
  }
  if (hasWord(match, 'quarter')) {
    return dated(resolve(scene.reference, 'XXXX-QX', (day) => periodAround('quarter', day, -5)))
  }
  return dated(resolve(scene.reference, 'XXXX', (day) => periodAround('year', day, -1)))
}
