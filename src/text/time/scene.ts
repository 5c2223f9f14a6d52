import type { Anchor, Span } from '../../record/index.ts'
import type { DayNumber } from './calendar.ts'
import { formatDay } from './calendar.ts'
import type { Period } from './period.ts'

/** What relative dates are counted from: a day (`first` equals `last`), an interval, or something half open. */
export interface Reference {
  readonly kind: Anchor['kind']
  readonly first?: DayNumber | undefined
  readonly last?: DayNumber | undefined
  readonly span?: Span | undefined
}

/** A date that the text has told, by which later ones are understood. */
export interface Told {
  readonly period: Period
  readonly span: Span
  /** Where the text has it to come: a day after the report, or one whose verbs point ahead. */
  readonly isAhead?: boolean
}

export type Direction = 'past' | 'future'

/** What is known around the expression being read. */
export interface Scene {
  /** Publication, or the embedded post's own date. */
  readonly reference: Reference
  /** Last date told that has a day, month or year; the newest first. */
  readonly told: Told | undefined
  /** Last date told, years told in passing included: what "that year" means. */
  readonly mentioned: Told | undefined
  /** Last date told to the day. */
  readonly toldDay: Told | undefined
  /** As the two above, but of what had come about: what a tale of the past counts from. */
  readonly toldAsPast: Told | undefined
  readonly toldDayAsPast: Told | undefined
  /** In history told for its own sake, the year of a date at this word; undefined where the text names none. */
  readonly yearOfTale: () => number | undefined
  /** Last quarter told that was not told for comparison. */
  readonly toldQuarter: Told | undefined
  /** Days told before with their year, by month and day (`03-14`). */
  readonly withYear: ReadonlyMap<string, Told>
  /** History is being told: months and days belong to the year last told, not to that of publication. */
  readonly narrative: boolean
  /** Which way verbs nearby point; undefined when they are silent. */
  readonly direction: () => Direction | undefined
  /** Order of day and month in `3/4/2021`, when the text elsewhere shows it. */
  readonly dayFirst: boolean | undefined
}

export function anchorOf(reference: Reference): Anchor {
  const earliest = reference.first === undefined ? undefined : formatDay(reference.first)
  const latest = reference.last === undefined ? undefined : formatDay(reference.last)
  return {
    kind: reference.kind,
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    ...(reference.span === undefined ? {} : { span: reference.span }),
  }
}

export function toldReference(told: Told, kind: Reference['kind']): Reference {
  return { kind, first: told.period.first, last: told.period.first, span: told.span }
}

/** The period meant, as far as it is known. */
export interface Resolution {
  /** TIMEX3 value. */
  readonly value: string
  /** Absent when the reference leaves more than one open. */
  readonly period?: Period | undefined
  /** Outer bounds when there is no one period; a side that nothing limits is absent. */
  readonly first?: DayNumber | undefined
  readonly last?: DayNumber | undefined
  readonly anchor: Anchor
}

export function absolute(period: Period): Resolution {
  return { value: period.value, period, anchor: { kind: 'none' } }
}

/**
 * Resolves what depends on the reference. From an interval both ends are tried: one answer is the
 * answer; two give the bounds between them and the value `unknown`.
 */
export function resolve(
  reference: Reference,
  unknown: string,
  at: (day: DayNumber) => Period,
): Resolution {
  const anchor = anchorOf(reference)
  const early = reference.first === undefined ? undefined : at(reference.first)
  const late = reference.last === undefined ? undefined : at(reference.last)
  if (early !== undefined && late !== undefined && early.value === late.value) {
    return { value: early.value, period: early, anchor }
  }
  const value =
    early === undefined || late === undefined ? unknown : shared(unknown, early.value, late.value)
  return { value, first: early?.first, last: late?.last, anchor }
}

/** What two values have in common from the left, in the place of the X's: `1998-10-XX` of two days of a month. */
function shared(unknown: string, early: string, late: string): string {
  const parts = unknown.split('-')
  const [from, to] = [early.split('-'), late.split('-')]
  let known = 0
  while (
    known < parts.length - 1 &&
    from[known] !== undefined &&
    from[known] === to[known] &&
    from[known]?.length === parts[known]?.length
  )
    known += 1
  return [...from.slice(0, known), ...parts.slice(known)].join('-')
}
