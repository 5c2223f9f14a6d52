import { CommanderError } from 'commander'
import { exit, type Io, printable } from './io.ts'
import { nodeIo } from './node-io.ts'
import { createProgram } from './program.ts'

/** An error we name has a code; anything else is a bug and crashes with its stack. */
function isNamed(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && error.name === 'OnrecordError' && 'code' in error
}

/** Runs the command line; resolves to the exit code. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok
  try {
    await createProgram(io, (result) => {
      code = result
    }).parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
    if (!isNamed(error)) throw error
    io.err(`onrecord: ${printable(error.message)}\n`)
    return error.code.startsWith('usage') ? exit.usage : exit.failed
  }
}

/** Started by `bin/onrecord.js`. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeIo())
}
