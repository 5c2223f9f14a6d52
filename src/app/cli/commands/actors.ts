import { actors } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderActors } from '../render/actors.ts'

/** Everybody named, each once. */
export const run = ledgerRun({
  name: 'actors',
  noun: 'actors',
  ask: (record) => actors(record),
  entries: (entries) => entries,
  render: renderActors,
})
