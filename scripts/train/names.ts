// noUncheckedIndexedAccess: rows and labels come from the same documents, so reads carry `as number`.
import { fillNameAtoms, NAME_ATOMS, nameTemplates } from '../../src/text/names/features.ts'
import { buildNameList, markListed } from '../../src/text/names/gazetteer.ts'
import {
  isOpen,
  labelListAfter,
  labelLists,
  labelOf,
  NAME_CLASSES,
  Part,
} from '../../src/text/names/labels.ts'
import { mayContinue, mayStart } from '../../src/text/names/model.ts'
import type { Clusters } from '../../src/text/tagging/clusters.ts'
import { hashWord } from '../../src/text/tagging/hash.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts, packWeights } from '../../src/text/tagging/weights.ts'
import { encodeTokens, type Words } from '../../src/text/tagging/words.ts'
import type { NameDocument } from './name-data.ts'
import { labelTokens } from './name-labels.ts'
import type { NameSet } from './name-sets.ts'
import { averaged, createPerceptron, mean, type Perceptron, updateClass } from './perceptron.ts'
import { shuffled } from './treebank-words.ts'

const ROUNDS = 8
/** Runs whose weights are averaged. */
const RUNS = 10
/** Weights below this are dropped: names come out as well without. */
const SMALLEST = 0.25

interface Sample {
  readonly words: Words
  readonly penn: Int32Array
  readonly listed: Int32Array
  readonly gold: Int32Array
  readonly set: number
  readonly first: number
  readonly end: number
}

/** Trains the name finder; `list` holds rows `phrase hash, bits`. */
export function trainNames(sets: readonly NameSet[], list: Int32Array, clusters: Clusters): Buffer {
  const samples = sets.flatMap(({ set, documents }) =>
    documents.flatMap((document) => samplesOf(document, { set, list, clusters })),
  )
  const runs = Array.from({ length: RUNS }, (_, run) => averaged(learn(samples, 5 + run * 1000)))
  return packParts({ list: packNumbers(list), weights: packWeights(mean(runs), SMALLEST) })
}

function learn(samples: readonly Sample[], seed: number): Perceptron {
  const model = createPerceptron(19)
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of shuffled(samples.length, seed + round))
      learnSample(model, samples[index] as Sample)
  }
  return model
}

function samplesOf(
  document: NameDocument,
  { set, list, clusters }: { set: number; list: Int32Array; clusters: Clusters },
): Sample[] {
  const { tokens, sentences, text } = document
  const words = encodeTokens(text, tokens, new Uint8Array(tokens.length), clusters)
  const names = buildNameList(list)
  const listed = new Int32Array(tokens.length)
  const penn = Int32Array.from(tokens, (token) => hashWord(token.penn))
  const gold = labelTokens(document)
  return sentences.map(({ firstToken: first, endToken: end }) => {
    markListed(names, words, { first, end }, listed)
    return { words, penn, listed, gold, set, first, end }
  })
}

const features = new Int32Array(nameTemplates.count)
const atoms = new Int32Array(NAME_ATOMS)

/** Learns with the right labels so far as context: the sets are small and noisy, and following own guesses did worse. */
function learnSample(model: Perceptron, sample: Sample): void {
  const { words, gold, first, end } = sample
  const labels = new Int32Array(words.count)
  let previous = 0
  for (let row = first; row < end; row++) {
    if (!isOpen(previous) && !mayStart(words, row)) {
      previous = 0
      labels[row] = 1
      continue
    }
    fillNameAtoms({ ...sample, labels }, row, atoms)
    fillFeatures(nameTemplates, atoms, features)
    const list = labelListAfter(previous, !mayContinue(words, row + 1, end))
    const possible = labelLists[list] as Uint8Array
    const guess = best(model, possible)
    const right = gold[row] as number
    model.step++
    if (guess !== right && possible.includes(right)) {
      updateClass(model, features, features.length, { label: right, amount: 1 })
      updateClass(model, features, features.length, { label: guess, amount: -1 })
    }
    previous = right
    labels[row] = previous + 1
  }
}

function best({ weights, mask }: Perceptron, possible: Uint8Array): number {
  let bestLabel = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (const label of possible) {
    let score = 0
    for (let feature = 0; feature < features.length; feature++)
      score += weights[((features[feature] as number) & mask) ^ label] as number
    if (score > bestScore) {
      bestScore = score
      bestLabel = label
    }
  }
  return bestLabel
}

/** Highest label: what the layout of weights must hold. */
export const HIGHEST_LABEL = labelOf(4, Part.unit)
if (HIGHEST_LABEL >= NAME_CLASSES) throw new Error('The labels do not fit.')
