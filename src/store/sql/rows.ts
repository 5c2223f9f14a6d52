import type { Insertable, Selectable } from 'kysely'
import {
  type Claim,
  type Decision,
  type Document,
  type Link,
  type Notice,
  OnrecordError,
  textHash,
} from '../../record/index.ts'
import type { Extraction, NewReport, StoredReport } from '../store.ts'
import { segmented } from './segmented.ts'
import type { Tables, Visibility } from './tables.ts'

/** A casefile holds one case. */
export const caseId = 1

/** After every day that a report can have come out on. */
const lastDay = '9999-12-31'

/**
 * An instant in UTC, so that instants compare as text.
 *
 * @throws {OnrecordError} `instant-invalid`.
 */
export function instant(text: string): string {
  const time = Date.parse(text)
  // Without an offset it would be another instant on another machine.
  if (Number.isNaN(time) || !/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new OnrecordError(
      'instant-invalid',
      `"${text}" is no instant. Write it as 2024-05-01T09:30:00Z.`,
    )
  }
  return new Date(time).toISOString()
}

/**
 * A text as every database can hold it: half surrogate pairs and NULs become replacement characters. It
 * is as long as the text, so spans hold in it.
 */
export function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\ufffd')
}

/** A document as JSON without its text, but for a text that no column holds as it is. */
function documentJson({ text, ...rest }: Document): string {
  return JSON.stringify(storable(text) === text ? rest : { ...rest, text })
}

/** The written JSON is from a `Document`, here and below from the shape it is said to be; `check` proves it. */
export function documentOf(json: string, text: string): Document {
  return { text, ...JSON.parse(json) } as Document
}

export function documentRow({
  document,
  given,
  recordedAt,
}: NewReport): Insertable<Tables['documents']> {
  const text = storable(document.text)
  return {
    case_id: caseId,
    id: document.id,
    text_hash: textHash(document.text),
    source: document.source ?? null,
    url: document.url ?? null,
    title: document.title === undefined ? null : storable(document.title),
    text,
    segmented: segmented(text) ?? null,
    json: documentJson(document),
    given: JSON.stringify(given) ?? null,
    recorded_at: instant(recordedAt),
  }
}

/** When a report counts as out, for the two clocks. */
export function visibility(document: Document, recordedAt: string): Visibility {
  const { earliest, latest } = document.published ?? {}
  return {
    order_day: earliest ?? latest ?? lastDay,
    published_earliest: earliest ?? null,
    published_latest: latest ?? null,
    recorded_at: recordedAt,
  }
}

/** What is visible only when both are. */
export function bothVisible(a: Visibility, b: Visibility): Visibility {
  const later = (x: string, y: string) => (x > y ? x : y)
  const { published_earliest: from, published_latest: by } = a
  return {
    order_day: later(a.order_day, b.order_day),
    published_earliest:
      from === null || b.published_earliest === null
        ? (from ?? b.published_earliest)
        : later(from, b.published_earliest),
    published_latest:
      by === null || b.published_latest === null ? null : later(by, b.published_latest),
    recorded_at: later(a.recorded_at, b.recorded_at),
  }
}

/** What an extraction's JSON holds; `document` only where it differs from the kept one. */
interface ExtractionJson {
  readonly document?: Omit<Document, 'text'>
  readonly notices: readonly Notice[]
}

export function extractionRow(
  { document, engine, notices }: Extraction,
  keptJson: string,
  seen: Visibility,
): Insertable<Tables['extractions']> {
  const read = documentJson(document)
  const json: ExtractionJson =
    read === keptJson ? { notices } : { document: JSON.parse(read) as Document, notices }
  return {
    case_id: caseId,
    document: document.id,
    engine,
    ...seen,
    json: JSON.stringify(json),
  }
}

export function claimRow(claim: Claim, seen: Visibility): Insertable<Tables['claims']> {
  return {
    ...seen,
    case_id: caseId,
    id: claim.id,
    document: claim.document,
    start: claim.span.start,
    kind: claim.kind,
    realis: claim.realis,
    layer: claim.layer,
    earliest: claim.when?.value.earliest ?? null,
    latest: claim.when?.value.latest ?? null,
    country: claim.where?.value.country ?? null,
    json: JSON.stringify(claim),
  }
}

export function linkRow(
  link: Link,
  document: string | undefined,
  seen: Visibility,
): Insertable<Tables['links']> {
  return {
    ...seen,
    case_id: caseId,
    id: link.id,
    document: document ?? null,
    from_claim: link.from,
    to_claim: link.to,
    verdict: link.verdict,
    json: JSON.stringify(link),
  }
}

export function decisionRow(decision: Decision): Insertable<Tables['decisions']> {
  return {
    case_id: caseId,
    id: decision.id,
    type: decision.type,
    at: instant(decision.at),
    by: decision.by,
    claim: 'claim' in decision ? decision.claim : null,
    json: JSON.stringify(decision),
  }
}

export type ReportRow = Pick<
  Selectable<Tables['documents']>,
  'id' | 'text' | 'given' | 'recorded_at'
> &
  Pick<Selectable<Tables['extractions']>, 'engine' | 'order_day'> & { kept: string; read: string }

export function reportOf(row: ReportRow): StoredReport {
  const kept = documentOf(row.kept, row.text)
  const { document, notices } = JSON.parse(row.read) as ExtractionJson
  return {
    document: document === undefined ? kept : ({ text: kept.text, ...document } as Document),
    kept,
    ...(row.given !== null && { given: JSON.parse(row.given) }),
    recordedAt: row.recorded_at,
    engine: row.engine,
    notices,
  }
}
