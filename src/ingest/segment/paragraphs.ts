import type { SegmentKind, Span } from '../../record/index.ts'
import type { Mark } from '../source.ts'
import { findRules } from './rules.ts'

/** A stretch of text between blank lines, without the white space around it. */
export interface Paragraph extends Span {
  /** What the format says that it is, if it does. */
  readonly kind?: SegmentKind | undefined
  /** Line ends before it; 2 for one blank line. */
  readonly gap: number
}

/** Wrapped lines are hardly longer. */
const WRAP_WIDTH = 110
/** Narrower blocks are lines put below one another: addresses, release heads. */
const NARROWEST_WRAP = 40
/** A line that the next word would have left below this share of the width was broken on purpose. */
const EARLY_SHARE = 0.65
/** Of the lines of running text that is wrapped, few end where a sentence ends. */
const SENTENCE_ENDS = 0.6
/** Dates and bylines stand above a report, and are shorter than its lines. */
const HEADER_REACH = 1000
const LONGEST_HEADER = 80

/**
 * The paragraphs of a text: split at blank lines, at the borders of marks, and at every line end where lines are paragraphs
 * and not wrapped.
 */
export function* paragraphs(text: string, marks: readonly Mark[]): Iterable<Paragraph> {
  let from = 0
  for (const mark of marks) {
    yield* plainParagraphs(text, { start: from, end: mark.span.start })
    const span = trim(text, mark.span)
    if (span) yield { ...span, kind: mark.kind, gap: 2 }
    from = mark.span.end
  }
  yield* plainParagraphs(text, { start: from, end: text.length })
}

function* plainParagraphs(text: string, span: Span): Iterable<Paragraph> {
  let block: Span[] = []
  let blank = 0
  let gap = 0
  for (const line of lines(text, span)) {
    const words = trim(text, line)
    if (!words) {
      if (block.length > 0) yield* splitBlock(text, block, gap)
      if (block.length > 0) blank = 0
      block = []
      blank += 1
      continue
    }
    if (block.length === 0) gap = blank + 1
    block.push(words)
  }
  if (block.length > 0) yield* splitBlock(text, block, gap)
}

/** Every mark that ends a line somewhere: those of Windows, Unix, old Macs, and Unicode's own, which pasted text is full of. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g

function* lines(text: string, { start, end }: Span): Iterable<Span> {
  const ends = new RegExp(LINE_END)
  let from = start
  while (from < end) {
    ends.lastIndex = from
    const found = ends.exec(text)
    const to = found ? Math.min(found.index, end) : end
    yield { start: from, end: to }
    from = found ? to + found[0].length : end
  }
}

/** Lines of one block are one paragraph where they are wrapped, and a paragraph each where they are not. */
function* splitBlock(text: string, block: readonly Span[], gap: number): Iterable<Paragraph> {
  const width = Math.max(...block.slice(0, MOST_MEASURED).map(length))
  const isWrapped = width >= NARROWEST_WRAP && areWrapped(text, block)
  let start: Span | undefined
  let count = 0
  for (const [index, line] of block.entries()) {
    start ??= line
    const next = block[index + 1]
    if (next && (goesOn(text, line, next) || (isWrapped && !isBroken(text, [line, next], width))))
      continue
    yield { start: start.start, end: line.end, gap: count === 0 ? gap : 1 }
    start = undefined
    count += 1
  }
}

/** Enough lines to know the width of all. */
const MOST_MEASURED = 2000

function length({ start, end }: Span): number {
  return end - start
}

function areWrapped(text: string, block: readonly Span[]): boolean {
  const broken = block.slice(0, -1)
  if (broken.some((line) => length(line) > WRAP_WIDTH)) return false
  const ended = broken.filter((line) => endsSentence(text, line)).length
  return ended <= broken.length * SENTENCE_ENDS
}

/** Whether a line ends in the middle of a sentence, as the small letter below it shows. */
function goesOn(text: string, line: Span, next: Span): boolean {
  return /\p{Ll}/u.test(text.charAt(next.start)) && !endsSentence(text, line)
}

/** Whether the line end between two lines of wrapped text is one that somebody meant. */
function isBroken(text: string, pair: readonly [Span, Span], width: number): boolean {
  return isBrokenEarly(text, pair, width) || pair.some((line) => isHeader(text, line))
}

/** Whether a line ends though the next word would have found room in it: somebody meant a new line. */
function isBrokenEarly(text: string, [line, next]: readonly [Span, Span], width: number): boolean {
  const word = /^\S{1,60}/.exec(text.slice(next.start, next.start + 60))?.[0] ?? ''
  return length(line) + 1 + word.length < width * EARLY_SHARE
}

/** Whether a line is as a whole a date, a byline or the like: then it is no part of the headline or the text beside it. */
function isHeader(text: string, line: Span): boolean {
  if (line.start > HEADER_REACH || length(line) > LONGEST_HEADER) return false
  return (['line', 'start'] as const).some((at) => {
    const [match] = findRules(text, line, { at, kinds: ['inline-header'] })
    return match?.end === line.end
  })
}

/** Whether the last mark of a stretch is one that ends a sentence, closing quotation marks and brackets left aside. */
export function endsSentence(text: string, span: Span): boolean {
  return /[.!?…]["'”’)\]»]{0,3}$/u.test(text.slice(Math.max(span.start, span.end - 6), span.end))
}

/** A span without the white space at its ends; undefined when it holds nothing else. */
export function trim(text: string, { start, end }: Span): Span | undefined {
  const space = /\s/
  let from = start
  let to = end
  while (from < to && space.test(text.charAt(from))) from += 1
  while (to > from && space.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
