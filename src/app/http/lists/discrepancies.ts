import {
  type CaseRecord,
  type Dispute,
  discrepancies,
  perRecord,
  type TallyCheck,
} from '../../../view/index.ts'
import { idColumn, tagColumns } from './entry-columns.ts'
import type { List, Row } from './list.ts'

/** A disagreement, or a count over a series beside the record's own list. */
export interface DiscrepancyEntry {
  readonly id: string
  readonly type: 'contradiction' | 'within-report' | 'tally' | 'not-comparable'
  readonly status: 'open' | 'settled' | 'no-conflict'
  readonly text: string
  readonly dispute?: Dispute
  readonly tally?: TallyCheck
}

function disputeEntry(dispute: Dispute, isComparable: boolean): DiscrepancyEntry {
  const { from, to, values, isWithinReport, settled } = dispute
  const [one, other] = [values?.from ?? from.text, values?.to ?? to.text]
  return {
    id: dispute.id,
    type: !isComparable ? 'not-comparable' : isWithinReport ? 'within-report' : 'contradiction',
    status: !isComparable ? 'no-conflict' : settled === undefined ? 'open' : 'settled',
    text: `${from.text}: ${one} [${from.cited.number}], ${other} [${to.cited.number}]`,
    dispute,
  }
}

function tallyEntry(tally: TallyCheck): DiscrepancyEntry {
  const status = tally.verdict === 'record-exceeds' ? 'open' : 'no-conflict'
  return { id: tally.id, type: 'tally', status, text: tally.inWords, tally }
}

/** Open contradictions first, within one report before others. */
export const discrepancyEntries = perRecord((record): readonly DiscrepancyEntry[] => {
  const { open, settled, tallies, notComparable } = discrepancies(record)
  return [
    ...open.map((dispute) => disputeEntry(dispute, true)),
    ...tallies.map(tallyEntry),
    ...settled.map((dispute) => disputeEntry(dispute, true)),
    ...notComparable.map((dispute) => disputeEntry(dispute, false)),
  ]
})

function rowOf(record: CaseRecord, entry: DiscrepancyEntry): Row<DiscrepancyEntry> {
  const { dispute, tally, id, type, status } = entry
  const claims = dispute
    ? [dispute.from.claim, dispute.to.claim]
    : tally
      ? [tally.telling.claim]
      : []
  return {
    id,
    members: claims.flatMap((claim) => record.claim.get(claim) ?? []),
    kinds: [type],
    status,
    tell: () => entry,
  }
}

/** Where reports disagree, with each other or within themselves. */
export const discrepancyList: List<DiscrepancyEntry> = {
  name: 'discrepancies',
  rows: perRecord((record) => discrepancyEntries(record).map((entry) => rowOf(record, entry))),
  sorts: {},
  columns: [
    idColumn,
    { name: 'type', cell: ({ type }) => type },
    { name: 'status', cell: ({ status }) => status },
    { name: 'text', cell: ({ text }) => text },
    { name: 'path', cell: ({ dispute }) => dispute?.path },
    { name: 'from_report', cell: ({ dispute }) => dispute?.from.cited.number },
    { name: 'from_value', cell: ({ dispute }) => dispute?.values?.from },
    { name: 'from_quote', cell: ({ dispute }) => dispute?.from.passage.words },
    { name: 'to_report', cell: ({ dispute }) => dispute?.to.cited.number },
    { name: 'to_value', cell: ({ dispute }) => dispute?.values?.to },
    { name: 'to_quote', cell: ({ dispute }) => dispute?.to.passage.words },
    ...tagColumns,
  ],
}
