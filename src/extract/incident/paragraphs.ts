import type { Reading } from '../reading.ts'

const known = new WeakMap<Reading, readonly (readonly [number, number])[]>()

/** Where paragraphs part: each line end with the next one, when nothing but spaces stands between. In order. */
function breaksIn(reading: Reading): readonly (readonly [number, number])[] {
  const before = known.get(reading)
  if (before !== undefined) return before
  const { text } = reading.document
  const breaks: [number, number][] = []
  for (let at = text.indexOf('\n'); at >= 0; ) {
    const next = text.indexOf('\n', at + 1)
    if (next >= 0 && text.slice(at, next).trim() === '') breaks.push([at, next + 1])
    at = next
  }
  known.set(reading, breaks)
  return breaks
}

/**
 * Whether a blank line stands between two places of the text, however far apart: words of violence are compared two by two,
 * so that looking through the text between them would take the cube of its length.
 */
export function areInTwoParagraphs(reading: Reading, from: number, to: number): boolean {
  const breaks = breaksIn(reading)
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((breaks[middle]?.[0] ?? 0) >= from) high = middle
    else low = middle + 1
  }
  const end = breaks[low]?.[1]
  return end !== undefined && end <= to
}
