// noUncheckedIndexedAccess: indices come from masks, row numbers and class counts of these same arrays, so
// reads carry `as number`; training passes here some billions of times.
import { HIDDEN } from '../../src/text/net/index.ts'
import { fillFeatures, type Templates } from '../../src/text/tagging/templates.ts'

/** Random numbers in `[0, 1)`, the same every time for a seed. */
export function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Numbers under training, with the sum of their squared slopes: the more a number has moved, the smaller its steps. */
interface Layer {
  readonly values: Float32Array
  readonly squares: Float32Array
  /** Sum over the moments of training that count for the average. */
  readonly sums: Float32Array
}

/** A net under training; see `NetFile` for what it computes. */
export interface Learner {
  readonly templates: Templates
  readonly classes: number
  readonly random: () => number
  readonly counts: Map<number, number>
  /** Set by {@link startRows}: open addressing from feature hash to row, 0 is free. */
  table: { readonly keys: Int32Array; readonly rows: Int32Array }
  kept: Int32Array
  rows: Layer
  readonly start: Layer
  readonly out: Layer
  readonly outStart: Layer
  averagedOver: number
  readonly features: Int32Array
  readonly found: Int32Array
  readonly hidden: Float32Array
  readonly slopes: Float32Array
  readonly scores: Float32Array
  readonly errors: Float32Array
}

function createLayer(length: number): Layer {
  const column = () => new Float32Array(length)
  return { values: column(), squares: column(), sums: column() }
}

export function createLearner(templates: Templates, classes: number, seed: number): Learner {
  const learner: Learner = {
    templates,
    classes,
    random: createRandom(seed),
    counts: new Map(),
    table: { keys: new Int32Array(0), rows: new Int32Array(0) },
    kept: new Int32Array(0),
    rows: createLayer(0),
    start: createLayer(HIDDEN),
    out: createLayer(classes * HIDDEN),
    outStart: createLayer(classes),
    averagedOver: 0,
    features: new Int32Array(templates.count),
    found: new Int32Array(templates.count),
    hidden: new Float32Array(HIDDEN),
    slopes: new Float32Array(HIDDEN),
    scores: new Float32Array(classes),
    errors: new Float32Array(classes),
  }
  scatter(learner.out.values, Math.sqrt(3 / HIDDEN), learner.random)
  return learner
}

function scatter(values: Float32Array, most: number, random: () => number): void {
  for (let index = 0; index < values.length; index++) values[index] = (random() * 2 - 1) * most
}

/**
 * Counts the features of a state, before training: only those seen often enough get a row. A time counts `plain` times
 * for features of one atom.
 */
export function countFeatures(
  { templates, features, counts }: Learner,
  atoms: Int32Array,
  plain: number,
): void {
  fillFeatures(templates, atoms, features)
  const [singles] = templates.ends
  features.forEach((feature, index) => {
    counts.set(feature, (counts.get(feature) ?? 0) + (index < singles ? plain : 1))
  })
}

/** Gives a row to each feature counted at least `least` times. */
export function startRows(learner: Learner, least: number): void {
  const kept = [...learner.counts].filter(([, count]) => count >= least).map(([hash]) => hash)
  learner.counts.clear()
  const slots = 2 ** Math.ceil(Math.log2(kept.length * 2 + 16))
  const table = { keys: new Int32Array(slots), rows: new Int32Array(slots) }
  kept.forEach((hash, index) => {
    let slot = hash & (slots - 1)
    while (table.rows[slot] !== 0) slot = (slot + 1) & (slots - 1)
    table.keys[slot] = hash
    table.rows[slot] = index + 1
  })
  learner.table = table
  learner.kept = Int32Array.from(kept)
  const length = (kept.length + 1) * HIDDEN
  const rowCount = new Float32Array(kept.length + 1)
  learner.rows = {
    values: new Float32Array(length),
    squares: rowCount,
    sums: new Float32Array(length),
  }
  scatter(learner.rows.values, 0.5 / Math.sqrt(learner.templates.count), learner.random)
  learner.rows.values.fill(0, 0, HIDDEN)
}

/** Works out the hidden layer of a state; `dropped` is the share of its units left out at random, so that none is relied on alone. */
export function forward(learner: Learner, atoms: Int32Array, dropped: number): void {
  const { templates, features, found, table, rows, start, hidden, random } = learner
  fillFeatures(templates, atoms, features)
  hidden.set(start.values)
  const mask = table.keys.length - 1
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] as number
    let slot = feature & mask
    while (table.rows[slot] !== 0 && table.keys[slot] !== feature) slot = (slot + 1) & mask
    const row = table.rows[slot] as number
    found[index] = row
    if (row === 0) continue
    const at = row * HIDDEN
    for (let unit = 0; unit < HIDDEN; unit++)
      hidden[unit] = (hidden[unit] as number) + (rows.values[at + unit] as number)
  }
  for (let unit = 0; unit < HIDDEN; unit++) {
    const value = Math.max(0, hidden[unit] as number)
    hidden[unit] = random() < dropped ? 0 : value / (1 - dropped)
  }
}

/** Scores the classes of a list on the hidden layer and returns the best; the first wins a tie. */
export function bestOf({ out, outStart, hidden, scores }: Learner, list: Uint8Array): number {
  let best = list[0] as number
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < list.length; index++) {
    const label = list[index] as number
    const at = label * HIDDEN
    let score = outStart.values[label] as number
    for (let unit = 0; unit < HIDDEN; unit++)
      score += (out.values[at + unit] as number) * (hidden[unit] as number)
    scores[label] = score
    if (score <= most) continue
    most = score
    best = label
  }
  return best
}

/**
 * Learns from the state last looked at: raises the probability that one of the right classes is chosen from the list.
 * Steps are Adagrad's, for a row by the mean square over its units.
 */
export function learn(
  learner: Learner,
  list: Uint8Array,
  rate: number,
  isRight: (label: number) => boolean,
): void {
  const { scores, errors } = learner
  const most = list.reduce((top, label) => Math.max(top, scores[label] as number), -Infinity)
  let all = 0
  let right = 0
  for (const label of list) {
    const share = Math.exp((scores[label] as number) - most)
    errors[label] = share
    all += share
    if (isRight(label)) right += share
  }
  for (const label of list) {
    const share = errors[label] as number
    errors[label] = share / all - (isRight(label) ? share / right : 0)
  }
  learnClasses(learner, list, rate)
  learnRows(learner, rate)
}

const LEAST_ERROR = 1e-4
const LEAST_SQUARE = 1e-3

function move(layer: Layer, at: number, slope: number, rate: number): void {
  const square = (layer.squares[at] as number) + slope * slope
  layer.squares[at] = square
  layer.values[at] =
    (layer.values[at] as number) - (rate * slope) / (Math.sqrt(square) + LEAST_SQUARE)
}

function learnClasses(
  { out, outStart, hidden, slopes, errors }: Learner,
  list: Uint8Array,
  rate: number,
): void {
  slopes.fill(0)
  for (let index = 0; index < list.length; index++) {
    const label = list[index] as number
    const error = errors[label] as number
    if (Math.abs(error) < LEAST_ERROR) continue
    const at = label * HIDDEN
    for (let unit = 0; unit < HIDDEN; unit++) {
      const value = hidden[unit] as number
      if (value === 0) continue
      slopes[unit] = (slopes[unit] as number) + error * (out.values[at + unit] as number)
      move(out, at + unit, error * value, rate)
    }
    move(outStart, label, error, rate)
  }
}

function learnRows({ rows, start, found, slopes }: Learner, rate: number): void {
  let square = 0
  for (const slope of slopes) square += slope * slope
  if (square === 0) return
  for (let unit = 0; unit < HIDDEN; unit++) move(start, unit, slopes[unit] as number, rate)
  const mean = square / HIDDEN
  for (let index = 0; index < found.length; index++) {
    const row = found[index] as number
    if (row === 0) continue
    const sum = (rows.squares[row] as number) + mean
    rows.squares[row] = sum
    const step = rate / (Math.sqrt(sum) + LEAST_SQUARE)
    const at = row * HIDDEN
    for (let unit = 0; unit < HIDDEN; unit++)
      rows.values[at + unit] = (rows.values[at + unit] as number) - step * (slopes[unit] as number)
  }
}
