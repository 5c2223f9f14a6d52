import type { Span } from '../../record/index.ts'
import { spanOf } from './read.ts'
import { type Bearing, grammar } from './rules.ts'
import type { Scan } from './words.ts'

export interface Governor {
  readonly word: string
  readonly span: Span
  readonly bearing: Bearing
}

/** The preposition right before the word, "the" skipped; undefined when there is none. */
export function governorBefore(scan: Scan, first: number): Governor | undefined {
  const end = scan.words[first - 1]?.lower === 'the' ? first - 1 : first
  const last = scan.words[end - 1]?.lower
  for (const { words, bearing } of grammar().governors) {
    if (words.at(-1) !== last || end < words.length) continue
    const start = end - words.length
    if (!words.every((word, index) => scan.words[start + index]?.lower === word)) continue
    return { word: words.join(' '), span: spanOf(scan, start, end), bearing }
  }
  return undefined
}
