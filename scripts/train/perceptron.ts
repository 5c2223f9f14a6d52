// noUncheckedIndexedAccess: indices come from masks and class counts of these same arrays, so reads carry
// `as number`; training passes here some billions of times.

/** Weights in training: feature hash and class share a table by exclusive or, so the classes of a feature lie together. */
export interface Perceptron {
  readonly mask: number
  readonly weights: Float32Array
  /** Sum of updates times the step at which they came, for the average. */
  readonly moments: Float64Array
  step: number
}

export function createPerceptron(bits: number): Perceptron {
  return {
    mask: 2 ** bits - 1,
    weights: new Float32Array(2 ** bits),
    moments: new Float64Array(2 ** bits),
    step: 1,
  }
}

/** Score of one class. */
export function scoreClass(
  model: Perceptron,
  features: Int32Array,
  count: number,
  label: number,
): number {
  const { weights, mask } = model
  let score = 0
  for (let index = 0; index < count; index++)
    score += weights[((features[index] as number) & mask) ^ label] as number
  return score
}

/** Adds `amount` to the weights of a class for all features. */
export function updateClass(
  model: Perceptron,
  features: Int32Array,
  count: number,
  change: { label: number; amount: number },
): void {
  const { weights, moments, mask, step } = model
  for (let index = 0; index < count; index++) {
    const at = ((features[index] as number) & mask) ^ change.label
    weights[at] = (weights[at] as number) + change.amount
    moments[at] = (moments[at] as number) + change.amount * step
  }
}

/** Weights averaged over all steps taken: what is kept. */
export function averaged(model: Perceptron): Float32Array {
  return model.weights.map(
    (weight, index) => weight - (model.moments[index] as number) / model.step,
  )
}

/** Mean of several runs' weights: linear models that differ only in the order they read the sentences, so chance evens out. */
export function mean(runs: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...rest] = runs
  return first.map(
    (weight, index) =>
      rest.reduce((sum, run) => sum + (run[index] as number), weight) / runs.length,
  )
}
