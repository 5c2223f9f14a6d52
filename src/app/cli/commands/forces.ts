import { forces } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderForces } from '../render/forces.ts'

/** How many of whom are where. */
export const run = ledgerRun({
  name: 'forces',
  noun: 'numbers of forces',
  ask: (record) => forces(record),
  entries: (entries) => entries,
  render: renderForces,
})
