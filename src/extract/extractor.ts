import type {
  Attribution,
  ContentOf,
  Kind,
  Layer,
  Read,
  Realis,
  Span,
  When,
  Where,
} from '../record/index.ts'
import type { Reading } from './reading.ts'

/** What a rule found: a claim to be. What it leaves out is filled in from the clause around `at`. */
export interface Finding<K extends Kind = Kind> {
  readonly kind: K
  readonly rule: string
  /** The words that make the claim. */
  readonly span: Span
  /** Token whose clause says when, where, on whose word and whether at all. */
  readonly at: number
  readonly content: ContentOf<K>
  /** Further words that tell of the same thing. */
  readonly mentions?: readonly Span[]
  /** `null`: found to have none, so nothing is to be filled in. */
  readonly when?: Read<When> | null
  readonly where?: Read<Where> | null
  readonly realis?: Realis
  readonly layer?: Layer
  readonly attribution?: Attribution
  /** Spans whose claims this one speaks of, beside those found by overlap. */
  readonly about?: readonly Span[]
}

/** Finds the claims of one kind. Mentions of one thing within the report come out as one finding. */
export interface Extractor<K extends Kind = Kind> {
  readonly kind: K
  extract(reading: Reading): Iterable<Finding<K>>
}
