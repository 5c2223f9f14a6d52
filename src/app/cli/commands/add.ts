import { type Failure, isFailure, type Source } from '../../../ingest/index.ts'
import { connectCase, type Engine, type KnownReport, readNewReports } from '../../../pipeline.ts'
import type { Document } from '../../../record/index.ts'
import type { NewReport, Store } from '../../../store/index.ts'
import { openEngine } from '../../engine.ts'
import { listInputs, openInput } from '../../input/sources.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { inputOptions } from '../input-options.ts'
import { exit, type Io, printable } from '../io.ts'
import { openCase } from '../open-case.ts'
import { createProgress, type Progress, pace } from '../progress.ts'
import { safeJson } from '../render/layout.ts'

/** Reports that wait to be kept in one transaction: at most so many, and never longer than so. */
const batch = { reports: 20, milliseconds: 200 }

interface Waiting {
  readonly report: NewReport | KnownReport
  readonly name: string
}

/** One run of `add`: where it is, and what it did so far. */
interface Adding {
  readonly engine: Engine
  readonly store: Store
  readonly io: Io
  readonly asJson: boolean
  readonly progress: Progress
  readonly startedAt: number
  readonly waiting: Waiting[]
  waitingSince: number
  added: number
  known: number
  failed: number
}

function titleOf({ title, text: body }: Document): string {
  const words = (title ?? body.slice(0, 300)).replace(/\s+/g, ' ').trim()
  return words.length > 70 ? `${words.slice(0, 69)}…` : words
}

function lineOf({ report, name }: Waiting, isKnown: boolean, asJson: boolean): string {
  const { document } = report
  const extraction = 'extraction' in report ? report.extraction : undefined
  const state = isKnown ? 'known' : 'added'
  const published = (extraction?.document ?? document).published?.value
  const claims = extraction?.claims.length
  if (asJson) {
    const title = titleOf(document)
    return `${safeJson({ state, id: document.id, title, input: name, ...(published && { published }), ...(claims !== undefined && { claims }) })}\n`
  }
  const parts = [
    state,
    document.id,
    ...(isKnown ? [] : [published ?? 'undated', `${claims ?? 0} claims`]),
    titleOf(document),
    `(${name})`,
  ]
  return `${printable(parts.join('  ')).replace(/\n/g, ' ')}\n`
}

/** Keeps what waits in one transaction and says so, in this order: what is printed is safe. */
async function flush(adding: Adding): Promise<void> {
  const waiting = adding.waiting.splice(0)
  const reports = waiting.flatMap(({ report }) => ('extraction' in report ? [report] : []))
  const kept = await adding.store.addReports(reports)
  const wasThere = new Set(kept.filter(({ known }) => known).map(({ document }) => document))
  adding.progress.clear()
  for (const each of waiting) {
    const isKnown = !('extraction' in each.report) || wasThere.has(each.report.document.id)
    if (isKnown) adding.known += 1
    else adding.added += 1
    await adding.io.out(lineOf(each, isKnown, adding.asJson))
  }
}

function fail(failure: Failure, adding: Adding): void {
  adding.failed += 1
  adding.progress.clear()
  adding.io.err(printable(`${failure.place}: ${failure.message} (${failure.code})\n`))
}

async function addSource(source: Source, adding: Adding): Promise<void> {
  const { engine, store, io } = adding
  const isKnown = async (id: Document['id']) => {
    for await (const _ of store.reports({ documents: [id] })) return true
    return false
  }
  for await (const report of readNewReports(engine, source, { recordedAt: io.now(), isKnown })) {
    if (isFailure(report)) {
      fail(report, adding)
      continue
    }
    const now = Date.parse(io.now())
    if (adding.waiting.length === 0) adding.waitingSince = now
    adding.waiting.push({ report, name: source.name })
    const isLong = now - adding.waitingSince >= batch.milliseconds
    if (adding.waiting.length >= batch.reports || isLong) await flush(adding)
  }
}

async function addAll(words: readonly string[], options: Options, adding: Adding): Promise<void> {
  const inputs = await listInputs(words)
  for (const [index, input] of inputs.entries()) {
    const source =
      typeof input === 'string'
        ? await openInput(input, inputOptions(options), adding.io.stdin)
        : input
    if (isFailure(source)) fail(source, adding)
    else await addSource(source, adding)
    const seconds = (Date.parse(adding.io.now()) - adding.startedAt) / 1000
    const reports = adding.added + adding.known + adding.waiting.length
    adding.progress.show(
      `${reports} reports, ${adding.failed} failed · ${pace({ done: index + 1, all: inputs.length, reports, seconds })}`,
    )
  }
  await flush(adding)
}

/** Whether the case has reports that no story holds: new ones, or those of a run that was cut off. */
async function isUntied({ store, engine }: Adding): Promise<boolean> {
  const { counts, connectedBy } = await store.info()
  const { stories } = await store.connections()
  const tied = new Set(stories.flatMap(({ documents }) => documents)).size
  return counts.reports > 0 && (tied < counts.reports || connectedBy !== engine.version)
}

/** Reads reports into the case; each is acknowledged once it is safely kept. */
export const run: Run = async (words, options, io) => {
  const engine = await openEngine({
    actors: text(options, 'actors'),
    places: text(options, 'places'),
  })
  const store = await openCase(options, io, { create: true })
  const startedAt = Date.parse(io.now())
  const adding: Adding = {
    engine,
    store,
    io,
    asJson: flag(options, 'json'),
    progress: createProgress(io),
    startedAt,
    waiting: [],
    waitingSince: startedAt,
    added: 0,
    known: 0,
    failed: 0,
  }
  try {
    await addAll(words, options, adding)
    if (await isUntied(adding)) {
      adding.progress.show('tying reports together …')
      await connectCase(engine, store)
    }
    adding.progress.clear()
    io.err(`${adding.added} added, ${adding.known} known already, ${adding.failed} failed.\n`)
    return adding.failed > 0 ? exit.someFailed : exit.ok
  } finally {
    adding.progress.clear()
    await store.close()
  }
}
