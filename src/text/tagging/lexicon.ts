// noUncheckedIndexedAccess: slots are masked to the table's length, so reads carry `as number`.
import { Shape, type Words } from './words.ts'

/** Which tags a word can have: its own for words often seen in training, those of its class for the rest. */
export interface Lexicon {
  /** Open addressing by hash of the word as written; 0 is free. */
  readonly slots: Int32Array
  readonly sets: Uint16Array
  /** Tags of each set; one tag means there is nothing to choose. */
  readonly tags: readonly Uint8Array[]
  /** Sets by {@link wordClass}; 0 where training saw no rare word of that class. */
  readonly classes: Uint16Array
}

/** Rows `hash, set` and `class, set` to look-up tables. Set 0 is "every tag". */
export function buildLexicon(
  entries: Int32Array,
  classEntries: Int32Array,
  tags: readonly Uint8Array[],
): Lexicon {
  const words = entries.length / 2
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, words * 2))))
  const sets = new Uint16Array(slots.length)
  for (let index = 0; index < entries.length; index += 2) {
    const hash = entries[index] as number
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = hash
    sets[slot] = entries[index + 1] as number
  }
  const classes = new Uint16Array(CLASSES)
  for (let index = 0; index < classEntries.length; index += 2) {
    classes[classEntries[index] as number] = classEntries[index + 1] as number
  }
  return { slots, sets, tags, classes }
}

const CLASSES = 4096

/** Class of a word for guessing: its last two letters and its shape, hashed to 4,096. */
export function wordClass(words: Words, row: number): number {
  const shape =
    (words.shape[row] as number) &
    (Shape.capital | Shape.digit | Shape.hyphen | Shape.letter | Shape.other)
  const ending = (shape & Shape.digit) === 0 ? (words.suffix2[row] as number) : 0
  return (Math.imul(ending ^ Math.imul(shape + 1, 0x9e3779b1), 0x85ebca6b) >>> 20) & (CLASSES - 1)
}

function find(lexicon: Lexicon, hash: number): number {
  const { slots } = lexicon
  let slot = hash & (slots.length - 1)
  while (slots[slot] !== 0) {
    if (slots[slot] === hash) return lexicon.sets[slot] as number
    slot = (slot + 1) & (slots.length - 1)
  }
  return -1
}

/** Number of the set of tags that a word can have. */
export function tagSet(lexicon: Lexicon, words: Words, row: number): number {
  const own = find(lexicon, words.form[row] as number)
  if (own >= 0) return own
  return lexicon.classes[wordClass(words, row)] as number
}

/** Number of the set of tags that training saw for the word in lower case, plus one; 0 when it was rare or unseen. */
export function plainSet(lexicon: Lexicon, words: Words, row: number): number {
  return find(lexicon, words.lower[row] as number) + 1
}

/** How many of the words `[first, end)` have a capital: 0 few, 1 many, 2 most, 3 all but the small ones. */
export function capitalShare(words: Words, first: number, end: number): number {
  let letters = 0
  let capitals = 0
  for (let row = first; row < end; row++) {
    const shape = words.shape[row] as number
    if ((shape & Shape.letter) === 0) continue
    letters++
    if ((shape & Shape.capital) !== 0) capitals++
  }
  const share = capitals / Math.max(1, letters)
  return share < 0.35 ? 0 : share < 0.6 ? 1 : share < 0.85 ? 2 : 3
}
