import { incidents, incidentTotals } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderIncidents } from '../render/incidents.ts'

/** Acts of violence, with totals and what these leave out. */
export const run = ledgerRun({
  name: 'incidents',
  noun: 'incidents',
  ask: (record) => {
    const entries = incidents(record)
    return { totals: incidentTotals(record, entries), entries }
  },
  entries: ({ entries }) => entries,
  render: renderIncidents,
})
