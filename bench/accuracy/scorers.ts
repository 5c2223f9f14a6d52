import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { OnrecordError } from '../../src/record/index.ts'

/** The Python scorers, by file name in their folder or by a path of ours, and what is asked of them. */
export interface Scorers {
  /** The texts of a set as the scorer counts them: one JSON object a line. */
  readonly dump: (script: string, ...rest: readonly string[]) => readonly unknown[]
  /** Every number that the scorer prints, nested names joined by a dot. */
  readonly score: (script: string, ...rest: readonly string[]) => Readonly<Record<string, number>>
}

export function scorersIn(folder: string): Scorers {
  const run = (script: string, rest: readonly string[]) => {
    const path = resolve(folder, script)
    if (!existsSync(path)) {
      throw new OnrecordError('scorer-missing', `${path} is missing. Name its folder by --scorers.`)
    }
    return python([path, ...rest], folder)
  }
  return {
    dump: (script, ...rest) => jsonLines(run(script, rest)),
    score: (script, ...rest) => flatten(JSON.parse(run(script, rest))),
  }
}

function python(rest: readonly string[], folder: string): string {
  return execFileSync('python3', rest, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
    // The scorers' folder may be read-only, and is not ours to write into.
    env: { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
  })
}

export function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}

export function flatten(value: unknown, prefix = ''): Readonly<Record<string, number>> {
  if (typeof value === 'number') return { [prefix]: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      Object.entries(flatten(inner, prefix === '' ? name : `${prefix}.${name}`)),
    ),
  )
}
