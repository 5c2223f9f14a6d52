import { timeline } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderTimeline } from '../render/timeline.ts'

/** What happened, is said to be so or is due, in order of time. */
export const run = ledgerRun({
  name: 'timeline',
  noun: 'dated things',
  ask: (record) => timeline(record),
  entries: (entries) => entries,
  render: renderTimeline,
})
