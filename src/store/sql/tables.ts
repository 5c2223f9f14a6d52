import type { Generated } from 'kysely'
import type { Decision, Kind, Layer, Realis, Verdict } from '../../record/index.ts'

/**
 * Rows as they are stored. Text and bigint only, JSON as text, so that SQLite and PostgreSQL hold the same;
 * `json` is what counts, the columns beside it are copies to search by. Every table begins with `case_id`, by
 * which a distributed database can spread it; in a casefile it is always 1.
 */
export interface Tables {
  cases: CaseRow
  documents: DocumentRow
  extractions: ExtractionRow
  claims: ClaimRow
  links: LinkRow
  stories: GroupRow
  story_documents: StoryDocumentRow
  origins: GroupRow
  decisions: DecisionRow
  prepared: PreparedRow
}

interface CaseRow {
  case_id: number
  /** Engine that made links between reports, stories and origins. */
  connected_by: string | null
  /** How much was ever written to the case: another number is another state of it. */
  changes: Generated<number>
}

/** Kept for ever: inserted, never updated. */
interface DocumentRow {
  /** Number for the search index; says nothing. */
  row: Generated<number>
  case_id: number
  id: string
  /** SHA-256: what carriers of one wire text share. */
  text_hash: string
  source: string | null
  url: string | null
  title: string | null
  text: string
  /** For scripts that write no spaces: the text with zero-width spaces between its words. */
  segmented: string | null
  json: string
  given: string | null
  recorded_at: string
}

/** When the report or reports behind a row came out and were recorded: what the two clocks compare with. */
export interface Visibility {
  order_day: string
  published_earliest: string | null
  published_latest: string | null
  recorded_at: string
}

interface ExtractionRow extends Visibility {
  case_id: number
  document: string
  engine: string
  json: string
}

interface ClaimRow extends Visibility {
  case_id: number
  id: string
  document: string
  start: number
  kind: Kind
  realis: Realis
  layer: Layer
  earliest: string | null
  latest: string | null
  country: string | null
  json: string
}

interface LinkRow extends Visibility {
  case_id: number
  id: string
  /** The report whose extraction made it; null for a link between reports. */
  document: string | null
  from_claim: string
  to_claim: string
  verdict: Verdict
  json: string
}

interface GroupRow {
  case_id: number
  id: string
  /** Its place among the others, from 0. */
  number: number
  json: string
}

interface StoryDocumentRow {
  case_id: number
  story: string
  document: string
}

/** Kept for ever: inserted, never updated. */
interface DecisionRow {
  case_id: number
  id: string
  type: Decision['type']
  at: string
  by: string
  /** Key of the claim decided on; null for `undo`. */
  claim: string | null
  json: string
}

/** Worked out of one state of the case by one program, so that it need not be again; dropped without loss. */
interface PreparedRow {
  case_id: number
  name: string
  program: string
  /** `changes` of the case then: of another state it says nothing. */
  changes: number
  text: string
}
