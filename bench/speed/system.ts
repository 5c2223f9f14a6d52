/** A report of the corpus, as a JSON line of it says. */
export interface Report {
  readonly id: string
  readonly text: string
  readonly published?: string
  readonly title?: string
  readonly source?: string
  readonly url?: string
}

/** Something measured: loaded once, then given one report after the other. */
export interface System {
  readonly name: string
  /** What it does with a report. */
  readonly does: string
  /** How many of the reports it is given, spread over the corpus; absent for all. For what takes a tenth of a second each. */
  readonly atMost?: number
  /**
   * Returns what makes a report ready; what that returns is timed. The number that comes of it is added
   * up, so that no engine may skip the work.
   */
  readonly load: () => Promise<(report: Report) => () => number>
}

/** What a child process says of one system. */
export interface Measurement {
  readonly name: string
  readonly reports: number
  readonly tokens: number
  /** User and system time of the process while it worked on the corpus, in seconds. */
  readonly cpuSeconds: number
  /** From the first import to being ready, wall clock, in seconds. */
  readonly loadSeconds: number
  /** Peak resident memory of the whole process, corpus included, in MiB. */
  readonly peakMiB: number
}

/** Words, numbers and single marks: the same count for every system, whatever each calls a token. */
export function countTokens(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]/gu)?.length ?? 0
}
