import { OnrecordError, type StoryId } from '../../record/index.ts'
import type { Store } from '../../store/index.ts'
import {
  type CaseRecord,
  findById,
  loadRecord,
  type RecordOptions,
  shortIds,
} from '../../view/index.ts'
import { parseDay, parseInstant } from '../days.ts'
import { flag, type Options, type Run, text } from './command.ts'
import { exit, type Io } from './io.ts'
import { openCase } from './open-case.ts'
import { headerLines } from './render/header.ts'
import { blank, type Line, layOut, safeJson } from './render/layout.ts'

/** What the rendering of every answer needs. */
export interface Page {
  readonly record: CaseRecord
  /** The sentence under every entry. */
  readonly quotes: boolean
  /** Shortest beginning of an id, of eight characters or more, that is not another's. */
  readonly short: (id: string) => string
}

/** What a reading command asks of the record, and how the answer is shown. */
export interface Ledger<Answer> {
  readonly name: string
  /** What the entries are called: "commitments". */
  readonly noun: string
  readonly ask: (record: CaseRecord, options: Options, words: readonly string[]) => Answer
  readonly entries: (answer: Answer) => readonly unknown[]
  /** How many of them the record has, where an answer shows only some. */
  readonly total?: (record: CaseRecord) => number
  /** What an answer without entries says instead of that there are none. */
  readonly empty?: (answer: Answer) => string | undefined
  readonly render: (answer: Answer, page: Page) => readonly Line[]
}

/** The clocks a user asks for, but for the story, which needs the case. */
function clocks(options: Options): RecordOptions {
  const [asOf, recordedBy, clock] = [
    text(options, 'asOf'),
    text(options, 'recordedBy'),
    text(options, 'clock'),
  ]
  return {
    ...(asOf !== undefined && { asOf: parseDay('--as-of', asOf) }),
    ...(recordedBy !== undefined && { recordedBy: parseInstant('--recorded-by', recordedBy) }),
    ...(clock !== undefined && { clock: parseDay('--clock', clock) }),
  }
}

/**
 * The record as of the clocks that the options name.
 *
 * @throws {OnrecordError} `usage-date` for a bad day; `id-unknown` for a story that is not there.
 */
export async function loadFor(store: Store, options: Options): Promise<CaseRecord> {
  const wanted = text(options, 'story')
  const limits = clocks(options)
  if (wanted === undefined) return loadRecord(store, limits)
  // The story is looked for in the whole case: as of a day it may have no reports yet.
  const { id } = findById(await loadRecord(store), wanted, ['story'])
  // `findById` was asked for stories only.
  return loadRecord(store, { ...limits, story: id as StoryId })
}

export function pageOf(record: CaseRecord, options: Options): Page {
  const ids = [...record.claims, ...record.rejected].map(({ claim }) => claim.id)
  const short = shortIds([
    ...ids,
    ...record.reports.map(({ document }) => document.id),
    ...record.links.map(({ id }) => id),
    ...record.stories.map(({ id }) => id),
    ...record.decisions.map(({ id }) => id),
  ])
  return { record, quotes: flag(options, 'quotes'), short: (id) => short.get(id) ?? id }
}

export function sheetOf(io: Io) {
  return { columns: Math.max(40, io.columns), colour: io.isTerminalOut }
}

const limiting = ['asOf', 'recordedBy', 'story'] as const
const optionNames = { asOf: '--as-of', recordedBy: '--recorded-by', story: '--story' } as const

/** What the empty answer of a narrowed question says: what narrows it, and what there is without. */
async function emptyWords<A>(
  ledger: Ledger<A>,
  store: Store,
  options: Options,
  words: readonly string[],
): Promise<string> {
  const given = limiting.filter((name) => text(options, name) !== undefined)
  const asOf = text(options, 'asOf')
  const here = `No ${ledger.noun} in this case${asOf === undefined ? '' : ` as of ${asOf}`}${text(options, 'story') === undefined ? '' : ' in this story'}.`
  if (given.length === 0) return here
  const whole = await loadRecord(store)
  const all = ledger.total?.(whole) ?? ledger.entries(ledger.ask(whole, options, words)).length
  if (all === 0)
    return `${here} Nor are there any without ${given.map((name) => optionNames[name]).join(' and ')}.`
  return `${here} Drop ${given.map((name) => optionNames[name]).join(' and ')} to see all ${all}.`
}

async function print<A>(
  ledger: Ledger<A>,
  answer: A,
  page: Page,
  { options, io }: { options: Options; io: Io },
): Promise<void> {
  const { clocks: asked } = page.record
  const entries = ledger.entries(answer)
  if (flag(options, 'jsonl')) {
    for (const entry of entries) await io.out(`${safeJson(entry)}\n`)
  } else if (flag(options, 'json')) {
    const body = Array.isArray(answer) ? { entries } : answer
    await io.out(`${safeJson({ command: ledger.name, clocks: asked, ...body }, 2)}\n`)
  } else {
    await io.out(
      layOut([...headerLines(page.record), blank, ...ledger.render(answer, page)], sheetOf(io)),
    )
  }
}

/** Runs one reading command: opens the case for reading only, asks, prints. */
export function ledgerRun<A>(ledger: Ledger<A>): Run {
  return async (words, options, io) => {
    clocks(options)
    if (flag(options, 'json') && flag(options, 'jsonl')) {
      throw new OnrecordError('usage-output', 'Take --json or --jsonl, not both.')
    }
    const store = await openCase(options, io, { readOnly: true })
    try {
      const record = await loadFor(store, options)
      const answer = ledger.ask(record, options, words)
      const isText = !flag(options, 'json') && !flag(options, 'jsonl')
      const count = ledger.total?.(record) ?? ledger.entries(answer).length
      if (isText && count === 0) {
        await io.out(
          layOut(
            [
              ...headerLines(record),
              blank,
              {
                parts: [
                  ledger.empty?.(answer) ?? (await emptyWords(ledger, store, options, words)),
                ],
              },
            ],
            sheetOf(io),
          ),
        )
        return exit.ok
      }
      await print(ledger, answer, pageOf(record, options), { options, io })
      return exit.ok
    } finally {
      await store.close()
    }
  }
}
