import type { Io } from './io.ts'

/** A line on the terminal that says how far long work is; nothing at all off a terminal. */
export interface Progress {
  show(words: string): void
  clear(): void
}

export function createProgress(io: Io): Progress {
  if (!io.isTerminal) return { show: () => {}, clear: () => {} }
  let shown = false
  return {
    show: (words) => {
      shown = true
      io.err(`\r\u001b[2K${words.slice(0, io.columns - 1)}`)
    },
    clear: () => {
      if (shown) io.err('\r\u001b[2K')
      shown = false
    },
  }
}
