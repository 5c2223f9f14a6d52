import type { Failure, Source } from '../../../ingest/index.ts'
import { connectCase } from '../../../pipeline.ts'
import type { Document } from '../../../record/index.ts'
import { type AddingStep, addSources, isUntied, shortTitle } from '../../adding/add-sources.ts'
import { longText } from '../../adding/long-text.ts'
import { openEngine } from '../../engine.ts'
import { keepHeapSmall } from '../../heap.ts'
import { type InputOptions, listInputs, openInput } from '../../input/sources.ts'
import { flag, type Run, text } from '../command.ts'
import { inputOptions } from '../input-options.ts'
import { exit, type Io, printable } from '../io.ts'
import { openCase } from '../open-case.ts'
import { prepareScreens } from '../prepare-screens.ts'
import { createProgress, type Progress, pace } from '../progress.ts'
import { safeJson } from '../render/layout.ts'

/** One run of `add`: what it did so far. */
interface Tally {
  added: number
  known: number
  failed: number
  /** Inputs opened, of all there are. */
  opened: number
  all: number
}

function lineOf(step: Exclude<AddingStep, { state: 'failed' }>, asJson: boolean): string {
  const { state, name, document, claims } = step
  const published = document.published?.value
  const title = shortTitle(document)
  if (asJson) {
    return `${safeJson({ state, id: document.id, title, input: name, ...(published && { published }), ...(claims !== undefined && { claims }) })}\n`
  }
  const parts = [
    state,
    document.id,
    ...(state === 'known'
      ? []
      : [
          published === undefined || published === '../..' ? 'undated' : published,
          `${claims ?? 0} claims`,
        ]),
    title,
    `(${name})`,
  ]
  return `${printable(parts.join('  ')).replace(/\n/g, ' ')}\n`
}

/** Prints what became of a report: of one that is added only after it is safely kept. */
async function tell(
  step: AddingStep,
  {
    io,
    asJson,
    progress,
  }: { readonly io: Io; readonly asJson: boolean; readonly progress: Progress },
): Promise<void> {
  progress.clear()
  if (step.state === 'failed') {
    io.err(printable(`${step.place}: ${step.message} (${step.code})\n`))
    return
  }
  await io.out(lineOf(step, asJson))
  const unread = step.document.notices.find(({ code }) => code === 'language-unread')
  if (unread && step.state === 'added') {
    io.err(printable(`${step.name}: ${unread.message} (${unread.code})\n`))
  }
}

/** Says before a long report is read why nothing more is to be seen for a while. */
function warner(io: Io, progress: Progress): (document: Document) => void {
  return (document) => {
    const why = longText(document)
    if (why === undefined) return
    const title = shortTitle(document)
    progress.clear()
    io.err(printable(`${title}: ${why} Ctrl-C ends it; what is added stays.\n`))
    progress.show(`reading ${title}`)
  }
}

async function* inputsOf(
  words: readonly string[],
  given: InputOptions,
  { io, tally, show }: { readonly io: Io; readonly tally: Tally; readonly show: () => void },
): AsyncIterable<Source | Failure> {
  const inputs = await listInputs(words)
  tally.all = inputs.length
  for (const input of inputs) {
    show()
    yield typeof input === 'string' ? await openInput(input, given, io.stdin) : input
    tally.opened += 1
  }
}

/** Reads reports into the case; each is acknowledged once it is safely kept. */
export const run: Run = async (words, options, io) => {
  keepHeapSmall()
  // What is wrong with an option is told before a case is made.
  const given = inputOptions(options)
  const engine = await openEngine({
    actors: text(options, 'actors'),
    places: text(options, 'places'),
  })
  const store = await openCase(options, io, { create: true })
  const startedAt = Date.parse(io.now())
  const progress = createProgress(io)
  const tally: Tally = { added: 0, known: 0, failed: 0, opened: 0, all: 0 }
  const show = () => {
    const seconds = (Date.parse(io.now()) - startedAt) / 1000
    const reports = tally.added + tally.known
    const { opened: done, all, failed } = tally
    progress.show(`${reports} reports, ${failed} failed · ${pace({ done, all, reports, seconds })}`)
  }
  try {
    const sources = inputsOf(words, given, { io, tally, show })
    const adding = { engine, store, now: io.now, tell: warner(io, progress) }
    for await (const step of addSources(adding, sources)) {
      tally[step.state] += 1
      await tell(step, { io, asJson: flag(options, 'json'), progress })
      show()
    }
    if (await isUntied(store, engine)) {
      progress.show('tying reports together …')
      await connectCase(engine, store)
      await prepareScreens(store, options, io)
    }
    progress.clear()
    io.err(`${tally.added} added, ${tally.known} known already, ${tally.failed} failed.\n`)
    return tally.failed > 0 ? exit.someFailed : exit.ok
  } finally {
    progress.clear()
    await store.close()
  }
}
