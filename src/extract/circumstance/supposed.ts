import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "a possible invasion", "any decision", "the next attack": not told as something that is or was. */
export function isSupposed(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'amod', 'det')
    .some((child) => lexicon.supposing.has(reading.tokens[child]?.lower ?? ''))
}
