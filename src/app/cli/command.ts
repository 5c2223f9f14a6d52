import type { Io } from './io.ts'

/** Options as commander hands them over: names in camelCase. */
export type Options = Readonly<Record<string, unknown>>

/** Does the command; resolves to its exit code. */
export type Run = (words: readonly string[], options: Options, io: Io) => Promise<number>

export interface OptionSpec {
  readonly flags: string
  readonly description: string
}

/** One command of the command line: what help and the reference page show, and where its code is. */
export interface CommandSpec {
  readonly name: string
  /** As commander writes them: `<files...>`, `[words...]`. */
  readonly arguments?: readonly (readonly [name: string, description: string])[]
  readonly summary: string
  readonly description?: string
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  /** Loaded only when it runs, so that help stays quick. */
  readonly load: () => Promise<{ readonly run: Run }>
}

/** A text option, when it was given. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Whether a flag was given. */
export function flag(options: Options, name: string): boolean {
  return options[name] === true
}
