// noUncheckedIndexedAccess: features are masked and cases numbered, so reads carry `as number`.
import { largestOf, packedScore, packNumbers, packWeights } from '../../src/text/tagging/weights.ts'
import { fitAveraged, isFlat, type Steps, step } from './averaged-steps.ts'

/** A labelled case: the features that hold of it, below 2 to the power of the bits. */
export interface SparseCase {
  readonly features: Int32Array
  readonly isTrue: boolean
}

/** Logistic regression over features of which few hold at a time. */
export function fitSparse(
  cases: readonly SparseCase[],
  { bits, rounds }: { bits: number; rounds: number },
): Float32Array {
  return fitAveraged(cases, { length: 2 ** bits, rounds, seed: 31 }, learn)
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
  const steps = limits.map((odds) => packedScore(odds, largest))
  return { least: packNumbers(Int32Array.from(steps)), weights: packWeights(weights, smallest) }
}

function learn({ features, isTrue }: SparseCase, steps: Steps): void {
  let score = 0
  for (const feature of features) score += steps.weights[feature] as number
  const slope = 1 / (1 + Math.exp(-score)) - Number(isTrue)
  if (isFlat(slope)) return
  for (const feature of features) step(steps, feature, slope)
}
