import type { Span } from '../../record/index.ts'

const SPACE = 32
const LINE_FEED = 10
/** Longer words are left to the patterns. */
const LONGEST = 60

/** Marks that are tokens by themselves whatever follows, and that go on no word. */
const marks: ReadonlySet<number> = new Set([...',()"“”'].map((mark) => mark.charCodeAt(0)))

/**
 * The token that begins at `from` or behind the spaces there, where a look at the characters tells: a word of plain letters
 * before a space or mark, or such a mark. Most tokens are such, and the patterns would find the same in ten times the time.
 *
 * @returns undefined where the patterns must be asked, or nothing begins before `limit`.
 */
export function plainToken(text: string, from: number, limit: number): Span | undefined {
  let start = from
  while (isBlank(text.charCodeAt(start))) start++
  if (start >= limit) return undefined
  let end = start
  while (end - start <= LONGEST && isPlainLetter(text.charCodeAt(end))) end++
  const next = text.charCodeAt(end)
  if (end === start) return marks.has(next) ? { start, end: start + 1 } : undefined
  if (end - start > LONGEST || !(isBlank(next) || marks.has(next))) return undefined
  return { start, end: Math.min(end, limit) }
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

/** A number below 1,024 for the first and the last letter of a word, in any case. */
export function endsOf(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31)
}

/** 1 at the {@link endsOf} of each of the words. */
export function markEnds(words: readonly string[]): Uint8Array {
  const ends = new Uint8Array(1024)
  for (const word of words) ends[endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1
  return ends
}
