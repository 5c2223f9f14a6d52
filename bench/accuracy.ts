import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { OnrecordError } from '../src/record/index.ts'
import type { Adapter } from './accuracy/adapter.ts'
import { adapters } from './accuracy/adapters.ts'
import { onrecord } from './accuracy/engine.ts'
import { measure, type Scores } from './accuracy/measure.ts'
import { scorersIn } from './accuracy/scorers.ts'
import { findSets } from './accuracy/sets.ts'
import { storiesOf } from './accuracy/stories.ts'
import { table } from './table.ts'

/**
 * Measures the engine on labelled data. It finds every set below `--data` whose form an adapter knows,
 * runs `onrecord extract` over the texts, and has the predictions scored by the Python scorers.
 */
const shared = process.env['ONRECORD_SHARED'] ?? '../shared'
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(shared, 'benchmarks') },
    scorers: { type: 'string' },
    out: { type: 'string', default: join('out', 'accuracy') },
    only: { type: 'string', default: '' },
  },
})
const { data, out } = values
if (!existsSync(data)) {
  throw new OnrecordError('no-benchmarks', `${data} is missing. Name the labelled data by --data.`)
}
const setup = {
  engine: onrecord,
  stories: storiesOf,
  scorers: scorersIn(values.scorers ?? join(data, 'scorers')),
  out,
}
const only = values.only.split(',').filter((name) => name !== '')
const sets = findSets(data, adapters, only)
if (sets.length === 0) {
  throw new OnrecordError('no-benchmarks', `${data} holds no set of a known form named ${only}.`)
}

mkdirSync(out, { recursive: true })
const all: Record<string, Scores> = {}
const rows: (readonly (string | number)[])[] = []
for (const { adapter, set } of sets) {
  process.stderr.write(`${set.id} …\n`)
  try {
    const scores = await measure(adapter, set, setup)
    all[set.id] = scores
    rows.push(...rowsOf(set.id, adapter, scores))
  } catch (error) {
    // One set that cannot be measured is told of; the rest are.
    process.stderr.write(`${set.id}: ${error instanceof Error ? error.message : String(error)}\n`)
    rows.push([set.id, '', 'could not be measured'])
    process.exitCode = 1
  }
  writeFileSync(join(out, 'scores.json'), `${JSON.stringify(all, undefined, 1)}\n`)
}
process.stdout.write(`${table(['set', 'documents', 'metric', 'score', 'seconds'], rows)}\n`)

function rowsOf(id: string, adapter: Adapter, scores: Scores): (readonly (string | number)[])[] {
  return adapter.headline.map((metric, index) => [
    index === 0 ? id : '',
    index === 0 ? (scores['documents'] ?? '') : '',
    metric,
    scores[metric] === undefined ? '–' : (100 * scores[metric]).toFixed(1).padStart(5),
    index === 0 ? (scores['seconds'] ?? '') : '',
  ])
}
