import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { type Command, extract, type Run } from './engine.ts'
import type { Input } from './line.ts'
import { flatten, type Scorers } from './scorers.ts'
import type { Stories } from './stories.ts'

/** `documents` and `seconds`, and every metric as the scorer names it. */
export type Scores = Readonly<Record<string, number>>

export interface Setup {
  readonly engine: Command
  /** Which inputs tell one story, by a case that holds them all. */
  readonly stories: (inputs: readonly Input[]) => Promise<Stories>
  readonly scorers: Scorers
  /** Folder that the prediction files are written into. */
  readonly out: string
}

/**
 * Runs the engine over a set, once for each task, and has the predictions scored. `seconds` is the wall
 * clock of the engine alone, its start included, over all tasks; `documents` counts a document once.
 */
export async function measure(adapter: Adapter, set: LabelledSet, setup: Setup): Promise<Scores> {
  const { scorers, out } = setup
  let scores: Scores = { documents: 0, seconds: 0 }
  for (const task of adapter.tasks) {
    const inputs = task.inputs(set, scorers)
    const { text, ...run } = await predictionsOf(task, inputs, setup)
    const suffix = adapter.tasks.length === 1 ? '' : `.${task.name}`
    const predictions = join(out, `${set.id}${suffix}.jsonl`)
    mkdirSync(dirname(predictions), { recursive: true })
    writeFileSync(predictions, text)
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

/** The text of the prediction file, and how the run went. */
async function predictionsOf(
  task: Task,
  inputs: readonly Input[],
  { engine, stories }: Setup,
): Promise<Run & { readonly text: string }> {
  if (task.stories) {
    const run = await stories(inputs)
    return { ...run, text: task.stories(run.stories) }
  }
  const rows: object[] = []
  const run = await extract(engine, inputs, ({ id }, line) => {
    rows.push(...task.predict(id, line))
  })
  return { ...run, text: task.write ? task.write(rows) : linesOf(rows) }
}

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
