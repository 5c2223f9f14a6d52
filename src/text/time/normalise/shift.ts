import { weekdayOf } from '../calendar.ts'
import { hasWord, type Match, numberOf, textOf, wordAt } from '../match.ts'
import { addMonths, type Grain, isFiscalPart, type Period, periodAround } from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import { anchorOf, resolve, type Scene, toldReference } from '../scene.ts'
import { periodOf } from './duration.ts'
import { countedFrom, grainOf, toldBehindOr, toldOr, unknownOf } from './grain.ts'
import { isTitle } from './title.ts'

/** Last week, this month, next year: counted from the report, in history from the date last told. */
export const shiftUnit: Normaliser = (match, scene) => {
  if (isTitle(match)) return undefined
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return unitOfHours(match, unit)
  const shift = numberOf(match, 'shift') ?? 0
  if (grain === 'quarter' && hasWord(match, 'latest', 'recent')) return latestQuarter(scene)
  if ((grain === 'decade' || grain === 'century') && shift !== 0)
    return longWindow(grain, shift, scene)
  const quarter =
    grain === 'year' && shift === -1 && compares(match) ? scene.toldQuarter : undefined
  if (quarter !== undefined) {
    return dated(
      resolve(countedFrom(quarter, 'quarter', 'event'), 'XXXX-QX', (day) =>
        periodAround('quarter', day, -4),
      ),
      { compared: true },
    )
  }
  const reference = scene.narrative ? toldOr(scene, grain) : scene.reference
  const reading = dated(
    resolve(
      reference,
      unknownOf[grain],
      (day) =>
        thisNext(match, grain, { day, scene }) ??
        periodAround(grain, weekStart(grain, shift, day), shift),
    ),
  )
  if (hasWord(match, 'fiscal')) return { ...reading, mod: 'APPROX' }
  const isUpToNow = hasWord(match, 'the') && hasWord(match, 'past', 'last')
  if (!isUpToNow || scene.narrative) return reading
  // "The past year and a half" goes on behind what is read here, and so begins earlier than it tells.
  return goesOn(match)
    ? unplaced('DURATION', periodOf(1.5, unit ?? ''))
    : upToReport(reading, unit ?? '', scene)
}

function goesOn({ scan: { words }, end }: Match): boolean {
  const [and, article, half] = words.slice(end, end + 3).map(({ lower }) => lower)
  return and === 'and' && article === 'a' && half === 'half'
}

/** "Over the past year" is the twelve months up to the report, whatever year TIMEX3 calls it by. */
function upToReport(reading: Reading, unit: string, { reference }: Scene): Reading {
  const { first, last } = reference
  if (first === undefined || last === undefined || !'WMY'.includes(unit)) return reading
  const from = unit === 'W' ? first - 7 : addMonths(first, unit === 'M' ? -1 : -12)
  return { ...reading, period: undefined, first: from, last, lasting: true }
}

/** Words looked back over for "compared with". */
const REACH = 14

/** Whether figures are being compared: then "last year" is the same quarter of it. */
function compares({ scan, lexicon, first }: Match): boolean {
  const comparing = lexicon.charactersOf('comparing')
  const stops = lexicon.charactersOf('stop')
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const signature = scan.signatures.charAt(index)
    if (stops.includes(signature)) return false
    if (comparing.includes(signature)) return true
  }
  return false
}

/** "The past decade": the ten years up to the report. */
function longWindow(grain: 'decade' | 'century', shift: number, scene: Scene): Reading {
  const { first, last } = scene.narrative ? toldOr(scene, grain) : scene.reference
  const years = grain === 'decade' ? 10 : 100
  const reading = unplaced('DURATION', `P${years}Y`)
  if (first === undefined || last === undefined) return reading
  const ends =
    shift < 0
      ? { first: addMonths(first, -12 * years), last }
      : { first, last: addMonths(last, 12 * years) }
  return { ...reading, ...ends, lasting: true, anchor: anchorOf(scene.reference) }
}

/** "This past weekend" is the last that has begun, "this coming week" the next to begin; undefined for any other. */
function thisNext(
  match: Match,
  grain: Grain,
  { day, scene }: { day: number; scene: Scene },
): Period | undefined {
  if (!hasWord(match, 'this')) return undefined
  const current = periodAround(grain, day)
  if (hasWord(match, 'coming')) return current.first > day ? current : periodAround(grain, day, 1)
  const isOver = grain === 'weekend' && (hasWord(match, 'past') || isJustOver(match, day, scene))
  return isOver && current.first > day ? periodAround(grain, day, -1) : undefined
}

/** The last day of a week, Monday being 1, on which the weekend before it may still be called this one. */
const WEDNESDAY = 3

/** "Earlier this weekend", and on a Monday "40 were killed this weekend". */
function isJustOver(match: Match, day: number, scene: Scene): boolean {
  if (wordAt(match, match.first - 1) === 'earlier') return true
  return weekdayOf(day) <= WEDNESDAY && scene.direction() === 'past'
}

/** On a Sunday "last week" is the one that is ending: the week is felt to begin with Sunday. */
function weekStart(grain: Grain, shift: number, day: number): number {
  return grain === 'week' && shift < 0 && weekdayOf(day) === 7 ? day + 1 : day
}

/** The quarter that figures are told for: the one told last, else the last that has ended. */
export function latestQuarter(scene: Scene): Reading {
  const told = scene.toldQuarter
  const { last: report } = scene.reference
  const isOver =
    told !== undefined &&
    (report === undefined || told.period.last <= report || isFiscalPart(told.period))
  if (isOver) {
    return dated(
      resolve(countedFrom(told, 'quarter', 'event'), 'XXXX-QX', (day) =>
        periodAround('quarter', day),
      ),
    )
  }
  return dated(resolve(scene.reference, 'XXXX-QX', (day) => periodAround('quarter', day, -1)))
}

/** "The next decade": ten years from the report, in a tale of the past from the date last told. */
function longAhead(grain: 'decade' | 'century', scene: Scene): Reading {
  if (grain === 'century' && !scene.narrative)
    return dated(resolve(scene.reference, unknownOf[grain], (day) => periodAround(grain, day, 1)))
  const isTale = scene.narrative || scene.direction() === 'past'
  if (!isTale || scene.told === undefined) return longWindow(grain, 1, scene)
  const years = grain === 'decade' ? 10 : 100
  return unplaced('DURATION', `P${years}Y`, {
    first: scene.told.period.first,
    last: addMonths(scene.told.period.first, 12 * years),
    lasting: true,
    anchor: anchorOf(toldReference(scene.told, scene.narrative ? 'section' : 'event')),
  })
}

/** Whether what was told last is longer than the unit: "the previous day" is none before a month, nor a month before a year. */
function isCoarser(scene: Scene, grain: Grain): boolean {
  const period = (grain === 'day' ? (scene.toldDay ?? scene.told) : scene.told)?.period
  if (period === undefined || grain === 'week' || grain === 'weekend') return false
  const unit = periodAround(grain, period.first)
  return period.last - period.first > unit.last - unit.first + 1
}

/** "Was hired in 1995 and elected the next year": a verb of the past counts from what was told of the past. */
function isOfTale(scene: Scene): boolean {
  return scene.told !== undefined && !scene.told.isAhead && scene.direction() === 'past'
}

/** The following day, the previous year, the next month: counted from the date last told. */
export const toldUnit: Normaliser = (match, scene) => {
  const unit = textOf(match, 'unit')
  const grain = unit === undefined ? undefined : grainOf[unit]
  if (grain === undefined) return unitOfHours(match, unit)
  const last = match.scan.words[match.end - 1]?.lower
  const shift = last === 'after' ? 1 : last === 'before' ? -1 : (numberOf(match, 'shift') ?? 0)
  if ((grain === 'decade' || grain === 'century') && shift === 1) return longAhead(grain, scene)
  const fromReport =
    hasWord(match, 'next') && grain !== 'day' && !scene.narrative && !isOfTale(scene)
  const isOfReport = shift < 0 && !scene.narrative && isCoarser(scene, grain)
  const isBehind = shift < 0 || scene.direction() === 'past'
  const toldBefore = isBehind ? toldBehindOr(scene, grain) : toldOr(scene, grain)
  const told = isOfReport ? scene.reference : toldBefore
  const reference = fromReport ? scene.reference : told
  return dated(resolve(reference, unknownOf[grain], (day) => periodAround(grain, day, shift)))
}

function unitOfHours(match: Match, unit: string | undefined): Reading | undefined {
  if (unit === undefined || hasWord(match, 'second', 'minute')) return undefined
  return unplaced('DURATION', unit === 'F' ? 'P2W' : `PT1${unit.slice(1)}`)
}
