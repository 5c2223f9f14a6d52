import { brief } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderBrief } from '../render/brief.ts'

/** The situation with numbered sources. */
export const run = ledgerRun({
  name: 'brief',
  noun: 'reports',
  ask: (record) => brief(record),
  entries: ({ sources }) => sources,
  total: ({ reports }) => reports.length,
  render: renderBrief,
})
