import { quote, type Span } from '../../record/index.ts'
import type { CaseRecord, ValueEvidence } from '../../view/index.ts'
import { evidenceText } from '../evidence-text.ts'
import { type ClaimRow, column } from './columns.ts'
import { type Column, makeTable, type Table } from './table.ts'

interface EvidenceRow {
  readonly row: ClaimRow
  readonly evidence: ValueEvidence
  readonly index: number
  readonly span: Span
  readonly quote: string
}

const columns: readonly Column<EvidenceRow>[] = [
  column('claim', 'claim', ({ row }) => row.claim.id),
  column('kind', 'its kind', ({ row }) => row.claim.kind),
  column('path', 'where the value is in the claim', ({ evidence }) => evidence.path),
  column('number', 'which stretch of words, from 0', ({ index }) => index, 'integer'),
  column('value', 'the value, JSON where it is more than text', ({ evidence }) =>
    evidenceText(evidence),
  ),
  column('report', 'report', ({ row }) => row.claim.document),
  column('start', 'in UTF-16 code units', ({ span }) => span.start, 'integer'),
  column('end', 'exclusive', ({ span }) => span.end, 'integer'),
  column('quote', 'the words', (each) => each.quote),
  column('basis', 'stated or inferred', ({ evidence }) => evidence.basis),
  column('rule', 'the rule that inferred it', ({ evidence }) => evidence.rule),
  column(
    'corrected_by',
    'whose value this is, when a person corrected it',
    ({ evidence }) => evidence.corrected?.by,
  ),
]

function rowsOf(record: CaseRecord, row: ClaimRow): readonly EvidenceRow[] {
  const text = record.report.get(row.claim.document)?.document.text ?? ''
  return row.telling.values.flatMap((evidence) =>
    evidence.spans.map((span, index) => ({
      row,
      evidence,
      index,
      span,
      quote: quote({ text }, span),
    })),
  )
}

/** Every value of every claim, with each stretch of words it was read from. */
export function evidenceTable(record: CaseRecord, rows: readonly ClaimRow[]): Table {
  return makeTable(
    {
      name: 'evidence',
      description: 'Every value with the words it was read from',
      key: ['claim', 'path', 'number'],
      references: [{ column: 'report', table: 'reports' }],
      columns,
    },
    rows.flatMap((row) => rowsOf(record, row)),
  )
}
