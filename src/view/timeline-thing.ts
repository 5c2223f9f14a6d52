import type { ClaimId, Day, Kind, Layer, Precision, Realis, When } from '../record/index.ts'
import { dayOrder } from './days.ts'
import type { Telling } from './telling.ts'
import type { Thing } from './thing.ts'

/** Something told or due, with its time and who tells of it. */
export interface TimelineEntry {
  readonly id: ClaimId
  readonly kind: Kind
  /** `deadline`: the last day of a promise, put where it falls. */
  readonly what: 'told' | 'deadline'
  readonly text: string
  /** With its precision, in words; "undated" without one. */
  readonly date: string
  readonly earliest?: Day
  readonly latest?: Day
  readonly precision?: Precision
  readonly approximate?: boolean
  readonly lasting?: boolean
  readonly layer: Layer
  readonly realis: Realis
  readonly tellings: readonly Telling[]
}

/** An entry without the words behind it. */
export type TimelineHead = Omit<TimelineEntry, 'tellings'>

/** An entry of the timeline, not told yet. */
export interface TimelineThing extends Thing<TimelineEntry> {
  readonly kind: Kind
  readonly what: TimelineEntry['what']
  readonly layer: Layer
  readonly realis: Realis
  /** Where its claims stand in the case. */
  readonly places: readonly number[]
  /** By first possible day, then last; without a date at the end. */
  readonly order: number
  /** What stands in a list of many, without the words behind it. */
  readonly head: () => TimelineHead
}

/** The days that a thing lies between, as far as they are told. */
export function bounds(earliest: Day | undefined, latest: Day | undefined) {
  return {
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
  }
}

/** A number that sorts by first possible day, then last. */
export function orderOf({ earliest, latest }: Partial<Pick<When, 'earliest' | 'latest'>>): number {
  return dayOrder(earliest ?? latest) * 4_000_000 + dayOrder(latest)
}
