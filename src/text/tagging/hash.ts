/** Start of a 32-bit FNV-1a hash. */
export const HASH_START = 0x811c9dc5

/** One step of 32-bit FNV-1a over a UTF-16 code unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Spreads a hash over all 32 bits: the finaliser of MurmurHash3. Signed. */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** Hash of a word as the models' tables key it. Signed 32 bit, never 0: tables mark a free slot so. */
export function hashWord(word: string): number {
  let hash = HASH_START
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index))
  return spread(hash) || 1
}
