import { OnrecordError } from '../../../record/index.ts'
import { loadRecord } from '../../../view/index.ts'
import { parseInstant } from '../../days.ts'
import { logJson, logOf } from '../../deciding/log.ts'
import { flag, type Run, text } from '../command.ts'
import { logLines } from '../deciding/log.ts'
import { exit } from '../io.ts'
import { pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { layOut, safeJson } from '../render/layout.ts'

/** The log of what people decided: who, when, why, what, and whether it still holds. */
export const run: Run = async (_words, options, io) => {
  const [asJson, asLines, by] = [
    flag(options, 'json'),
    flag(options, 'jsonl'),
    text(options, 'recordedBy'),
  ]
  if (asJson && asLines) {
    throw new OnrecordError('usage-output', 'Take --json or --jsonl, not both.')
  }
  const recordedBy = by === undefined ? undefined : parseInstant('--recorded-by', by)
  const store = await openCase(options, io, { readOnly: true })
  try {
    const record = await loadRecord(store)
    const entries = logOf(record).filter(
      ({ decision }) =>
        recordedBy === undefined || Date.parse(decision.at) <= Date.parse(recordedBy),
    )
    if (asLines) for (const entry of entries) await io.out(`${safeJson(logJson(entry))}\n`)
    else if (asJson) {
      await io.out(`${safeJson({ command: 'decisions', entries: entries.map(logJson) }, 2)}\n`)
    } else await io.out(layOut(logLines(entries, pageOf(record, options).short), sheetOf(io)))
    return exit.ok
  } finally {
    await store.close()
  }
}
