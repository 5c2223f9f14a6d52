import {
  belongingFeatures,
  contentOf,
  deedsOf,
  gathered,
  spanOf,
  type Value,
} from '../../src/extract/incident/index.ts'
import type { Reading } from '../../src/extract/reading.ts'
import labels from '../../test/shared/labels/incidents.json' with { type: 'json' }
import { fitted, rowsOfStories, share } from './fitting.ts'
import type { Row } from './logistic.ts'

/**
 * Fits the weights of `belongs` in `src/extract/incident/weights.yaml`, which a person then rounds into it.
 *
 *     node scripts/train/belonging.ts
 *
 * Prints each weight, and what ten-fold cross-validation by reports gives at several levels of what is asked.
 */
interface Labelled {
  readonly slot: string
  readonly start: number
  readonly end: number
  readonly right: boolean
}

const samples = labels.draws.flatMap((draw) =>
  draw.samples.flatMap((sample) =>
    'slots' in sample && Array.isArray(sample.slots)
      ? [{ ...sample, slots: sample.slots as readonly Labelled[] }]
      : [],
  ),
)

const slotsOf: Readonly<Record<Value['sort'], RegExp>> = {
  time: /^when$/,
  place: /^where$/,
  doer: /^responsibility$/,
  toll: /^casualties$/,
  target: /^targets$/,
  weapon: /^weapon(Count)?$/,
}

/** Values of a report that are labelled, with what holds of them. */
function rowsOf(
  reading: Reading,
  known: readonly (typeof samples)[number][],
): readonly Omit<Row, 'group'>[] {
  const all = gathered(reading)
  return deedsOf(reading, all).tellings.flatMap((telling) => {
    const [first] = telling.triggers
    const span = first && spanOf(reading, first)
    const sample = known.find(({ start, end }) => start === span?.start && end === span.end)
    if (!first || !sample?.deed) return []
    const values: Value[] = []
    const take = (value: Value) => values.push(value) > 0
    contentOf(reading, telling, first, take)
    const setting = [
      ['time', telling.when],
      ['place', telling.where],
    ] as const
    for (const [sort, read] of setting)
      if (read?.spans[0]) take({ sort, span: read.spans[0], rule: read.rule })
    return values.flatMap((value) => {
      const label = sample.slots.find(
        ({ slot, start, end }) =>
          slotsOf[value.sort].test(slot) && start === value.span.start && end === value.span.end,
      )
      const holds = label && belongingFeatures(reading, telling, all, value)
      return holds ? [{ holds, isTrue: label.right }] : []
    })
  })
}

const levels = [-0.5, 0, 0.5, 1, 1.5]
for (const { asked, taken, right, all, rows } of fitted(rowsOfStories(samples, rowsOf), levels))
  console.log(
    `asked ${asked}: ${share(right, taken)} of ${taken} belong, ${share(right, all)} of ${all} kept; wrong left ${taken - right} of ${rows - all}`,
  )
