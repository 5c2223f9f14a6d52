// noUncheckedIndexedAccess: folds and sentences are numbered, so reads carry `as`.
import { type ParserTask, type TrainedParser, trainParser } from './parser.ts'

const FOLDS = 5
/** Fewer than the parser has that is kept: what is asked of these trees is that no part of them was learnt by heart. */
const PARSER_ROUNDS = 4
const PARSER_RUNS = 1

/** A part of the documents held out, and the parser that the others gave; sentences by their numbers. */
export interface ParserFold {
  readonly held: readonly number[]
  readonly kept: readonly number[]
  readonly trained: TrainedParser
}

const known = new WeakMap<ParserTask['sentences'], readonly ParserFold[]>()

/** Of each five documents one is held out in turn. Trained once for all that learn from such trees. */
export function parserFolds(task: Omit<ParserTask, 'rounds' | 'runs'>): readonly ParserFold[] {
  const found = known.get(task.sentences) ?? trainFolds(task)
  known.set(task.sentences, found)
  return found
}

function trainFolds(task: Omit<ParserTask, 'rounds' | 'runs'>): ParserFold[] {
  const { sentences, words, tags } = task
  const documents = [...new Set(sentences.map(({ document }) => document))]
  const folds = new Map(documents.map((document, index) => [document, index % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`parser of four fifths: fold ${fold + 1} of ${FOLDS}`)
    const numbers = (isHeld: boolean) =>
      sentences.flatMap(({ document }, index) =>
        (folds.get(document) === fold) === isHeld ? [index] : [],
      )
    const kept = numbers(false)
    const pick = <T>(list: readonly T[]) => kept.map((index) => list[index] as T)
    const trained = trainParser({
      ...task,
      sentences: pick(sentences),
      words: pick(words),
      tags: pick(tags),
      rounds: PARSER_ROUNDS,
      runs: PARSER_RUNS,
    })
    return { held: numbers(true), kept, trained }
  })
}
