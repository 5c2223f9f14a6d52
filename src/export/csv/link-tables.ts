import type { Link } from '../../record/index.ts'
import { type CaseRecord, type Dispute, discrepancies } from '../../view/index.ts'
import { column } from './columns.ts'
import { type Column, makeTable, type Table } from './table.ts'

interface DisputeRow {
  readonly state: string
  readonly dispute: Dispute
}

const disputeColumns: readonly Column<DisputeRow>[] = [
  column('id', 'link', ({ dispute }) => dispute.id),
  column('kind', 'kind of the claims', ({ dispute }) => dispute.kind),
  column(
    'state',
    'open; split or prefer when a person settled it; not-comparable',
    ({ state }) => state,
  ),
  column('path', 'what is in dispute', ({ dispute }) => dispute.path),
  column(
    'within_report',
    'both are in one report',
    ({ dispute }) => dispute.isWithinReport,
    'boolean',
  ),
  column('from', 'the claim told first', ({ dispute }) => dispute.from.claim),
  column('from_value', 'its value', ({ dispute }) => dispute.values?.from),
  column('from_text', 'the claim in a line', ({ dispute }) => dispute.from.text),
  column('to', 'the claim told later', ({ dispute }) => dispute.to.claim),
  column('to_value', 'its value', ({ dispute }) => dispute.values?.to),
  column('to_text', 'the claim in a line', ({ dispute }) => dispute.to.text),
]

/** Contradictions, open and settled, and figures that only look alike. */
export function discrepancyTable(record: CaseRecord): Table {
  const { open, settled, notComparable } = discrepancies(record)
  const rows: readonly DisputeRow[] = [
    ...open.map((dispute) => ({ state: 'open', dispute })),
    ...settled.map((dispute) => ({ state: dispute.settled ?? 'settled', dispute })),
    ...notComparable.map((dispute) => ({ state: 'not-comparable', dispute })),
  ]
  return makeTable(
    {
      name: 'discrepancies',
      description: 'Where reports contradict each other or themselves',
      key: ['id'],
      references: [],
      columns: disputeColumns,
    },
    rows,
  )
}

const linkColumns: readonly Column<Link>[] = [
  column('id', 'link', ({ id }) => id),
  column('from', 'the claim told first', ({ from }) => from),
  column('to', 'the claim told later', ({ to }) => to),
  column('verdict', 'same, updates, contradicts …', ({ verdict }) => verdict),
  column('changes', 'what changed, most telling first', ({ changes }) => changes, 'list'),
  column('path', 'what is in dispute', ({ path }) => path),
  column(
    'reasons',
    'what was compared, with scores from 0 to 1',
    ({ reasons }) => reasons.map(({ feature, score }) => `${feature} ${score}`),
    'list',
  ),
]

export function linkTable({ links }: CaseRecord): Table {
  return makeTable(
    {
      name: 'links',
      description: 'How claims stand to each other',
      key: ['id'],
      references: [],
      columns: linkColumns,
    },
    links,
  )
}
