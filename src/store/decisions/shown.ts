import type { Claim, Decision } from '../../record/index.ts'
import type { Undo } from './standing.ts'

export type ReviewState = 'unreviewed' | 'confirmed' | 'rejected' | 'corrected'

/** A decision in a claim's history. */
export interface Decided {
  readonly decision: Exclude<Decision, Undo>
  /** It was taken back, and that stands. */
  readonly undone: boolean
  /** What took it back, what took that back, and so on; oldest first. */
  readonly undos: readonly Undo[]
}

/** A value that stands in a claim by a person's word. */
export interface Correction {
  readonly decision: Extract<Decision, { type: 'correct' }>
  /** What the engine reads there now; absent when it reads nothing. */
  readonly read?: unknown
  /** The engine reads something else now than what the person corrected. */
  readonly readingChanged: boolean
}

/** A claim as people's decisions leave it. */
export interface Shown {
  /** What decisions name it by. */
  readonly key: string
  /** With corrected values in place. */
  readonly claim: Claim
  /** As it was read from the report. */
  readonly original: Claim
  /** What the last confirm, reject or correct that holds says; `corrected` too when a confirm came after. */
  readonly state: ReviewState
  /** What in `claim` is a person's word and not the report's, oldest first; one for each path. */
  readonly corrections: readonly Correction[]
  /** All decisions that name this claim, oldest first; one on two claims is in the history of both. */
  readonly decisions: readonly Decided[]
}

/** A decision that has nothing to hold on to. It is kept, and shown as such. */
export interface StaleDecision {
  readonly decision: Decision
  /** `claim-gone`: the engine finds it no longer; `decision-gone`: takes back what is not in the log. */
  readonly reason: 'claim-gone' | 'decision-gone' | 'correction-invalid'
  readonly message: string
}
