import { type Failure, isFailure, readReports, type Source } from '../../../ingest/index.ts'
import type { Engine } from '../../../pipeline.ts'
import { longText } from '../../adding/long-text.ts'
import { openEngine } from '../../engine.ts'
import { extractLine } from '../../extract-line.ts'
import { keepHeapSmall } from '../../heap.ts'
import { openSources } from '../../input/sources.ts'
import { type Options, type Run, text } from '../command.ts'
import { inputOptions } from '../input-options.ts'
import { exit, type Io, printable } from '../io.ts'

interface Counts {
  in: number
  out: number
  failed: number
}

/** Offsets of the toponyms that a task hands over. */
function toponyms(
  given: unknown,
): readonly { readonly start: number; readonly end: number }[] | undefined {
  if (
    typeof given !== 'object' ||
    given === null ||
    !('toponyms' in given) ||
    !Array.isArray(given.toponyms)
  )
    return undefined
  return given.toponyms.flatMap((pair: unknown) =>
    Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'number'
      ? [{ start: pair[0], end: pair[1] }]
      : [],
  )
}

/** Every line of standard input is a source of its own, so that memory stays flat on a stream without end. */
async function* lineSources(io: Io, options: Options): AsyncIterable<Source> {
  const encoder = new TextEncoder()
  let number = 0
  for await (const line of io.lines()) {
    number += 1
    if (line.trim() !== '')
      yield {
        name: `-:${number}`,
        bytes: encoder.encode(line),
        ...inputOptions(options),
        format: 'jsonl',
      }
  }
}

async function* sources(
  words: readonly string[],
  options: Options,
  io: Io,
): AsyncIterable<Source | Failure> {
  for (const word of words) {
    if (word === '-') yield* lineSources(io, options)
    else yield* openSources([word], inputOptions(options), io.stdin)
  }
}

function report(failure: Failure, counts: Counts, io: Io): void {
  counts.in += 1
  counts.failed += 1
  io.err(printable(`${failure.place}: ${failure.message} (${failure.code})\n`))
}

async function extractSource(
  engine: Engine,
  source: Source,
  counts: Counts,
  io: Io,
): Promise<void> {
  for (const item of readReports(source)) {
    if (isFailure(item)) {
      report(item, counts, io)
      continue
    }
    const long = longText(item.document)
    if (long !== undefined) io.err(printable(`${source.name}: ${long}\n`))
    const analysis = engine.analyse(item.document, { toponyms: toponyms(item.given) })
    counts.in += 1
    await io.out(`${JSON.stringify(extractLine(engine, item.document, analysis, item.sourceId))}\n`)
    counts.out += 1
  }
}

/** Documents in, claims out: the engine as a filter. */
export const run: Run = async (words, options, io) => {
  keepHeapSmall()
  const engine = await openEngine({
    actors: text(options, 'actors'),
    places: text(options, 'places'),
  })
  const counts: Counts = { in: 0, out: 0, failed: 0 }
  for await (const source of sources(words, options, io)) {
    if (isFailure(source)) report(source, counts, io)
    else await extractSource(engine, source, counts, io)
  }
  await io.out(`${JSON.stringify({ end: true, ...counts })}\n`)
  return counts.failed > 0 ? exit.someFailed : exit.ok
}
