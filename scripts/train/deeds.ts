import { candidatesOf, deedFeatures, spanOf } from '../../src/extract/incident/index.ts'
import { readingOf } from '../../src/extract/reading.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Document } from '../../src/record/index.ts'
import labels from '../../test/shared/labels/deeds.json' with { type: 'json' }
import incidents from '../../test/shared/labels/incidents.json' with { type: 'json' }
import { fitted, hashOf, rowsOfStories, share } from './fitting.ts'
import type { Row } from './logistic.ts'

/**
 * Fits the weights of `deed` in `src/extract/incident/weights.yaml`, which a person then rounds into it.
 *
 *     node scripts/train/deeds.ts
 *
 * Prints each weight, and what ten-fold cross-validation by reports gives at several levels of what is asked.
 */
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

for (const { asked, taken, right, all } of fitted(
  rowsOfStories(samples, rowsOf),
  [0, 0.4, 0.8, 1.2],
))
  console.log(
    `asked ${asked}: ${share(right, taken)} of ${taken} are deeds, ${share(right, all)} of deeds kept`,
  )
