import type { Change, ClaimId, Day, ForceBasis } from '../record/index.ts'
import type { Dispute } from './disputes.ts'
import type { Telling } from './telling.ts'

/** One number that one report gives. */
export interface ForceFigure {
  readonly claim: ClaimId
  readonly text: string
  readonly amount: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** `each`: it holds for each of several places. */
  readonly per?: 'total' | 'each'
  readonly hedge?: string
  /** The report keeps the number back, or says that there are none. */
  readonly nothing?: 'stated-none' | 'withheld'
  /** The day it is meant for, in words; else the day of the report. */
  readonly asOf: string
  readonly asOfBasis: 'stated' | 'day-of-report'
  readonly day?: Day
  readonly roles: readonly string[]
  readonly isBackground: boolean
  /** Whose word it is, when not the report's own. */
  readonly accordingTo?: string
  readonly telling: Telling
  /** Against earlier figures of this line. */
  readonly changes: readonly Change[]
}

/** Figures that can be compared: one owner, place, component, thing counted and measure. */
export interface ForceLine {
  /** Its latest figure. */
  readonly id: ClaimId
  readonly owner: string
  readonly place: string
  readonly component: string
  readonly of: string
  readonly basis: ForceBasis
  /** By the day they are meant for. */
  readonly figures: readonly ForceFigure[]
  readonly disputes: readonly Dispute[]
  /** Figures of other lines that look alike and count something else. */
  readonly notComparable: readonly Dispute[]
}
