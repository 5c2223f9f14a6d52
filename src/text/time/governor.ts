import type { Span } from '../../record/index.ts'
import { spanOf } from './read.ts'
import type { Bearing } from './when.ts'
import type { Scan } from './words.ts'

export interface Governor {
  readonly word: string
  readonly span: Span
  readonly bearing: Bearing
}

/** Prepositions of time, longest first, and how each bounds what it governs. */
const governors: readonly (readonly [readonly string[], Bearing])[] = [
  [['no', 'later', 'than'], 'until'],
  [['not', 'later', 'than'], 'until'],
  [['at', 'the', 'latest', 'by'], 'until'],
  [['ahead', 'of'], 'before'],
  [['prior', 'to'], 'before'],
  [['as', 'of'], 'on'],
  [['up', 'to'], 'until'],
  [['up', 'until'], 'until'],
  [['by'], 'until'],
  [['until'], 'until'],
  [['till'], 'until'],
  [['through'], 'until'],
  [['before'], 'before'],
  [['since'], 'since'],
  [['after'], 'after'],
  [['from'], 'on'],
  [['to'], 'on'],
  [['between'], 'on'],
  [['within'], 'on'],
  [['during'], 'during'],
  [['throughout'], 'during'],
  [['over'], 'during'],
  [['in'], 'on'],
  [['on'], 'on'],
  [['at'], 'on'],
  [['for'], 'on'],
]

/** The preposition right before the word, "the" skipped; undefined when there is none. */
export function governorBefore(scan: Scan, first: number): Governor | undefined {
  const end = scan.words[first - 1]?.lower === 'the' ? first - 1 : first
  for (const [words, bearing] of governors) {
    const start = end - words.length
    if (start < 0) continue
    if (!words.every((word, index) => scan.words[start + index]?.lower === word)) continue
    return { word: words.join(' '), span: spanOf(scan, start, end), bearing }
  }
  return undefined
}
