// noUncheckedIndexedAccess: features are masked and cases numbered, so reads carry `as number`.
import type { Models } from '../../src/text/parsing/models.ts'
import { tagByRules } from '../../src/text/parsing/tag-text.ts'
import { boundaryTemplates } from '../../src/text/sentences/boundary-features.ts'
import { visitGaps } from '../../src/text/sentences/index.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts, packWeights } from '../../src/text/tagging/weights.ts'
import { type RawDocument, rawDocuments } from './raw-documents.ts'
import { shuffled } from './treebank-words.ts'

const BITS = 17
const ROUNDS = 8
const RATE = 0.05
/** Log odds above which a boundary stands: chosen on the development parts by the heads that come out right. */
const LEAST = -1
/** A feature is learnt when seen so often, and at a boundary at least once; one never seen at a boundary ten times as often. */
const SEEN = 3
const SEEN_INSIDE = 10 * SEEN

/** A place where a boundary may stand. */
interface Gap {
  readonly features: Int32Array
  readonly isBoundary: boolean
}

type Reader = Pick<Models, 'clusters' | 'tagger' | 'casing' | 'finite'>

/**
 * The model of boundaries that no mark shows: logistic regression over what `visitGaps` finds in the files' documents, in
 * their raw text cut and tagged as reports are.
 */
export function trainBoundaries(files: readonly string[], reader: Reader): Buffer {
  const gaps = files.flatMap((file) =>
    rawDocuments(file).flatMap((document) => gapsOf(document, reader)),
  )
  const weights = fit(withCommonFeatures(gaps))
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1)
  // Scores are in units of the packed weights' steps.
  const least = Math.round((LEAST * 127 * 127) / largest)
  return packParts({
    least: packNumbers(Int32Array.of(least)),
    weights: packWeights(weights, 0.01),
  })
}

function gapsOf({ text, sentenceStarts }: RawDocument, reader: Reader): Gap[] {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const tagged = tagByRules({ text, segments }, reader)
  const starts = new Set(sentenceStarts)
  const gaps: Gap[] = []
  visitGaps(tagged, reader.finite, (atoms, row) => {
    const features = new Int32Array(boundaryTemplates.count)
    fillFeatures(boundaryTemplates, atoms, features)
    const isBoundary = starts.has(tagged.spans[row]?.start ?? -1)
    gaps.push({ features, isBoundary })
    return isBoundary
  })
  return gaps
}

/** The gaps with the features that are learnt, masked. */
function withCommonFeatures(gaps: readonly Gap[]): Gap[] {
  const counts = new Map<number, number>()
  const atBoundaries = new Set<number>()
  for (const { features, isBoundary } of gaps) {
    for (const feature of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
      if (isBoundary) atBoundaries.add(feature)
    }
  }
  const isLearnt = (feature: number) =>
    (counts.get(feature) ?? 0) >= (atBoundaries.has(feature) ? SEEN : SEEN_INSIDE)
  return gaps.map(({ features, isBoundary }) => ({
    features: features.filter(isLearnt).map((feature) => feature & (2 ** BITS - 1)),
    isBoundary,
  }))
}

/** Steps along the slope, each weight's the smaller the more it has moved; the mean after every round but the first. */
function fit(gaps: readonly Gap[]): Float32Array {
  const weights = new Float32Array(2 ** BITS)
  const squares = new Float32Array(2 ** BITS).fill(0.01)
  const sums = new Float64Array(2 ** BITS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of shuffled(gaps.length, 31 + round))
      learn(gaps[index] as Gap, weights, squares)
    if (round > 0)
      weights.forEach((weight, at) => {
        sums[at] = (sums[at] as number) + weight
      })
  }
  return Float32Array.from(sums, (sum) => sum / (ROUNDS - 1))
}

/** A slope below this moves nothing. */
const FLAT = 1e-3

function learn({ features, isBoundary }: Gap, weights: Float32Array, squares: Float32Array): void {
  let score = 0
  for (const feature of features) score += weights[feature] as number
  const slope = 1 / (1 + Math.exp(-score)) - Number(isBoundary)
  if (Math.abs(slope) < FLAT) return
  for (const feature of features) {
    const square = (squares[feature] as number) + slope * slope
    squares[feature] = square
    weights[feature] = (weights[feature] as number) - (RATE * slope) / Math.sqrt(square)
  }
}
