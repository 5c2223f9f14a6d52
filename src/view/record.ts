import type { Origin, Story } from '../reconcile/index.ts'
import type {
  ClaimId,
  Day,
  Decision,
  Document,
  DocumentId,
  Link,
  Notice,
  StoryId,
} from '../record/index.ts'
import type { Shown, StaleDecision } from '../store/index.ts'
import type { CaseIndex } from './case-index.ts'
import type { DecidedPairs } from './decided-pairs.ts'

/** What a person asks to see. What is left out does not limit. */
export interface RecordOptions {
  /** Only what was reported by this day, inclusive. */
  readonly asOf?: Day | undefined
  /** Only what was recorded by this instant, inclusive (ISO 8601). */
  readonly recordedBy?: string | undefined
  /** The day deadlines are judged on. */
  readonly clock?: Day | undefined
  /** Only the reports of this story. */
  readonly story?: StoryId | undefined
}

/** The clocks that a record is seen by; printed with every answer. */
export interface RecordClocks extends RecordOptions {
  /** `given`, or the last day of the newest report, or none when no report has a date. */
  readonly clockBasis: 'given' | 'newest-report' | 'none'
}

/** A report as the record shows it. */
export interface RecordReport {
  readonly document: Document
  /** Its number in citations, from 1, in order of publication among the reports shown. */
  readonly number: number
  /** `possibly`: undated, and as of the day asked for it may not yet have been reported. */
  readonly reported: 'surely' | 'possibly'
  /** ISO 8601, UTC. */
  readonly recordedAt: string
  readonly engine: string
  /** The reader's and the engine's. */
  readonly notices: readonly Notice[]
  /** First report that carries the same text; its own id when it is the first. */
  readonly origin: DocumentId
}

/** What something is found by, as in a map. */
export interface Lookup<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly has: (key: Key) => boolean
}

/** How a record hangs on the case that it is cut from. */
export interface Ties {
  readonly index: CaseIndex
  /** All claims of the case. */
  readonly shown: readonly Shown[]
  /** By the place of each claim: 1 when the record shows it, and it is not rejected. */
  readonly alive: Uint8Array
  /** By the place of each report in the case; undefined for those that the record does not show. */
  readonly reports: readonly (RecordReport | undefined)[]
}

/**
 * One case as of its clocks, in memory and read-only: what every view looks at. Claims are as people's
 * decisions leave them, in order of their reports, then of the text.
 */
export interface CaseRecord {
  readonly clocks: RecordClocks
  readonly reports: readonly RecordReport[]
  readonly report: Lookup<DocumentId, RecordReport>
  /** Without the rejected. */
  readonly claims: readonly Shown[]
  readonly claim: Lookup<ClaimId, Shown>
  /** The same by their report. */
  readonly claimsIn: Pick<Lookup<DocumentId, readonly Shown[]>, 'get'>
  /** Claims that a person rejected. */
  readonly rejected: readonly Shown[]
  /** Links of which both ends are shown and not rejected. */
  readonly links: readonly Link[]
  /** Links by the claim at either end. */
  readonly linksOf: Pick<Lookup<ClaimId, readonly Link[]>, 'get'>
  /** Narrowed to the reports shown; empty ones left out. */
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
  readonly decisions: readonly Decision[]
  /** What people decided about pairs of the claims shown. */
  readonly pairs: DecidedPairs
  /** Decisions that have nothing to hold on to any more. */
  readonly stale: readonly StaleDecision[]
  readonly ties: Ties
}
