import type { SegmentKind, Span } from '../../record/index.ts'
import type { Mark } from '../source.ts'

/** A stretch of text between blank lines, without the white space around it. */
export interface Paragraph extends Span {
  /** What the format says that it is, if it does. */
  readonly kind?: SegmentKind | undefined
  /** Line ends before it; 2 for one blank line. */
  readonly gap: number
}

/** Wrapped lines are hardly longer. */
const WRAP_WIDTH = 110
/** Of the lines of running text that is wrapped, few end where a sentence ends. */
const SENTENCE_ENDS = 0.6

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

function* lines(text: string, { start, end }: Span): Iterable<Span> {
  let from = start
  while (from < end) {
    const found = text.indexOf('\n', from)
    const to = found === -1 || found >= end ? end : found
    if (to > from) yield { start: from, end: to }
    else yield { start: from, end: from }
    from = to + 1
  }
}

function* splitBlock(text: string, block: readonly Span[], gap: number): Iterable<Paragraph> {
  const [first, last] = [block.at(0), block.at(-1)]
  if (!first || !last) return
  if (isWrapped(text, block)) {
    yield { start: first.start, end: last.end, gap }
    return
  }
  for (const [index, line] of block.entries()) yield { ...line, gap: index === 0 ? gap : 1 }
}

function isWrapped(text: string, block: readonly Span[]): boolean {
  const broken = block.slice(0, -1)
  if (broken.length === 0) return true
  if (broken.some((line) => line.end - line.start > WRAP_WIDTH)) return false
  const ended = broken.filter((line) => endsSentence(text, line)).length
  return ended <= broken.length * SENTENCE_ENDS
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
