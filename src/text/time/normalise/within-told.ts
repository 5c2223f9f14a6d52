import { civilDate } from '../calendar.ts'
import type { Match } from '../match.ts'
import { dayPeriod, type Period } from '../period.ts'
import { type Resolution, resolve, type Scene, type Told, toldReference } from '../scene.ts'

/** Words that may stand between a year, a season or a week and the date in it. */
const between = /^(?:,|in|on|early|late|mid|-|the)$/
const MOST_BETWEEN = 4

/** What was told right before, of which this is a part: the year of "last year, on 3 May". */
function toldBefore(
  { scan: { words }, first }: Match,
  { mentioned }: Scene,
  grains: readonly Period['grain'][],
): Told | undefined {
  if (mentioned === undefined || !grains.includes(mentioned.period.grain)) return undefined
  let at = first - 1
  let isIn = false
  while (first - at <= MOST_BETWEEN && between.test(words[at]?.lower ?? '')) {
    isIn ||= /^(?:in|on)$/.test(words[at]?.lower ?? '')
    at -= 1
  }
  return isIn && words[at]?.end === mentioned.span.end ? mentioned : undefined
}

/** "Last year, on 3 May", "in the spring of 2019, in April": the month or day that lies in what was told right before. */
export function withinTold(
  match: Match,
  scene: Scene,
  [unknown, inYear]: readonly [string, (year: number) => Period],
): Resolution | undefined {
  const told = toldBefore(match, scene, ['year', 'season', 'quarter'])
  if (told === undefined) return undefined
  const { first, last } = told.period
  const part = [civilDate(first).year, civilDate(last).year]
    .map(inYear)
    .find((one) => first <= one.first && one.last <= last)
  return part && resolve(toldReference(told, 'event'), unknown, () => part)
}

/** "Last week, on Monday": the day of that week, `weekday` from 1 for Monday. */
export function withinToldWeek(
  match: Match,
  scene: Scene,
  weekday: number,
): Resolution | undefined {
  const told = toldBefore(match, scene, ['week'])
  if (told === undefined) return undefined
  return resolve(toldReference(told, 'event'), `XXXX-WXX-${weekday}`, (day) =>
    dayPeriod(day + weekday - 1),
  )
}
