import type { DayNumber } from '../calendar.ts'
import { has, hasWord, indexOf, type Match, numberOf, textOf, wordAt } from '../match.ts'
import { type Count, countIn, withHalf } from '../numbers.ts'
import { addMonths } from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import { anchorOf, type Scene, toldReference } from '../scene.ts'
import { away } from './ago.ts'
import { besideDate, grainOf, unknownOf } from './grain.ts'

/** Units in terms of a smaller one: those that TIMEX3 has no letter for, and those that are reckoned in it. */
const inOther: Readonly<Record<string, { unit: string; factor: number }>> = {
  F: { unit: 'W', factor: 2 },
  WE: { unit: 'D', factor: 2 },
  DE: { unit: 'Y', factor: 10 },
  CE: { unit: 'Y', factor: 100 },
  HY: { unit: 'M', factor: 6 },
  BM: { unit: 'M', factor: 2 },
  BY: { unit: 'Y', factor: 2 },
  Q: { unit: 'M', factor: 3 },
  N: { unit: 'D', factor: 1 },
}
/** TIMEX3's own letters for what ISO 8601 has none for; of "a decade and a half" only years are left. */
const longUnits: Readonly<Record<string, string>> = { DE: 'E', CE: 'C' }
const fractions: Readonly<Record<string, { unit: string; factor: number }>> = {
  Y: { unit: 'M', factor: 12 },
  TH: { unit: 'TM', factor: 60 },
  D: { unit: 'TH', factor: 24 },
}

/** A duration as TIMEX3 writes it: `P3D`, `PT90M`, `PXW` for "several weeks". */
export function periodOf(count: Count, unit: string): string {
  const long = longUnits[unit]
  if (long !== undefined && count === 'X') return `P${count}${long}`
  if (count === 'X') return write('X', inOther[unit]?.unit ?? unit)
  const other = inOther[unit]
  if (other !== undefined) return periodOf(count * other.factor, other.unit)
  return mixed(count, unit) ?? write(String(count), unit)
}

/** "Two and a half years" is `P2Y6M`: what is left of a whole in the next smaller unit, where that comes out even. */
function mixed(count: number, unit: string): string | undefined {
  const smaller = fractions[unit]
  const whole = Math.trunc(count)
  const rest = smaller === undefined ? 0 : (count - whole) * smaller.factor
  if (smaller === undefined || rest === 0) return undefined
  if (whole === 0) return periodOf(rest, smaller.unit)
  if (!Number.isInteger(rest)) return undefined
  const time = smaller.unit.startsWith('T') && !unit.startsWith('T') ? 'T' : ''
  return `${write(String(whole), unit)}${time}${rest}${smaller.unit.replace('T', '')}`
}

function write(count: string, unit: string): string {
  return unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`
}

export function unitOf(match: Match): string | undefined {
  const plural = indexOf(match, 'units')
  const single = indexOf(match, 'unit')
  // "Second" is an ordinal far more often than a unit.
  if (single >= 0 && wordAt(match, single) === 'second' && plural < 0) {
    const later = indexOf(match, 'unit', single + 1)
    return later < 0 ? undefined : textOf(match, 'unit', later)
  }
  return plural >= 0 ? textOf(match, 'units') : textOf(match, 'unit')
}

function isCapitalUnit(match: Match): boolean {
  const capital = match.lexicon.charactersOf('capital')
  const hasDigits = /^\d/.test(wordAt(match, match.first))
  return hasDigits && capital.includes(match.scan.signatures.charAt(match.end - 1))
}

/** So many units: how long. */
export const duration: Normaliser = (match) => {
  const unit = unitOf(match)
  // "A three-year period" is of three.
  const isOfPeriod = wordAt(match, match.end - 1) === 'period'
  const count = withHalf(match, countIn(match, isOfPeriod ? beforeDash(match) : match.first))
  if (unit === undefined || count === undefined || unit.length > 2) return undefined
  // "A months-long siege": the article is the siege's.
  if (count === 1 && has(match, 'article') && has(match, 'units')) return undefined
  // "Some day" is not several.
  if (count === 'X' && !has(match, 'units') && !has(match, 'dash')) return undefined
  // "60 Minutes" is a programme, "in as many days" counts what was counted before, "at 0430 hours" is a time of day.
  if (isCapitalUnit(match) || isOtherCount(match, unit)) return undefined
  // "A quarter" is a share, not a time.
  if (
    unit === 'Q' &&
    (has(match, 'article') || has(match, 'dash') || has(match, 'vague') || has(match, 'year'))
  )
    return undefined
  if (['SU', 'WI', 'AF', 'MO', 'EV'].includes(unit)) return undefined
  return unplaced('DURATION', periodOf(count, unit))
}

function beforeDash(match: Match): number {
  return Math.max(indexOf(match, 'dash') - 1, match.first)
}

/** Words before four digits and "hours" that make a time of day of them. */
const clockPrepositions =
  /^(?:at|by|until|till|from|since|before|after|around|about|between|and|to)$/

function isOtherCount(match: Match, unit: string): boolean {
  const first = wordAt(match, match.first)
  const before = wordAt(match, match.first - 1)
  if (unit === 'Q' && wordAt(match, match.end) === 'of') return true
  if (unit === 'TH' && /^(?:[01]\d|2[0-4])[0-5]\d$/.test(first))
    return clockPrepositions.test(before)
  return first === 'many' && before === 'as'
}

/** Units without a number: "for months", "a while". */
export const vagueDuration: Normaliser = (match) => {
  if (['SU', 'WI', 'AF', 'MO', 'EV', 'N'].includes(textOf(match, 'units') ?? '')) return undefined
  if (hasWord(match, 'while')) return unplaced('DURATION', 'PXX')
  if (hasWord(match, 'time')) return unplaced('DURATION', 'PXM')
  const long = textOf(match, 'oneLong')
  if (long !== undefined) return unplaced('DURATION', periodOf(1, long))
  const unit = textOf(match, 'units')
  if (unit !== undefined)
    return unit.length > 2 || unit === 'TS' ? undefined : unplaced('DURATION', periodOf('X', unit))
  const single = textOf(match, 'unit')
  return single === undefined ? undefined : unplaced('DURATION', periodOf(1, single))
}

/** The day so many units from another; undefined for vague counts. */
function edge(from: DayNumber, count: Count, unit: string, sign: number): DayNumber | undefined {
  if (count === 'X') return undefined
  const { unit: base, factor } = inOther[unit] ?? { unit, factor: 1 }
  const amount = sign * count * factor
  // "In the last two hours" is the report's own day, as far as anybody can tell.
  if (base === 'TH') return from + sign * Math.round((count * factor) / 24)
  if (base === 'TM' || base === 'TS') return from
  if (base === 'D') return from + Math.round(amount)
  if (base === 'W') return from + Math.round(7 * amount)
  if (base === 'M') return addMonths(from, Math.round(amount))
  return base === 'Y' ? addMonths(from, Math.round(12 * amount)) : undefined
}

/** The past three months, the next few weeks: a duration that ends or begins at the report. */
export const window: Normaliser = (match, scene) => {
  const unit = unitOf(match)
  if (unit === undefined || unit.length > 2) return undefined
  const words = {
    ...match,
    first: Math.max(indexOf(match, 'backward'), indexOf(match, 'forward')) + 1,
  }
  const count = countIn(words) ?? (unit === undefined ? 1 : 'X')
  if (['SU', 'WI', 'AF', 'MO', 'EV'].includes(unit)) return undefined
  const reading = unplaced('DURATION', periodOf(count, unit))
  const owned = hasWord(match, 'his', 'her', 'its', 'their', 'our', 'my', 'your')
  if (owned || scene.narrative || hasWord(match, 'following', 'previous', 'preceding', 'ensuing'))
    return reading
  return windowFrom(
    reading,
    { count, unit, sign: numberOf(match, 'backward') === undefined ? 1 : -1 },
    scene.reference,
  )
}

function windowFrom(
  reading: Reading,
  length: { count: Count; unit: string; sign: number },
  reference: {
    kind: 'published' | 'post' | 'event' | 'section' | 'none'
    first?: number | undefined
    last?: number | undefined
  },
): Reading {
  const { count, unit, sign } = length
  const anchor = anchorOf(reference)
  const start = sign < 0 ? reference.first : reference.first
  if (start === undefined && reference.last === undefined) return reading
  const first =
    sign < 0
      ? reference.first === undefined
        ? undefined
        : edge(reference.first, count, unit, -1)
      : reference.first
  const last =
    sign < 0
      ? reference.last
      : reference.last === undefined
        ? undefined
        : edge(reference.last, count, unit, 1)
  return { ...reading, first, last, anchor, lasting: true }
}

/** "The first nine months": a duration within a year that is not told here. */
export const firstUnits: Normaliser = (match) => {
  const unit = textOf(match, 'units') ?? textOf(match, 'unit')
  const from = match.first + 2
  const count = countIn(match, from)
  if (unit === undefined || count === undefined || unit.length > 2) return undefined
  return unplaced('DURATION', periodOf(count, unit))
}

/** So long before or after an event told in words: in history the date told last is taken for the event's; in news nobody here knows it. */
export const beforeEvent: Normaliser = (match, scene) => {
  const beside = scene.narrative ? besideDate(match, scene) : undefined
  if (beside !== undefined) return beside
  if (wordAt(match, match.first) === 'the') return beforeUnknown(match, scene)
  const unit = unitOf(match)
  if (unit === undefined || unit.length > 2) return undefined
  const count = countIn(match) ?? 'X'
  const told = scene.narrative ? scene.toldDay : undefined
  const sign = wordAt(match, match.end) === 'before' ? -1 : 1
  const period =
    told === undefined || count === 'X' ? undefined : away(unit, sign * count, told.period.first)
  if (told !== undefined && period !== undefined) {
    return dated({ value: period.value, period, anchor: anchorOf(toldReference(told, 'event')) })
  }
  return unplaced('DURATION', periodOf(count, unit), { anchor: { kind: 'event' } })
}

/** "The day before the vote", "the weeks after it": nobody here knows which, unless "on 3 May," tells it. */
function beforeUnknown(match: Match, scene: Scene): Reading | undefined {
  const plural = textOf(match, 'units')
  if (plural !== undefined)
    return plural.length > 2 || plural === 'TS'
      ? undefined
      : unplaced('DURATION', periodOf('X', plural))
  const grain = grainOf[textOf(match, 'unit') ?? '']
  if (grain === undefined) return undefined
  const beside = grain === scene.told?.period.grain ? besideDate(match, scene) : undefined
  return beside ?? unplaced('DATE', unknownOf[grain])
}
