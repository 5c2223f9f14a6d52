import { candidatesOf, deedFeatures, spanOf } from '../../src/extract/incident/index.ts'
import labels from '../../test/shared/labels/deeds.json' with { type: 'json' }
import incidents from '../../test/shared/labels/incidents.json' with { type: 'json' }
import { fitted, rowsOfStories, share } from './fitting.ts'

/**
 * Fits the weights of `deed` in `src/extract/incident/weights.yaml`, which a person then rounds into it.
 *
 *     node scripts/train/deeds.ts
 *
 * Prints each weight, and what ten-fold cross-validation by reports gives at several levels of what is asked.
 */
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
/** Candidates that are labelled, with what holds of them. */
const rows = rowsOfStories(samples, (reading, known) =>
  candidatesOf(reading).flatMap((candidate) => {
    const span = spanOf(reading, candidate.first)
    const label = known.find(({ start, end }) => start === span.start && end === span.end)
    return label ? [{ holds: deedFeatures(reading, candidate), isTrue: label.deed }] : []
  }),
)

for (const { asked, taken, right, all } of fitted(rows, [0, 0.4, 0.8, 1.2]))
  console.log(
    `asked ${asked}: ${share(right, taken)} of ${taken} are deeds, ${share(right, all)} of deeds kept`,
  )
