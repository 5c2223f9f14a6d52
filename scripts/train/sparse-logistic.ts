// noUncheckedIndexedAccess: features are masked and cases numbered, so reads carry `as number`.
import { largestOf, packNumbers, packWeights } from '../../src/text/tagging/weights.ts'
import { shuffled } from './treebank-words.ts'

/** A labelled case: the features that hold of it, below 2 to the power of the bits. */
export interface SparseCase {
  readonly features: Int32Array
  readonly isTrue: boolean
}

const RATE = 0.05

/**
 * Logistic regression over features of which few hold at a time. Steps along the slope, each weight's the smaller the more
 * it has moved; the mean after every round but the first.
 */
export function fitSparse(
  cases: readonly SparseCase[],
  { bits, rounds }: { bits: number; rounds: number },
): Float32Array {
  const weights = new Float32Array(2 ** bits)
  const squares = new Float32Array(2 ** bits).fill(0.01)
  const sums = new Float64Array(2 ** bits)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(cases.length, 31 + round))
      learn(cases[index] as SparseCase, weights, squares)
    if (round > 0)
      weights.forEach((weight, at) => {
        sums[at] = (sums[at] as number) + weight
      })
  }
  return Float32Array.from(sums, (sum) => sum / (rounds - 1))
}

/**
 * Parts of a model file: the weights but for the smallest, and limits, given in log odds, in the steps of the packed weights'
 * scores.
 */
export function logisticParts(
  weights: Float32Array,
  { limits, smallest }: { limits: readonly number[]; smallest: number },
): { least: Buffer; weights: Buffer } {
  const largest = largestOf(weights)
  const steps = limits.map((odds) => Math.round((odds * 127 * 127) / largest))
  return { least: packNumbers(Int32Array.from(steps)), weights: packWeights(weights, smallest) }
}

/** A slope below this moves nothing. */
const FLAT = 1e-3

function learn(
  { features, isTrue }: SparseCase,
  weights: Float32Array,
  squares: Float32Array,
): void {
  let score = 0
  for (const feature of features) score += weights[feature] as number
  const slope = 1 / (1 + Math.exp(-score)) - Number(isTrue)
  if (Math.abs(slope) < FLAT) return
  for (const feature of features) {
    const square = (squares[feature] as number) + slope * slope
    squares[feature] = square
    weights[feature] = (weights[feature] as number) - (RATE * slope) / Math.sqrt(square)
  }
}
