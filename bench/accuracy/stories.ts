import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Run } from './engine.ts'
import type { Input } from './line.ts'
import { jsonLines } from './scorers.ts'

/** A run over a case, with the ids of the inputs by the story that they tell. */
export interface Stories extends Run {
  readonly stories: readonly (readonly string[])[]
}

const Added = z.object({ state: z.string(), id: z.string().optional() })
const Entries = z.object({
  entries: z.array(z.object({ reports: z.array(z.object({ report: z.string() })) })),
})
const program = fileURLToPath(new URL('../../scripts/onrecord.ts', import.meta.url))

function onrecord(...rest: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...rest], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Adds every input to a new case, in their order, and asks it for its stories. */
export async function storiesOf(inputs: readonly Input[]): Promise<Stories> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-stories-'))
  try {
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, inputs.map((input) => `${JSON.stringify(input)}\n`).join(''))
    const record = ['--case', join(folder, 'case.onrecord')]
    const added = jsonLines(onrecord('add', file, '--json', ...record)).map((row) =>
      Added.parse(row),
    )
    // Lines of `add` answer in the order of the inputs; a report that is known already has the id of the first.
    const inputOf = Map.groupBy(
      added.flatMap(({ id }, at) =>
        id === undefined ? [] : [{ id, input: inputs[at]?.id ?? '' }],
      ),
      ({ id }) => id,
    )
    const { entries } = Entries.parse(JSON.parse(onrecord('stories', '--json', ...record)))
    return {
      stories: entries.map(({ reports }) =>
        reports.flatMap(({ report }) => (inputOf.get(report) ?? []).map(({ input }) => input)),
      ),
      seconds: (performance.now() - start) / 1000,
      failed: added.filter(({ id }) => id === undefined).length,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
