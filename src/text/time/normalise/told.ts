import { civilDate, dayNumber } from '../calendar.ts'
import { has, hasWord, indexOf, type Match, textOf, wordAt } from '../match.ts'
import { type Grain, type Period, periodAround, yearPeriod } from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import { absolute, resolve, type Scene, toldReference } from '../scene.ts'
import { periodOf } from './duration.ts'
import { atPart, grainOf, partWords, toldOr, unknownOf } from './grain.ts'
import { latestQuarter } from './shift.ts'

/** That day, the same month, later that year. */
export const thatUnit: Normaliser = (match, scene) => {
  const part = textOf(match, 'daypart')
  const unit = textOf(match, 'unit') ?? (part === undefined ? undefined : 'D')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  const { mentioned } = scene
  const told =
    grain === 'year' && mentioned !== undefined
      ? toldReference(mentioned, 'event')
      : toldOr(scene, grain, true)
  const reading = dated(resolve(told, unknownOf[grain], (day) => periodAround(grain, day)))
  return atPart(reading, part, partWords(match))
}

/** "The quarter", "the week": the one the report is about, which for quarters is the last that ended. */
export const theUnit: Normaliser = (match, scene) => {
  if (has(match, 'year')) return yearQuarter(match, scene)
  if (hasWord(match, 'period')) return hasWord(match, 'latest') ? latestQuarter(scene) : undefined
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  // "The year ended 31 March" is no calendar year, nor "the week ended Sunday" this one.
  if (grain !== 'quarter' && isToDate(match)) return unplaced('DURATION', periodOf(1, unit ?? ''))
  if (grain === 'quarter') return latestQuarter(scene)
  if (hasWord(match, 'new')) return newYear(scene)
  if (grain === 'decade' || grain === 'century') return longAround(grain, scene)
  if (scene.narrative || grain === 'day') {
    const isWithin = grain === 'day' && isPartOfDay(match) && scene.toldDay !== undefined
    if (!isWithin && (scene.told === undefined || !scene.narrative)) return undefined
    return dated(resolve(toldOr(scene, grain), unknownOf[grain], (day) => periodAround(grain, day)))
  }
  return dated(resolve(scene.reference, unknownOf[grain], (day) => lastEnded(grain, day, 0)))
}

/** "The year ended 31 March", "the year to March": counted back from a date told behind it. */
function isToDate(match: Match): boolean {
  const [next, after] = [wordAt(match, match.end), match.end + 1]
  if (/^(?:ended|ending)$/.test(next)) return true
  const isDate = (index: number) =>
    ['month', 'dayNumber'].some((name) =>
      match.lexicon.charactersOf(name).includes(match.scan.signatures.charAt(index) || ' '),
    )
  return next === 'to' && (isDate(after) || (wordAt(match, after) === 'end' && isDate(after + 1)))
}

/** "Later in the day": the day told last. */
function isPartOfDay(match: Match): boolean {
  const part = wordAt(match, match.first - 2)
  return wordAt(match, match.first - 1) === 'in' && /^(?:earlier|later|early|late)$/.test(part)
}

/** The first months of a year, in which it is the new one. */
const NEW_FOR = 2

/** "Early in the new year": the next one, or the one that has just begun. */
function newYear(scene: Scene): Reading {
  const reference = scene.narrative ? toldOr(scene, 'month') : scene.reference
  return dated(
    resolve(reference, unknownOf.year, (day) => {
      const { year, month } = civilDate(day)
      return yearPeriod(month <= NEW_FOR ? year : year + 1)
    }),
  )
}

/** "By the end of the decade": that of the date told last, else of the report. */
function longAround(grain: 'decade' | 'century', { mentioned, reference }: Scene): Reading {
  const from = mentioned === undefined ? reference : toldReference(mentioned, 'event')
  return dated(resolve(from, unknownOf[grain], (day) => periodAround(grain, day)))
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

function isSince(match: Match): boolean {
  const before = wordAt(match, match.first - 1)
  return wordAt(match, before === 'the' ? match.first - 2 : match.first - 1) === 'since'
}

/** Year's end, month-end. */
export const unitEnd: Normaliser = (match, scene) => {
  const unit = textOf(match, 'calendarUnit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return undefined
  const reference = scene.narrative ? toldOr(scene, grain) : scene.reference
  const mod = hasWord(match, 'end') ? 'END' : 'START'
  // What has been so "since year-end" began with the end of the year before.
  const isBehind = mod === 'END' && grain !== 'day' && isSince(match)
  return dated(
    resolve(reference, unknownOf[grain], (day) => periodAround(grain, day, isBehind ? -1 : 0)),
    { mod },
  )
}
