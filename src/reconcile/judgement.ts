import type { Change, Claim, Day, Kind, Reason, Verdict } from '../record/index.ts'

/** What a kind's comparison found; undefined when the two are not about one thing. */
export interface Judgement {
  readonly verdict: Verdict
  /** Most telling first. */
  readonly changes: readonly Change[]
  /** The slot in dispute, on `contradicts`. */
  readonly path?: string
  readonly reasons: readonly Reason[]
}

/** Where the two claims stand to each other before they are compared. */
export interface Setting {
  /** Both are of one report. */
  readonly within: boolean
  /** Days from the earlier report to the later; undefined when either is undated. */
  readonly gapDays: number | undefined
  /** The last day on which the earlier report can have come out. */
  readonly outBy?: Day | undefined
}

/** Compares two claims of a kind, the earlier told first. */
export type Judge<C extends Claim> = (from: C, to: C, setting: Setting) => Judgement | undefined

/** What is compared first to keep the pairs few: claims that share no key are never compared. */
export type Keys<C extends Claim> = (claim: C) => readonly string[]

export interface Comparison<K extends Kind> {
  readonly keys: Keys<Extract<Claim, { kind: K }>>
  readonly judge: Judge<Extract<Claim, { kind: K }>>
  /** Within one report they are never linked, so that a report of thousands is not compared with itself. */
  readonly onlyAcross?: true
}
