import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { type Command, extract } from './engine.ts'
import { flatten, type Scorers } from './scorers.ts'

/** `documents` and `seconds`, and every metric as the scorer names it. */
export type Scores = Readonly<Record<string, number>>

export interface Setup {
  readonly engine: Command
  readonly scorers: Scorers
  /** Folder that the prediction files are written into. */
  readonly out: string
}

/**
 * Runs the engine over a set, once for each task, and has the predictions scored. `seconds` is the wall
 * clock of the engine alone, its start included, over all tasks; `documents` counts a document once.
 */
export async function measure(adapter: Adapter, set: LabelledSet, setup: Setup): Promise<Scores> {
  const { engine, scorers, out } = setup
  let scores: Scores = { documents: 0, seconds: 0 }
  for (const task of adapter.tasks) {
    const inputs = task.inputs(set, scorers)
    const rows: string[] = []
    const run = await extract(engine, inputs, ({ id }, line) => {
      for (const row of task.predict(id, line)) rows.push(`${JSON.stringify(row)}\n`)
    })
    const suffix = adapter.tasks.length === 1 ? '' : `.${task.name}`
    const predictions = join(out, `${set.id}${suffix}.jsonl`)
    mkdirSync(dirname(predictions), { recursive: true })
    writeFileSync(predictions, rows.join(''))
    const parts = task.parts?.(set) ?? []
    scores = {
      ...scores,
      ...scored(task, set, predictions, scorers),
      ...flatten(
        Object.fromEntries(
          parts.map((part) => [part.id, scored(task, part, predictions, scorers)] as const),
        ),
      ),
      documents: inputs.length,
      seconds: Number(((scores['seconds'] ?? 0) + run.seconds).toFixed(2)),
      ...(run.failed === 0 ? {} : { failed: (scores['failed'] ?? 0) + run.failed }),
    }
  }
  return scores
}

function scored(task: Task, set: LabelledSet, predictions: string, scorers: Scorers): Scores {
  const [script, ...rest] = task.score(set, predictions)
  const rename = task.metric ?? ((name: string) => name)
  const metrics = Object.entries(scorers.score(script, ...rest)).flatMap(([name, value]) => {
    const kept = rename(name)
    return kept === undefined ? [] : [[kept, value] as const]
  })
  return Object.fromEntries(metrics)
}
