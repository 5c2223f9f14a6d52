/** What a command reads from and prints to. Nothing else in the program touches the terminal. */
export interface Io {
  /** Data. Resolves when the reader at the other end has taken it. */
  out(text: string): Promise<void>
  /** Messages: progress, notices, errors. */
  err(text: string): void
  stdin(): Promise<Uint8Array>
  /** Standard input by lines, split at `\n` only. */
  lines(): AsyncIterable<string>
  /** Whether messages go to a terminal: only then is there progress. */
  readonly isTerminal: boolean
  /** Whether data goes to a terminal: only then is there colour. */
  readonly isTerminalOut: boolean
  /** Width of the terminal, 100 columns when there is none. */
  readonly columns: number
  /** The clock, in ISO 8601. */
  now(): string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Who decides, unless `--by` says so. */
  readonly user: string
}

/** Exit codes: what a script can rely on. */
export const exit = { ok: 0, failed: 1, usage: 2, someFailed: 3, found: 4 } as const

/** C0 and C1 controls but tab and line feed, bidirectional overrides and isolates: report text must not steer a terminal. */
const steering =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text that is safe to print: what would steer the terminal becomes a visible mark. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(steering, '\ufffd')
}
