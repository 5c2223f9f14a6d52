// noUncheckedIndexedAccess: sentence, row and class numbers come from the same lists, so reads carry `as`.
import { fillTaggerAtoms, TAGGER_ATOMS, taggerTemplates } from '../../src/text/tagging/features.ts'
import { buildLexicon, type Lexicon, tagSet } from '../../src/text/tagging/lexicon.ts'
import { TAG_CLASSES, type Tagger } from '../../src/text/tagging/tagger.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts, packWeights } from '../../src/text/tagging/weights.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import { type LexiconTables, learnLexicon } from './lexicon.ts'
import { averaged, createPerceptron, type Perceptron, updateClass } from './perceptron.ts'
import { shuffled } from './treebank-words.ts'

const BITS = 21
const SMALLEST = 0.02

export interface TaggerTask {
  readonly words: readonly Words[]
  readonly gold: readonly Int32Array[]
  readonly tags: Tagger['tags']
  readonly rounds: number
}

export interface TrainedTagger {
  readonly tables: LexiconTables
  readonly weights: Float32Array
}

/** Trains a tagger on its own earlier decisions as context. */
export function trainTagger({ words, gold, tags, rounds }: TaggerTask): TrainedTagger {
  if (tags.length > TAG_CLASSES) throw new Error(`${tags.length} tags do not fit.`)
  const tables = learnLexicon(words, gold, tags)
  const lexicon = buildLexicon(
    tables.entries,
    tables.classes,
    tables.sets.map((set) => Uint8Array.from(set)),
  )
  const model = createPerceptron(BITS)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(words.length, 17 + round))
      learnSentence(model, lexicon, words[index] as Words, gold[index] as Int32Array)
  }
  return { tables, weights: averaged(model) }
}

const features = new Int32Array(taggerTemplates.count)
const atoms = new Int32Array(TAGGER_ATOMS)

function learnSentence(model: Perceptron, lexicon: Lexicon, words: Words, gold: Int32Array): void {
  const sets = new Int32Array(words.count)
  const tags = new Int32Array(words.count)
  for (let row = 0; row < words.count; row++) sets[row] = tagSet(lexicon, words, row)
  const window = { words, first: 0, end: words.count, sets, tags }
  for (let row = 0; row < words.count; row++) {
    const candidates = lexicon.tags[sets[row] as number] as Uint8Array
    const right = gold[row] as number
    if (candidates.length === 1) {
      tags[row] = (candidates[0] as number) + 1
      continue
    }
    fillTaggerAtoms(window, row, atoms)
    fillFeatures(taggerTemplates, atoms, features)
    const guess = best(model, candidates)
    tags[row] = guess + 1
    model.step++
    if (guess === right || !candidates.includes(right)) continue
    updateClass(model, features, features.length, { label: right, amount: 1 })
    updateClass(model, features, features.length, { label: guess, amount: -1 })
  }
}

function best({ weights, mask }: Perceptron, candidates: Uint8Array): number {
  let bestLabel = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let index = 0; index < candidates.length; index++) {
    const label = candidates[index] as number
    let score = 0
    for (let feature = 0; feature < features.length; feature++) {
      score += weights[((features[feature] as number) & mask) ^ label] as number
    }
    if (score > bestScore) {
      bestScore = score
      bestLabel = label
    }
  }
  return bestLabel
}

/** The model file of a trained tagger. */
export function packTagger({ tables, weights }: TrainedTagger, effort: 'small' | 'fast'): Buffer {
  return packParts({
    tags: Buffer.from(JSON.stringify(tables.tags)),
    sets: Buffer.from(JSON.stringify(tables.sets)),
    lexicon: packNumbers(tables.entries),
    classes: packNumbers(tables.classes),
    weights: packWeights(weights, SMALLEST),
  }, effort)
}
