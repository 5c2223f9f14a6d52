import { once } from 'node:events'
import { userInfo } from 'node:os'
import type { Io } from './io.ts'

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Lines of standard input at `\n` only: JSON strings may hold U+2028, which readline splits at. */
async function* linesOfStdin(): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of process.stdin) {
    const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A process without an account has no name to give.
    return 'unknown'
  }
}

/** The real terminal. A reader that goes away ("| head") ends the program quietly. */
export function nodeIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    err: (text) => {
      process.stderr.write(text)
    },
    stdin: readAll,
    lines: linesOfStdin,
    isTerminal: process.stderr.isTTY === true,
    isTerminalOut: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    columns: process.stdout.columns ?? 100,
    now: () => new Date().toISOString(),
    env: process.env,
    user: userName(),
  }
}
