import type { Day, DocumentId, Kind, Notice, PublishedBasis } from '../record/index.ts'
import { publishedInWords } from './days.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { titleOf } from './telling.ts'

export interface ReportEntry {
  readonly id: DocumentId
  /** In citations. */
  readonly number: number
  /** Its title, else how its text begins. */
  readonly title: string
  readonly source?: string
  readonly url?: string
  readonly language: string
  readonly published: {
    /** EDTF; absent when nothing limits it. */
    readonly value?: string
    readonly inWords: string
    readonly earliest?: Day
    readonly latest?: Day
    readonly basis?: PublishedBasis
    readonly reasons: readonly string[]
  }
  readonly reported: 'surely' | 'possibly'
  readonly recordedAt: string
  readonly engine: string
  readonly claims: number
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  /** The first report that carries the same text, when that is another. */
  readonly carriesTextOf?: {
    readonly id: DocumentId
    readonly number: number
    readonly title: string
  }
  readonly notices: readonly Notice[]
}

function kindsOf(record: CaseRecord, id: DocumentId): ReportEntry['kinds'] {
  const counts: Partial<Record<Kind, number>> = {}
  for (const { claim } of record.claimsIn.get(id) ?? []) {
    counts[claim.kind] = (counts[claim.kind] ?? 0) + 1
  }
  return counts
}

function publishedOf({ document: { published } }: RecordReport): ReportEntry['published'] {
  const inWords = publishedInWords(published)
  if (!published) return { inWords, reasons: [] }
  const { value, earliest, latest, basis, reasons = [] } = published
  return {
    value,
    inWords,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    basis,
    reasons,
  }
}

export function reportEntry(record: CaseRecord, report: RecordReport): ReportEntry {
  const { document, number, reported, recordedAt, engine, notices, origin } = report
  const kinds = kindsOf(record, document.id)
  const first = origin === document.id ? undefined : record.report.get(origin)
  return {
    id: document.id,
    number,
    title: titleOf(document),
    ...(document.source !== undefined && { source: document.source }),
    ...(document.url !== undefined && { url: document.url }),
    language: document.language,
    published: publishedOf(report),
    reported,
    recordedAt,
    engine,
    claims: Object.values(kinds).reduce((sum, count) => sum + count, 0),
    kinds,
    ...(first && {
      carriesTextOf: {
        id: first.document.id,
        number: first.number,
        title: titleOf(first.document),
      },
    }),
    notices,
  }
}

/** The reports of the case, by when they came out. */
export function reports(record: CaseRecord): readonly ReportEntry[] {
  return record.reports.map((report) => reportEntry(record, report))
}
