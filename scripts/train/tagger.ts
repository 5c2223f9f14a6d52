// noUncheckedIndexedAccess: sentence, row and class numbers come from the same lists, so reads carry `as`.
import { fillTaggerAtoms, TAGGER_ATOMS, taggerTemplates } from '../../src/text/tagging/features.ts'
import { buildLexicon, type Lexicon } from '../../src/text/tagging/lexicon.ts'
import { openWindow, TAG_CLASSES, type Tagger, tagColumns } from '../../src/text/tagging/tagger.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts, packWeights } from '../../src/text/tagging/weights.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import { type LexiconTables, learnLexicon } from './lexicon.ts'
import { averaged, createPerceptron, mean, type Perceptron, updateClass } from './perceptron.ts'
import { shuffled } from './treebank-words.ts'

const BITS = 21
/** Weights below this are dropped: they come from words seen once or twice. */
const SMALLEST = 0.3
/** A right tag must lead the next by so much, or the model learns on. */
const MARGIN = 15

export interface TaggerTask {
  readonly words: readonly Words[]
  readonly gold: readonly Int32Array[]
  readonly tags: Tagger['tags']
  readonly rounds: number
  /** Runs whose weights are averaged. */
  readonly runs: number
}

export interface TrainedTagger {
  readonly tables: LexiconTables
  readonly weights: Float32Array
}

/** Trains a tagger on its own earlier decisions as context. */
export function trainTagger(task: TaggerTask): TrainedTagger {
  const { words, gold, tags } = task
  if (tags.length > TAG_CLASSES) throw new Error(`${tags.length} tags do not fit.`)
  const tables = learnLexicon(words, gold, tags)
  const lexicon = buildLexicon(
    tables.entries,
    tables.classes,
    tables.sets.map((set) => Uint8Array.from(set)),
  )
  const runs = Array.from({ length: task.runs }, (_, run) => {
    const model = createPerceptron(BITS)
    for (let round = 0; round < task.rounds; round++) {
      for (const index of shuffled(words.length, 17 + round + run * 1000)) {
        learnSentence(model, lexicon, words[index] as Words, gold[index] as Int32Array)
      }
    }
    return averaged(model)
  })
  return { tables, weights: mean(runs) }
}

const features = new Int32Array(taggerTemplates.count)
const atoms = new Int32Array(TAGGER_ATOMS)

function learnSentence(model: Perceptron, lexicon: Lexicon, words: Words, gold: Int32Array): void {
  const window = openWindow(lexicon, words, { first: 0, end: words.count }, tagColumns(words.count))
  const { sets, tags } = window
  for (let row = 0; row < words.count; row++) {
    const candidates = lexicon.tags[sets[row] as number] as Uint8Array
    const right = gold[row] as number
    if (candidates.length === 1) {
      tags[row] = (candidates[0] as number) + 1
      continue
    }
    fillTaggerAtoms(window, row, atoms)
    fillFeatures(taggerTemplates, atoms, features)
    const guess = best(model, candidates, -1)
    tags[row] = guess.label + 1
    model.step++
    if (!candidates.includes(right)) continue
    const rival = best(model, candidates, right)
    if (guess.label === right && guess.score - rival.score > MARGIN) continue
    updateClass(model, features, features.length, { label: right, amount: 1 })
    updateClass(model, features, features.length, { label: rival.label, amount: -1 })
  }
}

/** The class of highest score but `except`. */
function best(
  { weights, mask }: Perceptron,
  candidates: Uint8Array,
  except: number,
): { label: number; score: number } {
  const found = { label: candidates[0] as number, score: Number.NEGATIVE_INFINITY }
  for (let index = 0; index < candidates.length; index++) {
    const label = candidates[index] as number
    if (label === except) continue
    let score = 0
    for (let feature = 0; feature < features.length; feature++) {
      score += weights[((features[feature] as number) & mask) ^ label] as number
    }
    if (score > found.score) {
      found.score = score
      found.label = label
    }
  }
  return found
}

/** The model file of a trained tagger. */
export function packTagger({ tables, weights }: TrainedTagger): Buffer {
  return packParts({
    tags: Buffer.from(JSON.stringify(tables.tags)),
    sets: Buffer.from(JSON.stringify(tables.sets)),
    lexicon: packNumbers(tables.entries),
    classes: packNumbers(tables.classes),
    weights: packWeights(weights, SMALLEST),
  })
}
