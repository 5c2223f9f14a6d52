import type { Span } from '../record/index.ts'

/**
 * Offsets of a text in Unicode code points, which other programs count in, from offsets in UTF-16 code
 * units. An offset between the two halves of a pair counts as before it.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index)
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

/** At most so many code points right before and right after a span. */
export function around(
  text: string,
  { start, end }: Span,
  count: number,
): { readonly prefix: string; readonly suffix: string } {
  // Two code units hold any code point.
  const before = [...text.slice(Math.max(0, start - 2 * count), start)]
  const after = [...text.slice(end, end + 2 * count)]
  return { prefix: before.slice(-count).join(''), suffix: after.slice(0, count).join('') }
}
