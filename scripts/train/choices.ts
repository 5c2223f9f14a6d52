// noUncheckedIndexedAccess: features are places in the weights and choices numbered, so reads carry `as number`.
import { fitAveraged, isFlat, type Steps, step } from './averaged-steps.ts'

/** Something to be left as it is or to be replaced by one of others. */
export interface Choice {
  /** How much of it is right as it is. */
  readonly right: number
  readonly others: readonly {
    /** What the other has more (places from 1) and less (negative) than what there is, as often as it does. */
    readonly features: Int32Array
    readonly right: number
  }[]
}

/**
 * Softmax over what there is, of score 0, and the others: those that have most right are to have all of the odds.
 *
 * @param options.length Number of weights.
 * @param options.seen A feature seen more rarely is not learnt.
 */
export function fitChoices(
  choices: readonly Choice[],
  { length, rounds, seen }: { length: number; rounds: number; seen: number },
): Float32Array {
  const counts = new Int32Array(length)
  for (const { others } of choices)
    for (const { features } of others)
      for (const feature of features)
        counts[placeOf(feature)] = (counts[placeOf(feature)] as number) + 1
  const isCommon = (feature: number) => (counts[placeOf(feature)] as number) >= seen
  const open = choices
    .filter(({ others }) => others.length > 0)
    .map(({ right, others }) => ({
      right,
      others: others.map((other) => ({ ...other, features: other.features.filter(isCommon) })),
    }))
  return fitAveraged(open, { length, rounds, seed: 7 }, learn)
}

function placeOf(feature: number): number {
  return Math.abs(feature) - 1
}

function learn({ right, others }: Choice, steps: Steps): void {
  const most = Math.max(right, ...others.map((other) => other.right))
  const scores = [0, ...others.map(({ features }) => scoreOf(features, steps.weights))]
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const all = odds.reduce((sum, each) => sum + each, 0)
  const isRight = [right === most, ...others.map((other) => other.right === most)]
  const good = odds.reduce((sum, each, index) => sum + (isRight[index] ? each : 0), 0)
  others.forEach(({ features }, index) => {
    const own = odds[index + 1] as number
    const slope = own / all - (isRight[index + 1] ? own / good : 0)
    if (isFlat(slope)) return
    for (const feature of features) step(steps, placeOf(feature), Math.sign(feature) * slope)
  })
}

function scoreOf(features: Int32Array, weights: Float32Array): number {
  let score = 0
  for (const feature of features)
    score += Math.sign(feature) * (weights[placeOf(feature)] as number)
  return score
}
