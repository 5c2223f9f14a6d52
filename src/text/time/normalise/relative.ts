import { civilDate, dayNumber, weekdayOf } from '../calendar.ts'
import {
  has,
  hasWord,
  indexOf,
  type Match,
  numberOf,
  textOf,
  valueIn,
  wordAt,
  wordsOf,
} from '../match.ts'
import { weekdayNear } from '../near.ts'
import { countIn } from '../numbers.ts'
import {
  addMonths,
  dayPeriod,
  type Grain,
  monthPeriod,
  type Period,
  periodAround,
  yearPeriod,
} from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import {
  absolute,
  anchorOf,
  type Reference,
  type Resolution,
  resolve,
  type Scene,
  type Told,
  toldReference,
} from '../scene.ts'

export const grainOf: Readonly<Record<string, Grain>> = {
  D: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  DE: 'decade',
  CE: 'century',
}
export const unknownOf: Readonly<Record<Grain, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  season: 'XXXX-XX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

/** Adds a part of the day: a TIMEX3 `T…` after the day. */
export function atPart(reading: Reading, part: string | undefined, words: string): Reading {
  if (part === undefined) return reading
  return { ...reading, type: 'TIME', value: `${reading.value}T${part}`, timeOfDay: words }
}

function partWords(match: Match): string {
  const found = wordsOf(match).find(
    ({ lower }) => match.lexicon.valueOf('daypart', lower) !== undefined,
  )
  return found?.lower ?? ''
}

/** Where "that day", "the following month" count from: the date last told, else as any other. */
export function toldOr(scene: Scene, grain: Grain): Reference {
  const told = grain === 'day' ? (scene.toldDay ?? scene.told) : scene.told
  return told === undefined ? scene.reference : toldReference(told, 'event')
}

/** Today, yesterday, tonight, this morning, last night. */
export const deictic: Normaliser = (match, scene) => {
  const shift = numberOf(match, 'deictic')
  const part = textOf(match, 'daypart') ?? (hasWord(match, 'tonight', 'tonite') ? 'NI' : undefined)
  const offset =
    hasWord(match, 'the') && shift !== undefined
      ? shift * 2
      : (shift ?? (hasWord(match, 'last') ? -1 : 0))
  const reading = dated(resolve(scene.reference, 'XXXX-XX-XX', (day) => dayPeriod(day + offset)))
  return atPart(reading, part, partWords(match) || 'night')
}

function weekdayAt(match: Match, scene: Scene, weekday: number): Resolution {
  const unknown = `XXXX-WXX-${weekday}`
  const shift = valueIn(match, 'shift')
  if (hasWord(match, 'week')) {
    const weeks = typeof shift === 'number' ? shift : 0
    return resolve(scene.reference, unknown, (day) => {
      const week = periodAround('week', day, weeks)
      return dayPeriod(week.first + weekday - 1)
    })
  }
  if (hasWord(match, 'last', 'past', 'previous')) {
    return resolve(scene.reference, unknown, (day) => weekdayNear(day - 1, weekday, 'past'))
  }
  if (hasWord(match, 'next', 'coming', 'following')) {
    const reference = hasWord(match, 'following') ? toldOr(scene, 'day') : scene.reference
    return resolve(reference, unknown, (day) => weekdayNear(day + 1, weekday, 'future'))
  }
  if (hasWord(match, 'this')) {
    return resolve(scene.reference, unknown, (day) =>
      dayPeriod(periodAround('week', day).first + weekday - 1),
    )
  }
  if (scene.narrative && scene.toldDay !== undefined) {
    return resolve(toldReference(scene.toldDay, 'section'), unknown, (day) =>
      weekdayNear(day, weekday, 'future'),
    )
  }
  const direction = scene.direction() === 'future' ? 'future' : 'past'
  return resolve(scene.reference, unknown, (day) => weekdayNear(day, weekday, direction))
}

/** A day of the week. Bare, it is the last one, the report's own day included, unless verbs point ahead. */
export const weekday: Normaliser = (match, scene) => {
  const number = numberOf(match, 'weekday') ?? numberOf(match, 'shortWeekday')
  if (number === undefined) return undefined
  return atPart(dated(weekdayAt(match, scene, number)), textOf(match, 'daypart'), partWords(match))
}

/** Last week, this month, next year: counted from the report, in history from the date last told. */
export const shiftUnit: Normaliser = (match, scene) => {
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return unitOfHours(match, unit)
  const shift = numberOf(match, 'shift') ?? 0
  if (grain === 'quarter' && hasWord(match, 'latest')) return latestQuarter(scene)
  if ((grain === 'decade' || grain === 'century') && shift !== 0) return longWindow(grain, shift, scene)
  const reference = scene.narrative ? toldOr(scene, grain) : scene.reference
  const reading = dated(
    resolve(reference, unknownOf[grain], (day) =>
      periodAround(grain, weekStart(grain, shift, day), shift),
    ),
  )
  return hasWord(match, 'fiscal') ? { ...reading, mod: 'APPROX' } : reading
}

/** "The past decade": the ten years up to the report. */
function longWindow(grain: 'decade' | 'century', shift: number, scene: Scene): Reading {
  const { first, last } = scene.narrative ? toldOr(scene, grain) : scene.reference
  const years = grain === 'decade' ? 10 : 100
  const reading = unplaced('DURATION', `P${years}Y`)
  if (first === undefined || last === undefined) return reading
  const ends = shift < 0 ? { first: addMonths(first, -12 * years), last } : { first, last: addMonths(last, 12 * years) }
  return { ...reading, ...ends, lasting: true, anchor: anchorOf(scene.reference) }
}

/** On a Sunday "last week" is the one that is ending: the week is felt to begin with Sunday. */
function weekStart(grain: Grain, shift: number, day: number): number {
  return grain === 'week' && shift < 0 && weekdayOf(day) === 7 ? day + 1 : day
}

/** The quarter that figures are told for: the one told last, else the last that has ended. */
function latestQuarter(scene: Scene): Reading {
  const told = scene.toldQuarter
  const { last: report } = scene.reference
  if (told !== undefined && (report === undefined || told.period.last <= report)) {
    return dated(
      resolve(toldReference(told, 'event'), 'XXXX-QX', (day) => periodAround('quarter', day)),
    )
  }
  return dated(resolve(scene.reference, 'XXXX-QX', (day) => periodAround('quarter', day, -1)))
}

/** "The next decade" of a history: ten years from the date last told. */
function longAhead(grain: 'decade' | 'century', told: Told): Reading {
  const years = grain === 'decade' ? 10 : 100
  return unplaced('DURATION', `P${years}Y`, {
    first: told.period.first,
    last: addMonths(told.period.first, 12 * years),
    lasting: true,
    anchor: anchorOf(toldReference(told, 'section')),
  })
}

/** The following day, the previous year, the next month: counted from the date last told. */
export const toldUnit: Normaliser = (match, scene) => {
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return unitOfHours(match, unit)
  const last = match.scan.words[match.end - 1]?.lower
  const shift = last === 'after' ? 1 : last === 'before' ? -1 : (numberOf(match, 'shift') ?? 0)
  const isLong = grain === 'decade' || grain === 'century'
  if (isLong && shift === 1 && scene.narrative && scene.told !== undefined)
    return longAhead(grain, scene.told)
  const fromReport = hasWord(match, 'next') && grain !== 'day' && !scene.narrative
  const reference = fromReport ? scene.reference : toldOr(scene, grain)
  return dated(resolve(reference, unknownOf[grain], (day) => periodAround(grain, day, shift)))
}

function unitOfHours(match: Match, unit: string | undefined): Reading | undefined {
  if (unit === undefined || hasWord(match, 'second', 'minute')) return undefined
  return unplaced('DURATION', unit === 'F' ? 'P2W' : `PT1${unit.slice(1)}`)
}

/** That day, the same month, later that year. */
export const thatUnit: Normaliser = (match, scene) => {
  const part = textOf(match, 'daypart')
  const unit = textOf(match, 'unit') ?? (part === undefined ? undefined : 'D')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  const reading = dated(
    resolve(toldOr(scene, grain), unknownOf[grain], (day) => periodAround(grain, day)),
  )
  return atPart(reading, part, partWords(match))
}

/** "The quarter", "the week": the one the report is about, which for quarters is the last that ended. */
export const theUnit: Normaliser = (match, scene) => {
  if (has(match, 'year')) return yearQuarter(match, scene)
  if (hasWord(match, 'period')) return hasWord(match, 'latest') ? latestQuarter(scene) : undefined
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  // "The year ended 31 March" is no calendar year.
  const isOwnYear = grain === 'year' && /^(?:ended|ending)$/.test(wordAt(match, match.end))
  if (isOwnYear) return unplaced('DURATION', 'P1Y')
  if (grain === 'quarter') return latestQuarter(scene)
  if (scene.narrative || grain === 'day') {
    if (scene.told === undefined || !scene.narrative) return undefined
    return dated(resolve(toldOr(scene, grain), unknownOf[grain], (day) => periodAround(grain, day)))
  }
  return dated(resolve(scene.reference, unknownOf[grain], (day) => lastEnded(grain, day, 0)))
}

/** "The 1988 quarter": the quarter the report is about, in that year. */
function yearQuarter(match: Match, scene: Scene): Reading | undefined {
  const year = Number(wordAt(match, indexOf(match, 'year')))
  const told = scene.toldQuarter
  if (told === undefined)
    return dated(absolute(yearPeriod(year)), { explicit: true, compared: true })
  const { month } = civilDate(told.period.first)
  return dated(absolute(periodAround('quarter', dayNumber(year, month, 1))), {
    explicit: true,
    compared: true,
  })
}

function lastEnded(grain: Grain, day: number, shift: number): Period {
  if (grain !== 'weekend') return periodAround(grain, day, shift)
  const weekend = periodAround('weekend', day)
  return weekend.first > day ? periodAround('weekend', day, -1) : weekend
}

/** Year's end, month-end. */
export const unitEnd: Normaliser = (match, scene) => {
  const unit = textOf(match, 'calendarUnit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  const reference = scene.narrative ? toldOr(scene, grain) : scene.reference
  const mod = hasWord(match, 'end') ? 'END' : 'START'
  return dated(
    resolve(reference, unknownOf[grain], (day) => periodAround(grain, day)),
    { mod },
  )
}

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
  const unit = textOf(match, 'unit') ?? textOf(match, 'units')
  const count = countIn(match)
  if (unit === undefined) return undefined
  const backward = hasWord(match, 'ago', 'earlier', 'before', 'previously')
  if (count === undefined || count === 'X') {
    return unplaced('DATE', backward ? 'PAST_REF' : 'FUTURE_REF')
  }
  if (count > FURTHEST) return undefined
  const fromNow = hasWord(match, 'ago', 'now', 'hence', 'today')
  const isYear = unit === 'Y' && count === 1
  const quarter = isYear ? scene.toldQuarter : undefined
  if (quarter !== undefined && backward) {
    return dated(
      resolve(toldReference(quarter, 'event'), 'XXXX-QX', (day) =>
        periodAround('quarter', day, -4),
      ),
      { compared: true },
    )
  }
  const exact = unit === 'D' || unit === 'W' ? 'day' : 'year'
  const reference = fromNow && !scene.narrative ? scene.reference : toldOr(scene, exact)
  const sign = backward ? -1 : 1
  if (away(unit, count * sign, 0) === undefined) return hoursAway(match, scene, backward)
  const unknown = unit === 'M' ? 'XXXX-XX' : exact === 'day' ? 'XXXX-XX-XX' : 'XXXX'
  return dated(
    resolve(reference, unknown, (day) => away(unit, count * sign, day) ?? dayPeriod(day)),
    { compared: isYear && !scene.narrative },
  )
}

function hoursAway(match: Match, scene: Scene, backward: boolean): Reading | undefined {
  const reference = hasWord(match, 'ago') ? scene.reference : toldOr(scene, 'day')
  if (has(match, 'stop')) return undefined
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
      resolve(toldReference(told, 'event'), 'XXXX-QX', (day) => periodAround('quarter', day, -4)),
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
