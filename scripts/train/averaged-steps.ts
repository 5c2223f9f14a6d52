// noUncheckedIndexedAccess: places lie in the weights, so reads carry `as number`.
import { shuffled } from './treebank-words.ts'

const RATE = 0.05
/** A slope below this moves nothing. */
const FLAT = 1e-3

/** Weights while they are learnt: of steps along the slope, each the smaller the more its weight has moved. */
export interface Steps {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

/**
 * Weights learnt case by case, in another order in each round: their mean after every round but the first (AdaGrad; Duchi,
 * Hazan and Singer 2011).
 *
 * @param options.length Number of weights.
 */
export function fitAveraged<T>(
  cases: readonly T[],
  { length, rounds, seed }: { length: number; rounds: number; seed: number },
  learn: (one: T, steps: Steps) => void,
): Float32Array {
  const weights = new Float32Array(length)
  const steps = { weights, squares: new Float32Array(length).fill(0.01) }
  const sums = new Float64Array(length)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(cases.length, seed + round)) learn(cases[index] as T, steps)
    if (round > 0)
      weights.forEach((weight, at) => {
        sums[at] = (sums[at] as number) + weight
      })
  }
  return Float32Array.from(sums, (sum) => sum / (rounds - 1))
}

/** Whether a slope is too small to follow. */
export function isFlat(slope: number): boolean {
  return Math.abs(slope) < FLAT
}

/** Moves the weight at a place against its slope. */
export function step({ weights, squares }: Steps, place: number, slope: number): void {
  const square = (squares[place] as number) + slope * slope
  squares[place] = square
  weights[place] = (weights[place] as number) - (RATE * slope) / Math.sqrt(square)
}
