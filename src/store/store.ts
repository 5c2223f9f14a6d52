import type { Connections } from '../reconcile/index.ts'
import type {
  Claim,
  ClaimId,
  Day,
  Decision,
  Document,
  DocumentId,
  Kind,
  Layer,
  Link,
  Notice,
  Realis,
  Span,
  StoryId,
  Verdict,
} from '../record/index.ts'

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

export interface OpenOptions {
  /** Make the case when there is none. */
  readonly create?: boolean | undefined
  /** Change nothing, not even a byte of the file. */
  readonly readOnly?: boolean | undefined
}

/** What the engine makes of one report. Derived: replaced as a whole, never edited. */
export interface Extraction {
  /** Version of the engine that made it. */
  readonly engine: string
  /** The report as the engine reads it now, its date of publication included. Same id and same text as the kept one. */
  readonly document: Document
  readonly claims: readonly Claim[]
  /** Links between two claims of this report. */
  readonly links: readonly Link[]
  /** What was unclear to the analysis and the extractors; `document.notices` are the reader's own. */
  readonly notices: readonly Notice[]
}

/** A report to be kept, with what the engine made of it. */
export interface NewReport {
  /** As read from its file, before any analysis: this is what a rebuild starts from. */
  readonly document: Document
  readonly extraction: Extraction
  /** What was handed over with it and is not in its text: metadata, overrides, a task's own input. Any JSON. */
  readonly given?: unknown
  /** ISO 8601 instant: the second clock. Kept in UTC, to the millisecond. */
  readonly recordedAt: string
}

export interface AddedReport {
  readonly document: DocumentId
  /** It was here before; nothing was changed. */
  readonly known: boolean
  /** It was here before with other `given`; what came first was kept. */
  readonly givenDiffers: boolean
}

export interface StoredReport {
  /** As the engine reads it now. */
  readonly document: Document
  /** As it was first read. */
  readonly kept: Document
  readonly given?: unknown
  /** ISO 8601, UTC, to the millisecond. */
  readonly recordedAt: string
  readonly engine: string
  readonly notices: readonly Notice[]
}

/** What ties the reports of a case together, and the version of the engine that found it. Derived: replaced as a whole. */
export interface Connected extends Connections {
  readonly engine: string
}

/** What was worked out of one state of a case, by names, so that it need not be again. Derived: dropped without loss. */
export interface Prepared {
  /** What worked it out: another program may say it otherwise. */
  readonly program: string
  /** `changes` of the case that it was worked out of. */
  readonly changes: number
  readonly texts: ReadonlyMap<string, string>
}

/** The two clocks. What is left out does not limit. */
export interface Clocks {
  /**
   * Only what was reported by this day, inclusive. A report whose date is an interval counts from its
   * latest day, and one whose interval is open at that end never does.
   */
  readonly asOf?: Day | undefined
  /** With `asOf`: instead only what may have been reported by then, but need not have been. */
  readonly reported?: 'surely' | 'possibly' | undefined
  /** Only what was recorded by this instant, inclusive (ISO 8601). */
  readonly recordedBy?: string | undefined
}

export interface ReportFilter extends Clocks {
  readonly documents?: readonly DocumentId[] | undefined
  readonly story?: StoryId | undefined
  /** Only reports that another version of the engine read: what a rebuild has left to do. */
  readonly notReadBy?: string | undefined
}

export interface ClaimFilter extends Clocks {
  readonly claims?: readonly ClaimId[] | undefined
  readonly documents?: readonly DocumentId[] | undefined
  readonly story?: StoryId | undefined
  readonly kinds?: readonly Kind[] | undefined
  readonly realis?: readonly Realis[] | undefined
  readonly layer?: Layer | undefined
  /** ISO 3166-1 alpha-3 of the place. */
  readonly country?: string | undefined
  /** Only what may have been the case on this day or later; a claim without a time is left out. */
  readonly from?: Day | undefined
  /** Only what may have been the case on this day or earlier; a claim without a time is left out. */
  readonly to?: Day | undefined
}

export interface LinkFilter extends Clocks {
  /** Links with one of these claims at either end. */
  readonly claims?: readonly ClaimId[] | undefined
  readonly verdicts?: readonly Verdict[] | undefined
}

export interface SearchOptions extends Clocks {
  /** Only in these reports, at most 500. */
  readonly documents?: readonly DocumentId[] | undefined
  /** At most so many reports; 20 unless told. */
  readonly limit?: number | undefined
}

/** A stretch of a report's text. `found`: it is one of the words searched for. */
export interface SnippetPart {
  readonly span: Span
  readonly text: string
  readonly found: boolean
}

export interface SearchHit {
  readonly document: DocumentId
  /** Where the words are in the text, in order; empty when only the title has them. */
  readonly spans: readonly Span[]
  /** About 200 characters of the text where the words stand closest, without a gap between the parts. */
  readonly snippet: readonly SnippetPart[]
}

export interface StoreInfo {
  readonly location: string
  /** Number of the newest migration. */
  readonly schema: number
  /** Versions of the engine that read the reports, each with how many it read. */
  readonly engines: Readonly<Record<string, number>>
  /** The version that tied the reports together; absent before anybody did. */
  readonly connectedBy?: string
  readonly counts: Readonly<
    Record<'reports' | 'claims' | 'links' | 'stories' | 'origins' | 'decisions', number>
  >
}

/** Something wrong with what is kept: a stable code, and what in words. */
export interface Problem {
  readonly code: string
  readonly message: string
}

/**
 * One case: its reports and people's decisions, kept for ever, and what can be derived from them.
 *
 * Every write is one transaction that is durable when its promise resolves, and may be repeated: what is
 * there already is left alone. Every order is defined, and does not depend on the order of adding: reports
 * by first day of publication (else last day, else at the end), then id; claims by their report, then place
 * in its text, then id; links by the later of their reports, then id. An iteration may be left early, and the
 * store may be written to meanwhile.
 */
export interface Store {
  /**
   * Keeps reports, all or none. A report that is known changes nothing.
   *
   * @throws {OnrecordError} `document-clash` when another text has the same id; `extraction-foreign` when
   *   an extraction is of another text than its document; `claim-clash` when one has a claim twice or
   *   another report's; `instant-invalid` for a time of recording without an offset.
   */
  addReports(reports: Iterable<NewReport>): Promise<readonly AddedReport[]>

  /** Each report once, even one whose date is replaced on the way. */
  reports(filter?: ReportFilter): AsyncIterable<StoredReport>

  claims(filter?: ClaimFilter): AsyncIterable<Claim>

  /** With clocks: links of which both ends are visible. */
  links(filter?: LinkFilter): AsyncIterable<Link>

  /**
   * Stories and origins, whole and in the order given: a view as of a date narrows `documents` to the
   * reports it shows.
   */
  connections(): Promise<Pick<Connections, 'stories' | 'origins'>>

  /**
   * Replaces derived data, all in one transaction: of each report in `extractions` everything, of the case
   * all connections. Links between reports that lost an end are dropped, so connect again after new extractions.
   *
   * @throws {OnrecordError} `document-unknown` for an extraction of a report that is not kept;
   *   `claim-unknown` for a link between claims that are not; `extraction-foreign` and `claim-clash` as above.
   */
  replaceDerived(derived: {
    readonly extractions?: Iterable<Extraction>
    readonly connections?: Connected
  }): Promise<void>

  /** Appends to the log of decisions. Resolves to false when it was there already. */
  addDecision(decision: Decision): Promise<boolean>

  /** All decisions by time, then id; those taken back too. */
  decisions(filter?: Pick<Clocks, 'recordedBy'>): Promise<readonly Decision[]>

  /**
   * Reports that hold all the words, in any form ("withdrawal" finds "withdraws"), best first; words in
   * double quotes as a phrase. Nothing in `words` is an operator. No words, no hits.
   */
  search(words: string, options?: SearchOptions): Promise<readonly SearchHit[]>

  /** Ids of all the reports that `search` would find without a limit, best first: many are counted, few looked at. */
  rank(words: string, clocks?: Clocks): Promise<readonly DocumentId[]>

  info(): Promise<StoreInfo>

  /**
   * How much was ever written to the case: another number whenever anything in it is another. Cheap enough for every
   * request. Nothing for a case that an older version wrote and that is open for reading only.
   */
  changes(): Promise<number | undefined>

  /**
   * Keeps what was prepared instead of what was before; it counts as no change.
   *
   * @returns false, and keeps nothing, when the case has changed since.
   */
  keepPrepared(prepared: Prepared): Promise<boolean>

  /** What this program prepared under a name, if it was of the very state that the case is in. */
  prepared(program: string, name: string): Promise<string | undefined>

  /**
   * Goes through everything kept: the file's own soundness, each row against its schema, each text against
   * its hash, spans against texts, derived data against what it was derived from. Takes seconds per ten
   * thousand reports. The search index is only checked when open for writing.
   */
  check(): Promise<readonly Problem[]>

  /** Leaves one file that can be copied. Closing twice does no harm. */
  close(): Promise<void>
}
