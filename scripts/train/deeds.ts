import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidatesOf, deedFeatures, spanOf } from '../../src/extract/incident/index.ts'
import { readingOf } from '../../src/extract/reading.ts'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Document } from '../../src/record/index.ts'
import labels from '../../test/shared/labels/deeds.json' with { type: 'json' }
import incidents from '../../test/shared/labels/incidents.json' with { type: 'json' }
import { fitLogistic, type Row } from './logistic.ts'

/**
 * Fits the weights of `deed` in `src/extract/incident/weights.yaml`, which a person then rounds into it.
 *
 *     node scripts/train/deeds.ts
 *
 * Prints each weight, and what ten-fold cross-validation by reports gives at several levels of what is asked.
 */
const FOLDS = 10
const stories = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const engine = createEngine('0.0.0')

const samples = [
  ...incidents.draws.flatMap((draw) =>
    draw.samples.flatMap((sample) =>
      'deed' in sample && typeof sample.deed === 'boolean'
        ? [{ ...sample, deed: sample.deed }]
        : [],
    ),
  ),
  ...labels.samples,
]
const wanted = Map.groupBy(samples, ({ textSha256 }) => textSha256)

function hashOf({ text }: Document): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Candidates of a report that are labelled, with what holds of them. */
function rowsOf(document: Document): readonly Row[] {
  const hash = hashOf(document)
  const known = wanted.get(hash)
  if (!known) return []
  const reading = readingOf(engine.analyse(document))
  return candidatesOf(reading).flatMap((candidate) => {
    const span = spanOf(reading, candidate.first)
    const label = known.find(({ start, end }) => start === span.start && end === span.end)
    return label
      ? [{ group: hash, holds: deedFeatures(reading, candidate), isTrue: label.deed }]
      : []
  })
}

const rows = [...new Set(samples.map(({ file }) => file))].flatMap((name) =>
  [...readSource({ name, bytes: readFileSync(join(stories, name)) })].flatMap((document) =>
    isFailure(document) ? [] : rowsOf(document),
  ),
)

const { weights, bias } = fitLogistic(rows)
for (const [name, weight] of [...weights].sort(([, a], [, b]) => b - a))
  console.log(`${name}: ${weight.toFixed(2)}`)
console.log(`bias: ${bias.toFixed(2)}`)

const foldOf = ({ group }: Row) => Number.parseInt(group.slice(0, 8), 16) % FOLDS
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const { scoreOf } = fitLogistic(rows.filter((row) => foldOf(row) !== fold))
  return rows
    .filter((row) => foldOf(row) === fold)
    .map((row) => ({ score: scoreOf(row), isTrue: row.isTrue }))
}).flat()

for (const asked of [0, 0.4, 0.8, 1.2]) {
  const taken = unseen.filter(({ score }) => score > asked)
  const right = taken.filter(({ isTrue }) => isTrue).length
  const all = unseen.filter(({ isTrue }) => isTrue).length
  const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
  console.log(
    `asked ${(asked - bias).toFixed(2)}: ${share(right, taken.length)} of ${taken.length} are deeds, ${share(right, all)} of deeds kept`,
  )
}
