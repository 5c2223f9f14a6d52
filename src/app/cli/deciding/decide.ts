import type { Decision } from '../../../record/index.ts'
import { applyDecisions, makeDecision, type NewDecision, type Store } from '../../../store/index.ts'
import { type CaseRecord, loadRecord } from '../../../view/index.ts'
import { flag, type Options, text } from '../command.ts'
import { exit, type Io } from '../io.ts'
import { pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { layOut, safeJson } from '../render/layout.ts'
import { type Decided, decidedJson, decidedLines } from './decided.ts'
import type { Draft } from './draft.ts'

/**
 * When the next decisions are made: now, but after every one that is in the log. Decisions apply in order
 * of their times, so one made within the same millisecond, or after the clock was set back, must not come
 * before what it is about.
 */
function* instants(log: readonly Decision[], now: string): Generator<string, never> {
  let last = Math.max(Number.NEGATIVE_INFINITY, ...log.map(({ at }) => Date.parse(at)))
  for (;;) {
    last = Math.max(Date.parse(now), last + 1)
    yield new Date(last).toISOString()
  }
}

/** The drafts as decisions, signed. */
function signed(
  drafts: readonly Draft[],
  record: CaseRecord,
  options: Options,
  io: Io,
): readonly Decision[] {
  const why = text(options, 'why')
  const by = text(options, 'by') ?? io.user
  const times = instants(record.decisions, io.now())
  return drafts.map((draft) =>
    // A draft and its signature make a whole decision of the draft's type; TypeScript cannot tie the two.
    makeDecision({ ...draft, by, at: times.next().value, ...(why && { why }) } as NewDecision),
  )
}

async function keep(store: Store, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) await store.addDecision(decision)
}

/** The record's claims as they are once the new decisions count too. */
function afterwards(record: CaseRecord, made: readonly Decision[]): Decided {
  const claims = [...record.claims, ...record.rejected].map(({ original }) => original)
  const { shown } = applyDecisions(claims, [...record.decisions, ...made])
  return { made, log: record.decisions, claims: new Map(shown.map((each) => [each.key, each])) }
}

/**
 * Runs one deciding command: opens the case, lets `choose` say what is decided, keeps it and shows what it
 * changed. Nothing is kept when one of several cannot be.
 */
export async function decide(
  options: Options,
  io: Io,
  choose: (record: CaseRecord) => readonly Draft[],
): Promise<number> {
  const store = await openCase(options, io)
  try {
    const record = await loadRecord(store)
    const made = signed(choose(record), record, options, io)
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
