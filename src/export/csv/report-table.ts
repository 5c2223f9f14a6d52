import { textHash } from '../../record/index.ts'
import type { CaseRecord, RecordReport } from '../../view/index.ts'
import { column } from './columns.ts'
import { type Column, makeTable, type Table } from './table.ts'

interface ReportRow extends RecordReport {
  readonly story: string | undefined
}

const columns: readonly Column<ReportRow>[] = [
  column('id', 'report', ({ document }) => document.id),
  column('number', 'in citations', ({ number }) => number, 'integer'),
  column('title', 'title', ({ document }) => document.title),
  column('source', 'who put it out', ({ document }) => document.source),
  column('url', 'address', ({ document }) => document.url),
  column('language', 'BCP 47', ({ document }) => document.language),
  column('published', 'EDTF', ({ document }) => document.published?.value),
  column('published_earliest', 'first day', ({ document }) => document.published?.earliest, 'date'),
  column('published_latest', 'last day', ({ document }) => document.published?.latest, 'date'),
  column('published_basis', 'how the date is known', ({ document }) => document.published?.basis),
  column('reported', 'surely, or possibly by the day asked for', ({ reported }) => reported),
  column('origin', 'first report with this text', ({ origin }) => origin),
  column('story', 'story it belongs to', ({ story }) => story),
  column('text_sha256', 'hash of the text', ({ document }) => textHash(document.text)),
  column('text_length', 'in UTF-16 code units', ({ document }) => document.text.length, 'integer'),
  column('engine', 'version that read it', ({ engine }) => engine),
]

export function reportTable({ reports, stories }: CaseRecord): Table {
  const storyOf = new Map(
    stories.flatMap(({ id, documents }) => documents.map((each) => [each, id] as const)),
  )
  return makeTable(
    {
      name: 'reports',
      description: 'The reports, without their text',
      key: ['id'],
      references: [],
      columns,
    },
    reports.map((report) => ({ ...report, story: storyOf.get(report.document.id) })),
  )
}
