import { type Match, wordsOf } from '../match.ts'
import type { Grain } from '../period.ts'
import { dated, type Reading } from '../reading.ts'
import { anchorOf, type Reference, type Scene, type Told, toldReference } from '../scene.ts'

/** Grain of a unit's TIMEX3 designator; units of less than a day have none. */
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
/** TIMEX3 value of a period of which only the grain is known. */
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

/** Days that a period of the grain has at most. */
const longest: Readonly<Record<Grain, number>> = {
  day: 1,
  week: 7,
  weekend: 2,
  month: 31,
  quarter: 92,
  half: 184,
  season: 92,
  year: 366,
  decade: 3653,
  century: 36_525,
}

/**
 * A date told, as what a period of the grain is counted from. All of it where it is longer than that: the day after
 * "in May" is some day, and not the second of May.
 */
export function countedFrom(told: Told, grain: Grain, kind: Reference['kind']): Reference {
  const { first, last } = told.period
  const reference = toldReference(told, kind)
  return last - first >= longest[grain] ? { ...reference, last } : reference
}

/** Adds a part of the day: a TIMEX3 `T…` after the day. */
export function atPart(reading: Reading, part: string | undefined, words: string): Reading {
  if (part === undefined) return reading
  return { ...reading, type: 'TIME', value: `${reading.value}T${part}`, timeOfDay: words }
}

/** The part of the day as the match writes it. */
export function partWords(match: Match): string {
  const found = wordsOf(match).find(
    ({ lower }) => match.lexicon.valueOf('daypart', lower) !== undefined,
  )
  return found?.lower ?? ''
}

/** Periods that a tale moves on to; a year, as often as not, is told in passing. */
const movesOn: ReadonlySet<Grain> = new Set(['week', 'weekend', 'month', 'season'])

/**
 * What days and longer periods count from: days from the day told last, in history and for "that day" unless another
 * week, month or season has been told since. News comes back to its day from a remark.
 */
function toldFor(
  grain: Grain,
  { told, day, isLast }: { told: Told | undefined; day: Told | undefined; isLast: boolean },
): Told | undefined {
  if (grain !== 'day' || day === undefined || told === undefined) return told
  if (!isLast) return day
  const { first, last, grain: coarser } = told.period
  const holdsDay = first <= day.period.first && day.period.first <= last
  return movesOn.has(coarser) && !holdsDay ? told : day
}

/** Where "that day", "the following month" count from: the date last told, else as any other. */
export function toldOr(scene: Scene, grain: Grain, isLast = scene.narrative): Reference {
  const told = toldFor(grain, { told: scene.told, day: scene.toldDay, isLast })
  return told === undefined ? scene.reference : countedFrom(told, grain, 'event')
}

/**
 * Where "the week before" counts from: a date told as still to come is passed over unless the words about point
 * ahead themselves, "polls open on 3 May; the week before, envoys will arrive".
 */
export function toldBehindOr(scene: Scene, grain: Grain): Reference {
  const isLast = scene.narrative
  const told = toldFor(grain, { told: scene.told, day: scene.toldDay, isLast })
  if (told?.isAhead !== true || scene.direction() === 'future') return toldOr(scene, grain)
  const behind = toldFor(grain, { told: scene.toldAsPast, day: scene.toldDayAsPast, isLast })
  return behind === undefined ? scene.reference : countedFrom(behind, grain, 'event')
}

/** Where "at night", "9:40 a.m." belong: the date told last, or with a verb of the past the last that has come about. */
export function toldByVerb(scene: Scene, grain: Grain): Reference {
  const told = toldFor(grain, { told: scene.told, day: scene.toldDay, isLast: scene.narrative })
  const isTold = told?.isAhead !== true || scene.direction() !== 'past'
  return isTold ? toldOr(scene, grain) : toldBehindOr(scene, grain)
}

/** "On 3 May, two days after the vote", "today, eight years later": a date told beside it, which is the same told once more. */
export function besideDate(match: Match, { told }: Scene): Reading | undefined {
  if (told === undefined) return undefined
  const start = match.scan.words[match.first]?.start ?? 0
  const between = match.scan.text.slice(told.span.end, start)
  const isBeside = /^\s{0,3}[,(–—-]\s{0,3}(?:(?:just|only|exactly|about|barely|some|now) )?$/.test(
    between,
  )
  if (!isBeside) return undefined
  const { period } = told
  const anchor = anchorOf(toldReference(told, 'event'))
  return dated({ value: period.value, period, anchor }, { compared: true })
}
