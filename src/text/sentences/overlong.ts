import type { Notice, Span } from '../../record/index.ts'
import type { Sentence } from '../analysis.ts'

/**
 * Tokens of the longest sentence that is read as one. The longest in news are lists of names of some 350; what is longer is
 * a list without end or no prose at all, and what reads a sentence takes time with the square of its length.
 */
const longest = 500
/** How far back from there a better place for the cut is looked for. */
const lookBack = 100

interface Cut {
  /** Tokens before which a sentence is cut, in order. */
  readonly starts: readonly number[]
  readonly notices: readonly Notice[]
}

/** Where sentences that are too long to be read as one are cut: behind a semicolon or a comma if one is near, and a notice of each. */
export function cutOverlong(
  text: string,
  sentences: readonly Sentence[],
  spans: readonly Span[],
): Cut {
  const starts: number[] = []
  const notices: Notice[] = []
  for (const { start, end, firstToken, endToken } of sentences) {
    if (endToken - firstToken <= longest) continue
    const message = `A sentence of ${(endToken - firstToken).toLocaleString('en')} words and marks is read in pieces of at most ${longest}: what only the whole of it tells is not read.`
    notices.push({ code: 'sentence-cut', message, span: { start, end } })
    for (let from = firstToken; endToken - from > longest; ) {
      from = cutBefore(text, spans, from + longest)
      starts.push(from)
    }
  }
  return { starts, notices }
}

function cutBefore(text: string, spans: readonly Span[], limit: number): number {
  for (const mark of [';', ',']) {
    for (let at = limit; at > limit - lookBack; at -= 1) {
      const before = spans[at - 1]
      if (before && before.end - before.start === 1 && text[before.start] === mark) return at
    }
  }
  return limit
}
