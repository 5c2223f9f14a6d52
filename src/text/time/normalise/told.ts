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
      : toldOr(scene, grain)
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
  if (grain !== 'quarter' && /^(?:ended|ending)$/.test(wordAt(match, match.end)))
    return unplaced('DURATION', periodOf(1, unit ?? ''))
  if (grain === 'quarter') return latestQuarter(scene)
  if (grain === 'decade' || grain === 'century') return longAround(grain, scene)
  if (scene.narrative || grain === 'day') {
    if (scene.told === undefined || !scene.narrative) return undefined
    return dated(resolve(toldOr(scene, grain), unknownOf[grain], (day) => periodAround(grain, day)))
  }
  return dated(resolve(scene.reference, unknownOf[grain], (day) => lastEnded(grain, day, 0)))
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
