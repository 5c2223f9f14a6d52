import type {
  Change,
  ClaimId,
  CommitmentAct,
  CommitmentStrength,
  CommitmentType,
  Realis,
} from '../record/index.ts'
import type { Deadline } from './deadlines.ts'
import type { Dispute } from './disputes.ts'
import type { Telling } from './telling.ts'

/**
 * Where a promise stands on the clock's day. `open`: without a deadline; `overdue`: the deadline passed and
 * no report says what became of it, which is never `broken`: that takes a report that says so. `disputed`:
 * reports contradict each other on what was promised or what became of it, and no person decided.
 */
export type CommitmentStatus =
  | 'open'
  | 'due'
  | 'overdue'
  | 'kept'
  | 'broken'
  | 'compromise'
  | 'withdrawn'
  | 'reversed'
  | 'disputed'

/** One telling of a promise and what it changed against those before it. */
export interface CommitmentStep {
  readonly telling: Telling
  readonly changes: readonly Change[]
}

export interface CommitmentEntry {
  /** The claim that gives the current wording. */
  readonly id: ClaimId
  readonly promisors: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly type: CommitmentType
  readonly strength: CommitmentStrength
  readonly act: CommitmentAct
  readonly realis: Realis
  /** In the words of the latest report that tells it. */
  readonly promise: string
  readonly object?: string
  readonly scope?: string
  readonly quantity?: string
  readonly made?: string
  readonly deadline?: Deadline
  readonly condition?: { readonly type: string; readonly words: string }
  readonly nextStep?: string
  /** What a report says became of it. */
  readonly outcome?: { readonly value: string; readonly claim: ClaimId; readonly report: number }
  readonly status: CommitmentStatus
  /** Contradictions among its tellings. */
  readonly disputes: readonly Dispute[]
  /** Later tellings that may say what became of it; they decide nothing. */
  readonly bearing: readonly Telling[]
  /** History told to explain the news. */
  readonly isBackground: boolean
  /** Whose word alone it is, when neither a report nor whoever promises says it. */
  readonly accordingTo?: string
  /** Only in reports that may not yet have been out. */
  readonly isOnlyPossibly: boolean
  readonly history: readonly CommitmentStep[]
}
