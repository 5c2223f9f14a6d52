import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../../src/app/cli/io.ts'
import { main } from '../../src/app/cli/main.ts'

export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A terminal that is none: what is printed is kept, and its clock stands still. */
function fakeIo(printed: { out: string; err: string }, stdin: string, more: Partial<Io>): Io {
  return {
    out: async (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    stdin: async () => new TextEncoder().encode(stdin),
    async *lines() {
      yield* stdin.split('\n')
    },
    isTerminal: false,
    isTerminalOut: false,
    columns: 100,
    now: () => '2024-06-01T12:00:00.000Z',
    env: {},
    user: 'tester',
    ...more,
  }
}

/** A folder with a case in it, and the program to run on it as a user would. */
export interface Journey {
  readonly folder: string
  /** Runs a command line; `--case` is added. */
  readonly run: (words: readonly string[], stdin?: string, more?: Partial<Io>) => Promise<Answer>
  /** As `run`, and its answer as JSON. */
  readonly json: (...words: readonly string[]) => Promise<Readonly<Record<string, unknown>>>
  readonly close: () => void
}

export function startJourney(): Journey {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-journey-'))
  const file = join(folder, 'case.onrecord')
  const run: Journey['run'] = async (words, stdin = '', more = {}) => {
    const printed = { out: '', err: '' }
    const io = fakeIo(printed, stdin, { env: { ONRECORD_CASE: file }, ...more })
    const code = await main(words, io)
    return { code, ...printed }
  }
  return {
    folder,
    run,
    json: async (...words) => {
      const { out, code, err } = await run([...words, '--json'])
      if (code !== 0) throw new Error(`${words.join(' ')}: exit ${code}: ${err}`)
      return JSON.parse(out)
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}
