import { changes } from '../../../view/index.ts'
import { parseDay } from '../../days.ts'
import { text } from '../command.ts'
import { ledgerRun } from '../ledger.ts'
import { nothingChanged, renderChanges } from '../render/changes.ts'

/** What the newest report, or those after a day, changed. */
export const run = ledgerRun({
  name: 'changes',
  noun: 'changes',
  ask: (record, options) => {
    const since = text(options, 'since')
    return changes(record, { since: since === undefined ? undefined : parseDay('--since', since) })
  },
  entries: ({ entries }) => entries,
  empty: nothingChanged,
  render: renderChanges,
})
