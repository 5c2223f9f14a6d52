import { stories } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderStories } from '../render/reports.ts'

/** The stories that the reports tell. */
export const run = ledgerRun({
  name: 'stories',
  noun: 'stories',
  ask: (record) => stories(record),
  entries: (entries) => entries,
  render: renderStories,
})
