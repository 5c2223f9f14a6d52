import type { Span } from '../../record/index.ts'
import type { Stance } from './responsibility.ts'
import type { Toll } from './toll.ts'
import type { Trigger } from './trigger.ts'

/** What a value of an incident tells. */
export type Sort = 'time' | 'place' | 'doer' | 'toll' | 'target' | 'weapon'

/** A value that may belong to an incident, by the words it was read from. */
export interface Value {
  readonly sort: Sort
  readonly span: Span
  /** The word that tells it; absent when that is the last word of the span. */
  readonly at?: number
  /** By which rule it was inferred; absent when it is stated. */
  readonly rule?: string | undefined
  /** The word of violence whose grammar gave it, where one did. */
  readonly owner?: Trigger | undefined
  /** A stance of somebody on who did it. */
  readonly isStance?: boolean
}

/** Whether a value is taken into the record of an incident. */
export type Keeps = (value: Value) => boolean

/** Keeps whatever was read. */
export const keepsAll: Keeps = () => true

/** The people of a toll, where the number of them stands. */
export function valueOfToll({ at, span, group }: Toll): Value {
  return { sort: 'toll', span: group.amount.spans[0] ?? span, at }
}

/** Whoever a stance names. */
export function valueOfStance({ at, stance }: Stance): Value {
  const [span] = [...(stance.party?.spans ?? []), ...stance.words.spans]
  return { sort: 'doer', span: span ?? { start: 0, end: 1 }, at, isStance: true }
}
