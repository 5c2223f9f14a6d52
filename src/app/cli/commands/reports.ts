import { reports } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderReports } from '../render/reports.ts'

/** The reports of the case. */
export const run = ledgerRun({
  name: 'reports',
  noun: 'reports',
  ask: (record) => reports(record),
  entries: (entries) => entries,
  render: renderReports,
})
