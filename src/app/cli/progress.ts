import type { Io } from './io.ts'

/** A line on the terminal that says how far long work is; nothing at all off a terminal. */
export interface Progress {
  show(words: string): void
  clear(): void
}

interface Pace {
  /** Inputs done, of all there are. */
  readonly done: number
  readonly all: number
  readonly reports: number
  readonly seconds: number
}

/** "12 of 400 files · 35 a second · 11 s left"; no guess before there is something to guess from. */
export function pace({ done, all, reports, seconds }: Pace): string {
  const files = `${done} of ${all} files`
  if (seconds < 1 || done === 0) return files
  const left = Math.round((seconds / done) * (all - done))
  const words = left >= 90 ? `${Math.round(left / 60)} min left` : `${left} s left`
  return `${files} · ${(reports / seconds).toFixed(reports / seconds < 10 ? 1 : 0)} a second · ${words}`
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
