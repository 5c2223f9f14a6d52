// noUncheckedIndexedAccess: sentence, row and class numbers come from the same lists, so reads carry `as number`.
import { packNet } from '../../src/text/net/index.ts'
import { fillTaggerAtoms, TAGGER_ATOMS, taggerTemplates } from '../../src/text/tagging/features.ts'
import { buildLexicon, type Lexicon } from '../../src/text/tagging/lexicon.ts'
import { openWindow, type Tagger, tagColumns } from '../../src/text/tagging/tagger.ts'
import { packNumbers, packParts } from '../../src/text/tagging/weights.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import { type LexiconTables, learnLexicon } from './lexicon.ts'
import {
  bestOf,
  countFeatures,
  createLearner,
  forward,
  type Learner,
  learn,
  startRows,
} from './net.ts'
import { addToAverage, toNetFile } from './net-file.ts'
import { shuffled } from './treebank-words.ts'

/** A feature seen more rarely gets no row; one of a single atom that is seen a quarter as often does. */
const LEAST = 24
const PLAIN = 4
const DROPPED = 0.2
const RATE = 0.05
const ROUNDS = 5

export interface TaggerTask {
  readonly words: readonly Words[]
  readonly gold: readonly Int32Array[]
  readonly tags: Tagger['tags']
}

interface Student {
  readonly learner: Learner
  readonly lexicon: Lexicon
}

/** The model file of a tagger trained on its own earlier decisions as context. */
export function trainTagger({ words, gold, tags }: TaggerTask): Buffer {
  const tables = learnLexicon(words, gold, tags)
  const lexicon = buildLexicon(
    tables.entries,
    tables.classes,
    tables.sets.map((set) => Uint8Array.from(set)),
  )
  const student = { learner: createLearner(taggerTemplates, tags.length, 17), lexicon }
  const each = (index: number, rate: number | undefined) =>
    readSentence(student, words[index] as Words, gold[index] as Int32Array, rate)
  words.forEach((_, index) => {
    each(index, undefined)
  })
  startRows(student.learner, LEAST)
  for (let round = 0; round < ROUNDS; round++) {
    const half = words.length >> 1
    shuffled(words.length, 17 + round).forEach((index, place) => {
      each(index, RATE)
      const due = place === half || place === words.length - 1
      if (round > 0 && due) addToAverage(student.learner)
    })
  }
  return packTagger(tables, student.learner)
}

/** Reads a sentence to learn from it; without a rate, to count its features under the right tags. */
function readSentence(
  { learner, lexicon }: Student,
  words: Words,
  gold: Int32Array,
  rate: number | undefined,
): void {
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
    if (rate === undefined) {
      countFeatures(learner, atoms, PLAIN)
      tags[row] = right + 1
      continue
    }
    forward(learner, atoms, DROPPED)
    tags[row] = bestOf(learner, candidates) + 1
    if (candidates.includes(right)) learn(learner, candidates, rate, (label) => label === right)
  }
}

const atoms = new Int32Array(TAGGER_ATOMS + 1)

function packTagger(tables: LexiconTables, learner: Learner): Buffer {
  return packParts({
    tags: Buffer.from(JSON.stringify(tables.tags)),
    sets: Buffer.from(JSON.stringify(tables.sets)),
    lexicon: packNumbers(tables.entries),
    classes: packNumbers(tables.classes),
    ...packNet('net', toNetFile(learner)),
  })
}
