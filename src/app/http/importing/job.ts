import type { DocumentId } from '../../../record/index.ts'

/** What became of one report or file. */
export interface JobLine {
  readonly state: 'added' | 'known' | 'failed'
  readonly name: string
  readonly id?: DocumentId
  readonly title?: string
  readonly published?: string
  readonly claims?: number
  readonly code?: string
  readonly message?: string
}

/** What the worker says while it works. */
export type Said =
  | { readonly type: 'line'; readonly line: JobLine }
  | { readonly type: 'connecting' }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string }

export interface Job {
  readonly id: string
  readonly state: 'running' | 'done' | 'failed'
  readonly done: number
  readonly of: number
  readonly step: 'reading' | 'connecting' | 'done'
  readonly added: number
  readonly known: number
  readonly failed: number
  readonly lines: readonly JobLine[]
  readonly revision?: string
  readonly error?: { readonly code: string; readonly message: string }
}

/** A job that is under way or over, and who listens to it. */
export interface RunningJob {
  readonly now: () => Job
  /** Number of the newest event; the first is 1. */
  readonly events: () => number
  /** The job as it is, with the lines after event `since` alone. */
  readonly after: (since: number) => Job
  /** Resolves when there is an event after this one, or the signal says to stop. */
  readonly next: (since: number, signal: AbortSignal) => Promise<void>
  readonly tell: (change: Partial<Job>, line?: JobLine) => void
}

export function startJob(id: string, of: number): RunningJob {
  let job: Job = {
    id,
    state: 'running',
    done: 0,
    of,
    step: 'reading',
    added: 0,
    known: 0,
    failed: 0,
    lines: [],
  }
  let events = 0
  const lines: { readonly event: number; readonly line: JobLine }[] = []
  const waiting = new Set<() => void>()
  return {
    now: () => ({ ...job, lines: lines.map(({ line }) => line) }),
    events: () => events,
    after: (since) => ({
      ...job,
      lines: lines.filter(({ event }) => event > since).map(({ line }) => line),
    }),
    next: (since, signal) =>
      new Promise((resolve) => {
        if (events > since || signal.aborted) return resolve()
        const wake = () => {
          waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal.addEventListener('abort', wake)
      }),
    tell: (change, line) => {
      events += 1
      job = { ...job, ...change }
      if (line) {
        lines.push({ event: events, line })
        job = { ...job, done: job.done + 1, [line.state]: job[line.state] + 1 }
      }
      for (const wake of [...waiting]) wake()
    },
  }
}
