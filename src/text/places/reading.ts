import type { Span } from '../../record/index.ts'
import type { Name, Sentence } from '../analysis.ts'
import { foldWord } from './fold.ts'
import { type Word, wordsOf } from './words.ts'

/** A text laid out for finding names in it: words, and for each the sentence and the name it is in. */
export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  /** Lower-case, without the stops of an abbreviation; computed once a word. */
  key(index: number): string
  readonly sentenceOf: Int32Array
  /** Whether the word opens its sentence. */
  opens(index: number): boolean
  /** Sentences in capitals only; in title case. */
  isUpper(index: number): boolean
  isTitle(index: number): boolean
  nameOf(index: number): Name | undefined
}

const LONG_WORD = 4

/** Lays a text out. Sentences and names are in order of the text. */
export function readingOf(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
): Reading {
  const words = wordsOf(text)
  const sentenceOf = owners(words, sentences)
  const nameIndex = owners(words, names)
  const keys: string[] = new Array(words.length)
  const { upper, title } = cases(words, sentenceOf, sentences.length)
  return {
    text,
    words,
    key(index) {
      const word = words[index]
      if (word === undefined) return ''
      const key = keys[index] ?? foldWord(word.text)
      keys[index] = key
      return key
    },
    sentenceOf,
    opens: (index) =>
      index === 0 || sentenceOf[index] !== sentenceOf[index - 1] || words[index]?.gap === 'break',
    isUpper: (index) => upper[sentenceOf[index] ?? -1] === 1,
    isTitle: (index) => title[sentenceOf[index] ?? -1] === 1,
    nameOf: (index) => names[nameIndex[index] ?? -1],
  }
}

/** For each word the place of the span that holds its start, or -1. */
function owners(words: readonly Word[], spans: readonly Span[]): Int32Array {
  const owner = new Int32Array(words.length).fill(-1)
  let at = 0
  for (let index = 0; index < words.length; index += 1) {
    const { start } = words[index] as Word
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at += 1
    const span = spans[at]
    if (span !== undefined && span.start <= start) owner[index] = at
  }
  return owner
}

function cases(
  words: readonly Word[],
  sentenceOf: Int32Array,
  sentences: number,
): { upper: Uint8Array; title: Uint8Array } {
  const upper = new Uint8Array(sentences)
  const title = new Uint8Array(sentences)
  const counts = {
    long: new Int32Array(sentences),
    capital: new Int32Array(sentences),
    upper: new Int32Array(sentences),
  }
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word
    const sentence = sentenceOf[index] ?? -1
    if (sentence < 0 || word.end - word.start < LONG_WORD) continue
    counts.long[sentence] = (counts.long[sentence] ?? 0) + 1
    if (word.capital) counts.capital[sentence] = (counts.capital[sentence] ?? 0) + 1
    if (word.upper) counts.upper[sentence] = (counts.upper[sentence] ?? 0) + 1
  }
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    const long = counts.long[sentence] ?? 0
    if (long >= 3 && (counts.upper[sentence] ?? 0) / long > 0.75) upper[sentence] = 1
    else if (long >= 4 && (counts.capital[sentence] ?? 0) / long > 0.8) title[sentence] = 1
  }
  return { upper, title }
}
