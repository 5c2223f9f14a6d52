import { civilDate, weekdayOf } from '../calendar.ts'
import { hasWord, indexOf, type Match, numberOf, textOf, wordAt } from '../match.ts'
import { inYear, monthNear, weekdayNear } from '../near.ts'
import { countIn } from '../numbers.ts'
import { dayPeriod, monthPeriod, type Period, periodAround } from '../period.ts'
import { dated, type Normaliser, unplaced } from '../reading.ts'
import { absolute, resolve } from '../scene.ts'
import { atPart, grainOf, partWords, unknownOf } from './grain.ts'
import { yearIn } from './year.ts'

/** "The week before last", "the Friday before last", "the month after next": two on, the one under way left out. */
export const beforeLast: Normaliser = (match, { reference }) => {
  const isAhead = hasWord(match, 'next')
  const weekday = numberOf(match, 'weekday')
  if (weekday !== undefined) {
    return dated(
      resolve(reference, `XXXX-WXX-${weekday}`, (day) =>
        isAhead
          ? dayPeriod(weekdayNear(day + 1, weekday, 'future').first + 7)
          : dayPeriod(weekdayNear(day - 1, weekday, 'past').first - 7),
      ),
    )
  }
  const part = textOf(match, 'daypart')
  const grain = part === undefined ? grainOf[textOf(match, 'unit') ?? ''] : 'day'
  if (grain === undefined) return undefined
  const reading = dated(
    resolve(reference, unknownOf[grain], (day) => periodAround(grain, day, isAhead ? 2 : -2)),
  )
  return atPart(reading, part, partWords(match))
}

/** "Two Fridays ago": the second one back from the day before the report. "Friday two weeks ago" is the one of that week. */
export const weekdaysAgo: Normaliser = (match, { reference }) => {
  const inWeek = numberOf(match, 'weekday')
  const weekday = inWeek ?? numberOf(match, 'weekdays')
  const count = countIn(match)
  if (weekday === undefined || weekday > 7 || typeof count !== 'number') return undefined
  return dated(
    resolve(reference, `XXXX-WXX-${weekday}`, (day) =>
      inWeek === undefined
        ? dayPeriod(weekdayNear(day - 1, weekday, 'past').first - 7 * (count - 1))
        : dayPeriod(periodAround('week', day, -count).first + weekday - 1),
    ),
  )
}

/** The so-manieth of a weekday in the month; undefined when the month has no such day. */
function nthIn({ first, last }: Period, weekday: number, ordinal: number): Period | undefined {
  const day =
    ordinal < 0
      ? last - ((weekdayOf(last) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (ordinal - 1)
  return day > last ? undefined : dayPeriod(day)
}

/** "The first Monday of October", "the last Friday in May 2014"; of each month it is how often. */
export const nthWeekday: Normaliser = (match, scene) => {
  const weekday = numberOf(match, 'weekday')
  const ordinal = numberOf(match, 'finalOrdinal') ?? numberOf(match, 'ordinal')
  if (weekday === undefined || ordinal === undefined) return undefined
  const monthIndex = indexOf(match, 'month')
  const number = numberOf(match, 'month', monthIndex)
  if (monthIndex < 0 || number === undefined) return ofEachMonth(match, weekday)
  const year = yearIn(match, scene, monthIndex + 1)
  const found = year === undefined ? monthNear(scene, number) : absolute(monthPeriod(year, number))
  if (found?.period === undefined) return found && dated(found)
  const period = nthIn(found.period, weekday, ordinal)
  return (
    period && dated({ ...found, value: period.value, period }, { explicit: year !== undefined })
  )
}

/** "The first Monday of the month" may be of one month or of each. */
function ofEachMonth(match: Match, weekday: number) {
  if (wordAt(match, match.end - 2) === 'the') return unplaced('DATE', `XXXX-WXX-${weekday}`)
  const { scan, first, end } = match
  const frequency = scan.text.slice(scan.words[first]?.start, scan.words[end - 1]?.end)
  return unplaced('SET', 'P1M', { frequency })
}

/** "This day in 1973": the report's day, week or month in that year. */
export const thisDayIn: Normaliser = (match, scene) => {
  const year = yearIn(match, scene, match.first)
  const grain = grainOf[textOf(match, 'unit') ?? '']
  if (year === undefined || grain === undefined) return undefined
  return dated(
    resolve(scene.reference, unknownOf[grain], (from) => {
      const { month, day } = civilDate(from)
      return periodAround(grain, inYear(year, month, day).first)
    }),
  )
}
