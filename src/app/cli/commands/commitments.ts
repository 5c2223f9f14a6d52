import { commitments } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderCommitments } from '../render/commitments.ts'

/** Who promised what, by when, and what became of it. */
export const run = ledgerRun({
  name: 'commitments',
  noun: 'commitments',
  ask: (record) => commitments(record),
  entries: (entries) => entries,
  render: renderCommitments,
})
