import { statements } from '../../../view/index.ts'
import { ledgerRun } from '../ledger.ts'
import { renderStatements } from '../render/statements.ts'

/** Who is reported to have said what. */
export const run = ledgerRun({
  name: 'statements',
  noun: 'statements',
  ask: (record) => statements(record),
  entries: (entries) => entries,
  render: renderStatements,
})
