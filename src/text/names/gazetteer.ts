// noUncheckedIndexedAccess: slots are masked to the table's length and rows are the sentence's own, so
// reads carry `as number`.
import { HASH_START, hashStep, hashWord, spread } from '../tagging/hash.ts'
import type { Words } from '../tagging/words.ts'

/** What a phrase of the gazetteer is: bits, since Georgia is two things and Jordan a given name, too. */
export const Listed = {
  country: 1,
  town: 2,
  nationality: 4,
  body: 8,
  title: 16,
  person: 32,
} as const

/** Phrases by hash; open addressing, 0 is free. */
export interface NameList {
  readonly slots: Int32Array
  readonly bits: Uint8Array
  /** Longest phrase in words. */
  readonly longest: number
}

/** Hash of a phrase from the hashes of its lower-cased words. */
export function joinHash(phrase: number, word: number): number {
  return spread(hashStep(phrase, word)) || 1
}

/** Hash of a phrase written with single spaces, in any case. Hyphens part words as the tokeniser does. */
export function hashPhrase(phrase: string): number {
  return words(phrase).reduce((hash, word) => joinHash(hash, hashWord(word)), HASH_START)
}

function words(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/-/g, ' - ')
    .split(' ')
    .filter((word) => word !== '')
}

/** Rows `hash, bits` to a look-up table. */
export function buildNameList(rows: Int32Array): NameList {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, rows.length))))
  const bits = new Uint8Array(slots.length)
  for (let index = 0; index < rows.length; index += 2) {
    const hash = rows[index] as number
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = hash
    bits[slot] = (bits[slot] as number) | (rows[index + 1] as number)
  }
  return { slots, bits, longest: 5 }
}

/** Bits of a phrase hash; 0 when it is not listed. */
export function listedAs({ slots, bits }: NameList, hash: number): number {
  let slot = hash & (slots.length - 1)
  while (slots[slot] !== 0) {
    if (slots[slot] === hash) return bits[slot] as number
    slot = (slot + 1) & (slots.length - 1)
  }
  return 0
}

/**
 * Marks the tokens `[first, end)` that stand in a listed phrase: its bits, times two plus one where it starts. The longest
 * phrase from a capital letter wins.
 */
export function markListed(
  list: NameList,
  words: Words,
  { first, end }: { first: number; end: number },
  marks: Int32Array,
): void {
  for (let row = first; row < end; row++) {
    if (((words.shape[row] as number) & 1) === 0) continue
    let hash = HASH_START
    let found = 0
    let length = 0
    for (let next = row; next < end && next - row < list.longest; next++) {
      hash = joinHash(hash, words.lower[next] as number)
      const bits = listedAs(list, hash)
      if (bits === 0) continue
      found = bits
      length = next - row + 1
    }
    for (let next = row; next < row + length; next++)
      marks[next] = found * 2 + (next === row ? 1 : 0)
    if (length > 1) row += length - 1
  }
}
