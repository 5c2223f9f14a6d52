import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { OnrecordError } from '../../src/record/index.ts'
import { type Input, Line, Trailer } from './line.ts'

/** A program and its arguments: JSON lines in, JSON lines and a trailer out. */
export type Command = readonly [program: string, ...rest: string[]]

export const onrecord: Command = [
  process.execPath,
  fileURLToPath(new URL('../../scripts/onrecord.ts', import.meta.url)),
  'extract',
  '-',
]

export interface Run {
  /** Wall clock of the child from its start to its end. */
  readonly seconds: number
  /** Documents that the engine says it could not read. */
  readonly failed: number
}

/**
 * Runs the engine over `inputs` and hands over each line as it comes, with the input it answers.
 *
 * Lines answer in the order of the inputs; a document that failed has none. The text sent back tells
 * which is which, so a changed text counts as a fault too.
 *
 * @throws {OnrecordError} `extract-failed`, `extract-no-trailer`, `extract-lines-missing`,
 *   `extract-unknown-line` when what came out is not whole or not what the contract says.
 */
export async function extract(
  command: Command,
  inputs: readonly Input[],
  onLine: (input: Input, line: Line) => void,
): Promise<Run> {
  const start = performance.now()
  const [program, ...rest] = command
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  try {
    const [answers] = await Promise.all([
      readAnswers(child.stdout, inputs, onLine),
      writeInputs(child.stdin, inputs),
    ])
    const [code] = await ended
    const failed = checkEnd(answers, inputs.length, Number(code))
    return { seconds: (performance.now() - start) / 1000, failed }
  } finally {
    child.kill()
  }
}

async function writeInputs(stdin: Writable, inputs: readonly Input[]): Promise<void> {
  const lines = function* () {
    for (const input of inputs) yield `${JSON.stringify(input)}\n`
  }
  try {
    await pipeline(lines, stdin)
  } catch (error) {
    // A child that stops reading says why by its exit code, not by a broken pipe here.
    if (!(error instanceof Error && 'code' in error && isClosed.has(error.code))) throw error
  }
}

const isClosed: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_PREMATURE_CLOSE',
])

interface Answers {
  readonly lines: number
  readonly trailer?: Trailer
}

async function readAnswers(
  stdout: Readable,
  inputs: readonly Input[],
  onLine: (input: Input, line: Line) => void,
): Promise<Answers> {
  let next = 0
  let lines = 0
  let trailer: Trailer | undefined
  for await (const text of linesOf(stdout)) {
    if (trailer !== undefined) throw unknownLine('a line after the trailer', text)
    const value: unknown = JSON.parse(text)
    trailer = Trailer.safeParse(value).data
    if (trailer !== undefined) continue
    const line = Line.safeParse(value)
    if (!line.success) throw unknownLine(line.error.issues[0]?.message ?? '', text)
    while (next < inputs.length && inputs[next]?.text !== line.data.document.text) next += 1
    const input = inputs[next]
    if (input === undefined) throw unknownLine('an answer to no input that was due', text)
    onLine(input, line.data)
    next += 1
    lines += 1
  }
  return trailer === undefined ? { lines } : { lines, trailer }
}

/** Splits at `\n` alone: `node:readline` also splits at U+2028, which JSON leaves as it is. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    pieces.push(first)
    for (const other of others) {
      yield pieces.join('')
      pieces = [other]
    }
  }
  const last = pieces.join('') + decoder.decode()
  if (last !== '') yield last
}

/** Exit code 3 is "some inputs failed": they are counted, and the rest stands. */
function checkEnd({ lines, trailer }: Answers, sent: number, code: number): number {
  if (code !== 0 && code !== 3) {
    throw new OnrecordError('extract-failed', `The engine ended with exit code ${code}.`)
  }
  if (trailer === undefined) {
    throw new OnrecordError('extract-no-trailer', 'The engine ended without its last line.')
  }
  if (trailer.in !== sent || trailer.out !== lines || trailer.out + trailer.failed !== sent) {
    const { in: read, out, failed } = trailer
    throw new OnrecordError(
      'extract-lines-missing',
      `${sent} documents were sent and ${lines} answered; the engine counts ${read} in, ${out} out, ${failed} failed.`,
    )
  }
  return trailer.failed
}

function unknownLine(what: string, text: string): OnrecordError {
  return new OnrecordError('extract-unknown-line', `${what}: ${text.slice(0, 200)}`)
}
