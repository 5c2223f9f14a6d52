// noUncheckedIndexedAccess: columns are sized for the tokens they hold, so reads carry `as number`; every
// word of every report passes here.
import type { Span } from '../../record/index.ts'
import { type Clusters, clusterOf } from './clusters.ts'
import { HASH_START, hashStep, spread } from './hash.ts'

/** How a token's letters are to be read: as they stand, or in a report that is all capitals as they would stand elsewhere. */
export const Casing = { written: 0, lower: 1, capital: 2 } as const

/** Shape bits of a word. */
export const Shape = {
  capital: 1,
  allCapitals: 2,
  digit: 4,
  hyphen: 8,
  dot: 16,
  letter: 32,
  other: 64,
  mixed: 128,
  first: 256,
} as const

/** What models see of words, by column. A number has its digits made 0, quotation marks are plain. */
export interface Words {
  readonly count: number
  /** Hash of the word as written and in lower case. */
  readonly form: Int32Array
  readonly lower: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  /** Bits of {@link Shape}. */
  readonly shape: Int32Array
  /** Word cluster plus one; 0 for unknown. */
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly coarse: Int32Array
}

export function emptyWords(count: number): Words {
  const column = () => new Int32Array(count)
  return {
    count,
    form: column(),
    lower: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    shape: column(),
    fine: column(),
    middle: column(),
    coarse: column(),
  }
}

const QUOTE = 39
const DOUBLE_QUOTE = 34
const ZERO = 48

/** A code unit with typographic quotes made plain. */
function plain(unit: number): number {
  if (unit < 0x2018 || unit > 0x201f) return unit === 0x60 || unit === 0xb4 ? QUOTE : unit
  return unit < 0x201c ? QUOTE : DOUBLE_QUOTE
}

/** A code unit in lower case; only what stays one unit. */
function lowerUnit(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32
  if (unit < 0xc0) return unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

function shapeOf(unit: number, lower: number): number {
  if (lower >= 97 && lower <= 122)
    return unit === lower ? Shape.letter : Shape.letter | Shape.capital
  if (unit >= ZERO && unit <= 57) return Shape.digit
  if (unit === 45) return Shape.hyphen
  if (unit === 46) return Shape.dot
  if (unit >= 0xc0) return unit === lower ? Shape.letter : Shape.letter | Shape.capital
  return Shape.other
}

/** Longest stretch of a token that is looked at; hostile text has tokens of megabytes. */
const MAX_LENGTH = 64

export interface WordInput {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly casing: number
}

/** Fills row `row` of `words` from the characters of `input`. */
export function encodeWord(words: Words, row: number, input: WordInput, clusters: Clusters): void {
  const { text, start, casing } = input
  const end = Math.min(input.end, start + MAX_LENGTH)
  let form = HASH_START
  let lowered = HASH_START
  let raw = HASH_START
  let shape = 0
  let capitals = 0
  for (let at = start; at < end; at++) {
    const written = plain(text.charCodeAt(at))
    const lower = lowerUnit(written)
    const unit =
      casing === Casing.written || (casing === Casing.capital && at === start) ? written : lower
    const bits = shapeOf(unit, lower)
    if ((bits & Shape.capital) !== 0) capitals++
    shape |= at > start ? bits & ~Shape.capital : bits
    raw = hashStep(raw, lower)
    if (bits === Shape.digit) {
      form = hashStep(form, ZERO)
      lowered = hashStep(lowered, ZERO)
    } else {
      form = hashStep(form, unit)
      lowered = hashStep(lowered, lower)
    }
  }
  if (capitals > 1 || (capitals === 1 && (shape & Shape.capital) === 0)) {
    shape |= capitals >= end - start - 1 ? Shape.allCapitals : Shape.mixed
  }
  words.form[row] = spread(form) || 1
  words.lower[row] = spread(lowered) || 1
  words.shape[row] = shape
  encodeAffixes(words, row, input)
  const fine = clusterOf(clusters, spread(raw) || 1)
  words.fine[row] = fine
  words.middle[row] = clusters.middle[fine] as number
  words.coarse[row] = clusters.coarse[fine] as number
}

function affixUnit(text: string, at: number): number {
  const lower = lowerUnit(plain(text.charCodeAt(at)))
  return lower >= ZERO && lower <= 57 ? ZERO : lower
}

function encodeAffixes(words: Words, row: number, input: WordInput): void {
  const { text, start } = input
  const end = Math.min(input.end, start + MAX_LENGTH)
  let hash = HASH_START
  for (let length = 1; length <= 3; length++) {
    if (start + length <= end) hash = hashStep(hash, affixUnit(text, start + length - 1))
    if (length === 1) words.prefix1[row] = hash
    else if (length === 2) words.prefix2[row] = hash
    else words.prefix3[row] = hash
  }
  hash = HASH_START
  for (let length = 1; length <= 4; length++) {
    if (end - length >= start) hash = hashStep(hash, affixUnit(text, end - length))
    if (length === 1) words.suffix1[row] = hash
    else if (length === 2) words.suffix2[row] = hash
    else if (length === 3) words.suffix3[row] = hash
    else words.suffix4[row] = hash
  }
}

/** What models see of the tokens at `spans`; `casings` has a {@link Casing} for each. */
export function encodeTokens(
  text: string,
  spans: readonly Span[],
  casings: Uint8Array,
  clusters: Clusters,
): Words {
  const words = emptyWords(spans.length)
  for (let row = 0; row < spans.length; row++) {
    const { start, end } = spans[row] as Span
    const casing = casings[row] as number
    const input = isMarkup(text, start, end)
      ? { text: MARK, start: 0, end: MARK.length, casing }
      : { text, start, end, casing }
    encodeWord(words, row, input, clusters)
  }
  return words
}

/** What mark-up left in a text is to the models: a mark like any other. */
const MARK = '*'

function isMarkup(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === 60 && end - start > 2 && text.charCodeAt(end - 1) === 62
}
