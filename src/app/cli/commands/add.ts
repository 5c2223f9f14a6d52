import { isFailure } from '../../../ingest/index.ts'
import { connectCase, type Engine, readReports } from '../../../pipeline.ts'
import type { NewReport, Store } from '../../../store/index.ts'
import { openEngine } from '../../engine.ts'
import { openSources } from '../../input/sources.ts'
import { type Options, type Run, text } from '../command.ts'
import { inputOptions } from '../input-options.ts'
import { exit, type Io, printable } from '../io.ts'
import { openCase } from '../open-case.ts'
import { createProgress, type Progress } from '../progress.ts'

interface Counts {
  added: number
  known: number
  failed: number
}

function titleOf({ document }: NewReport): string {
  const title = document.title ?? document.text.trimStart().slice(0, 60).split('\n')[0] ?? ''
  return title.length > 70 ? `${title.slice(0, 69)}…` : title
}

/** Keeps one report and says so, in this order: what is printed is safe. */
async function keep(
  store: Store,
  report: NewReport,
  name: string,
  counts: Counts,
  io: Io,
): Promise<void> {
  const [added] = await store.addReports([report])
  if (!added) return
  if (added.known) counts.known += 1
  else counts.added += 1
  const { extraction } = report
  const published = extraction.document.published?.value ?? 'undated'
  const state = added.known ? 'known' : 'added'
  await io.out(
    printable(
      `${state}  ${added.document}  ${published}  ${extraction.claims.length} claims  ${titleOf(report)}  (${name})\n`,
    ),
  )
}

async function addAll(
  engine: Engine,
  store: Store,
  words: readonly string[],
  options: Options,
  io: Io,
  progress: Progress,
): Promise<Counts> {
  const counts: Counts = { added: 0, known: 0, failed: 0 }
  for await (const source of openSources(words, inputOptions(options), io.stdin)) {
    const reports = isFailure(source) ? [source] : readReports(engine, source, io.now())
    for (const report of reports) {
      if (isFailure(report)) {
        counts.failed += 1
        progress.clear()
        io.err(printable(`${report.place}: ${report.message} (${report.code})\n`))
      } else {
        progress.clear()
        await keep(store, report, 'name' in source ? source.name : '', counts, io)
      }
      progress.show(`${counts.added + counts.known} read, ${counts.failed} failed`)
    }
  }
  return counts
}

/** Reads reports into the case; each is acknowledged once it is safely kept. */
export const run: Run = async (words, options, io) => {
  const engine = await openEngine({
    actors: text(options, 'actors'),
    places: text(options, 'places'),
  })
  const store = await openCase(options, io, { create: true })
  const progress = createProgress(io)
  try {
    const counts = await addAll(engine, store, words, options, io, progress)
    if (counts.added > 0) {
      progress.show('tying reports together …')
      await connectCase(engine, store)
    }
    progress.clear()
    io.err(`${counts.added} added, ${counts.known} known already, ${counts.failed} failed.\n`)
    return counts.failed > 0 ? exit.someFailed : exit.ok
  } finally {
    progress.clear()
    await store.close()
  }
}
