// noUncheckedIndexedAccess: folds and sentences are numbered, so reads carry `as`.
import { fillNodes, type TagTraits } from '../../src/text/parsing/fill-nodes.ts'
import {
  createWorkspace,
  type Parser,
  parseSentence,
  readParser,
} from '../../src/text/parsing/parser.ts'
import { visitQuestioned } from '../../src/text/parsing/retag.ts'
import { RETAG_ATOMS, retagTemplates } from '../../src/text/parsing/retag-features.ts'
import {
  readTagger,
  readTags,
  SURE,
  type TagColumns,
  type Tagger,
} from '../../src/text/tagging/tagger.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts } from '../../src/text/tagging/weights.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'
import { leadSteps } from './lead-steps.ts'
import { packParser } from './parser.ts'
import { type ParserFold, parserFolds } from './parser-folds.ts'
import { fitSparse, logisticParts, type SparseCase } from './sparse-logistic.ts'
import { trainTagger } from './tagger.ts'

/** A quick look is never followed. */
const NEVER_QUICK = { moves: SURE, labels: SURE }

/** Steps of the lead are of as many words; tags of the first three tenths are asked about. */
const STEPS = 30
const ASKED = 9

const BITS = 20
const ROUNDS = 6
/** A feature seen more rarely is not learnt. */
const SEEN = 5
/** Log odds above which the second tag is taken, and weights that are dropped: chosen on the development parts. */
const LEAST = 0.4
const SMALLEST = 0.03

/** Sentences with what is known of each. */
export interface RetagTask {
  readonly sentences: readonly GoldSentence[]
  readonly words: readonly Words[]
  /** Places of the right tags in `tags`. */
  readonly gold: readonly Int32Array[]
  /** Tags plus one that the parser learns on. */
  readonly parserTags: readonly Int32Array[]
  readonly tags: Tagger['tags']
  readonly traits: TagTraits
  readonly relations: readonly string[]
}

/**
 * The model that reads tags again, learnt on the tags and trees of sentences that tagger and parser have not seen: of each
 * five documents one is read by models of the other four.
 *
 * @param unseen Sentences nothing was trained on, by which the steps of the lead are set for `tagger`, the one that is kept.
 */
export function trainRetagger(task: RetagTask, tagger: Tagger, unseen: readonly Words[]): Buffer {
  const folds = parserFolds({ ...task, tags: task.parserTags })
  const cases = folds.flatMap((fold, index) => {
    console.error(`tags read again: fold ${index + 1} of ${folds.length}`)
    return readFold(task, fold)
  })
  const weights = fitSparse(withCommonFeatures(cases), { bits: BITS, rounds: ROUNDS })
  return packParts({
    leads: packNumbers(stepsOf(unseen.map((words) => readTags(tagger, words, [0])))),
    ...logisticParts(weights, { limits: [LEAST], smallest: SMALLEST }),
  })
}

/** Cases from the sentences held out, read by models of the others. */
function readFold(task: RetagTask, { held, kept, trained }: ParserFold): SparseCase[] {
  const pick = <T>(list: readonly T[]) => kept.map((index) => list[index] as T)
  const words = pick(task.words)
  const tagger = readTagger(trainTagger({ words, gold: pick(task.gold), tags: task.tags }))
  const parser = readParser(packParser(trained, NEVER_QUICK))
  return readCases(task, held, { tagger, parser })
}

function readCases(
  { sentences, words, tags, traits }: RetagTask,
  numbers: readonly number[],
  { tagger, parser }: { tagger: Tagger; parser: Parser },
): SparseCase[] {
  const workspace = createWorkspace(Math.max(...words.map(({ count }) => count)))
  const read = numbers.map((index) => readTags(tagger, words[index] as Words, [0]))
  const steps = stepsOf(read)
  const cases: SparseCase[] = []
  const atoms = new Int32Array(RETAG_ATOMS)
  const features = new Int32Array(retagTemplates.count)
  numbers.forEach((index, place) => {
    const own = words[index] as Words
    const columns = read[place] as TagColumns
    fillNodes(workspace.nodes, own, { first: 0, end: own.count, tags: columns.tags }, traits)
    parseSentence(parser, workspace)
    const sentence = { ...workspace, words: own, first: 0, columns }
    visitQuestioned({ leads: steps, traits, atoms }, sentence, (row, second) => {
      fillFeatures(retagTemplates, atoms, features)
      const right = sentences[index]?.tags[row]
      const isTrue = tags[second - 1]?.[0] === right
      if (isTrue || tags[(columns.tags[row] as number) - 1]?.[0] === right)
        cases.push({ features: features.map((feature) => feature & (2 ** BITS - 1)), isTrue })
    })
  })
  return cases
}

/** Leads below which each of the first steps lies. */
function stepsOf(read: readonly TagColumns[]): Int32Array {
  const leads = read.flatMap((columns) => [...columns.leads].filter((lead) => lead < SURE))
  return leadSteps(leads, { steps: STEPS, first: ASKED })
}

function withCommonFeatures(cases: readonly SparseCase[]): SparseCase[] {
  const counts = new Int32Array(2 ** BITS)
  for (const { features } of cases)
    for (const feature of features) counts[feature] = (counts[feature] as number) + 1
  return cases.map(({ features, isTrue }) => ({
    features: features.filter((feature) => (counts[feature] as number) >= SEEN),
    isTrue,
  }))
}
