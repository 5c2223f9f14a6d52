import type { Notice } from '../../record/index.ts'
import type { TimexMod, TimexType } from '../analysis.ts'
import type { Match } from './match.ts'
import type { Resolution, Scene } from './scene.ts'

/** What a normaliser makes of a match. */
export interface Reading extends Omit<Resolution, 'value'> {
  readonly type: TimexType
  readonly value: string
  readonly mod?: TimexMod | undefined
  /** A state lasting over the whole period. */
  readonly lasting?: boolean
  readonly frequency?: string
  readonly timeOfDay?: string
  /** Told to compare with, so that nothing is counted from it: "a year earlier". */
  readonly compared?: boolean
  /** The year is in the words. */
  readonly explicit?: boolean
  /** Extended Date/Time Format of what has no one period: one of two days. */
  readonly edtf?: string
  readonly notice?: Omit<Notice, 'span'>
}

/** Undefined: the words are no time expression after all. */
export type Normaliser = (match: Match, scene: Scene) => Reading | undefined

export function dated(resolution: Resolution, more: Partial<Reading> = {}): Reading {
  return { type: 'DATE', ...resolution, ...more }
}

/** A value with no place on the calendar. */
export function unplaced(type: TimexType, value: string, more: Partial<Reading> = {}): Reading {
  return { type, value, anchor: { kind: 'none' }, ...more }
}
