import { discrepancies } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderDiscrepancies } from '../render/discrepancies.ts'

/** Where reports contradict each other or themselves. */
export const run = ledgerRun({
  name: 'discrepancies',
  noun: 'discrepancies',
  ask: (record) => discrepancies(record),
  entries: ({ open, settled, tallies, notComparable }) => [
    ...open,
    ...settled,
    ...tallies,
    ...notComparable,
  ],
  render: renderDiscrepancies,
})
