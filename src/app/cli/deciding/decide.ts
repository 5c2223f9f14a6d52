import type { Decision } from '../../../record/index.ts'
import type { Store } from '../../../store/index.ts'
import { type CaseRecord, loadRecord } from '../../../view/index.ts'
import { type DecisionAsk, draftsOf } from '../../deciding/ask.ts'
import { decidedJson } from '../../deciding/decided.ts'
import { afterwards, signed } from '../../deciding/sign.ts'
import { flag, type Options, text } from '../command.ts'
import { exit, type Io } from '../io.ts'
import { pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { layOut, safeJson } from '../render/layout.ts'
import { decidedLines } from './decided.ts'

async function keep(store: Store, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) await store.addDecision(decision)
}

/**
 * Runs one deciding command: opens the case, keeps what is asked and shows what it changed. Nothing is kept when one of several cannot be.
 */
export async function decide(
  options: Options,
  io: Io,
  asked: DecisionAsk | ((record: CaseRecord) => DecisionAsk),
): Promise<number> {
  const store = await openCase(options, io)
  try {
    const record = await loadRecord(store)
    const ask = typeof asked === 'function' ? asked(record) : asked
    const made = signed(draftsOf(record, ask), record.decisions, {
      by: text(options, 'by') ?? io.user,
      now: io.now(),
      why: text(options, 'why'),
    })
    await keep(store, made)
    const decided = afterwards(record, made)
    await io.out(
      flag(options, 'json')
        ? `${safeJson(decidedJson(decided), 2)}\n`
        : layOut(decidedLines(decided, pageOf(record, options).short), sheetOf(io)),
    )
    return exit.ok
  } finally {
    await store.close()
  }
}
