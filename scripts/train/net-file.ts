// noUncheckedIndexedAccess: indices stay inside arrays of the same net, so reads carry `as number`.
import { HIDDEN, type NetFile } from '../../src/text/net/index.ts'
import type { Learner } from './net.ts'

/** Adds the net as it now is to the average that is kept. */
export function addToAverage(learner: Learner): void {
  learner.averagedOver++
  for (const { values, sums } of [learner.rows, learner.start, learner.out, learner.outStart])
    for (let index = 0; index < values.length; index++)
      sums[index] = (sums[index] as number) + (values[index] as number)
}

/** Steps of a row's numbers either way: what a byte could hold, but files of fewer are smaller and as good. */
const ROW_STEPS = 16
const CLASS_STEPS = 2000
/** Share of a row's numbers that keep their size; the few largest are cut. */
const UNCUT = 0.9995

/** The averaged net in whole numbers. */
export function toNetFile(learner: Learner): NetFile {
  const mean = (sums: Float32Array) => sums.map((sum) => sum / learner.averagedOver)
  // The row of zeros is the reader's own.
  const rows = mean(learner.rows.sums).subarray(HIDDEN)
  const scale = ROW_STEPS / mostly(rows)
  const out = mean(learner.out.sums)
  const classScale = CLASS_STEPS / out.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0)
  const limited = (value: number) => Math.max(-ROW_STEPS, Math.min(ROW_STEPS, value))
  return {
    keys: learner.kept,
    rows: Int8Array.from(rows, (value) => limited(Math.round(value * scale))),
    start: Int16Array.from(mean(learner.start.sums), (value) => Math.round(value * scale)),
    classes: Int16Array.from(out, (value) => Math.round(value * classScale)),
    classStart: Int32Array.from(mean(learner.outStart.sums), (value) =>
      Math.round(value * scale * classScale),
    ),
  }
}

/** The size that nearly all of the numbers stay below. */
function mostly(values: Float32Array): number {
  const sizes = values.map(Math.abs).sort()
  return sizes[Math.floor(sizes.length * UNCUT)] as number
}
