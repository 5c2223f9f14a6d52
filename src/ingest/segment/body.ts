import type { Segment, SegmentKind } from '../../record/index.ts'
import { isSectionHeading, leadsOn } from './headlines.ts'
import { type Paragraph, trim } from './paragraphs.ts'
import { toSegment } from './pieces.ts'
import { findRules, type Match } from './rules.ts'

/** Credits stand within so many paragraphs of the end. */
const TAIL_PARAGRAPHS = 5
/** Captions and teasers stand before the dateline of some pages. */
const EARLY_PARAGRAPHS = 6
/** Dates and times are shorter. */
const LONGEST_LINE = 60
/** Paragraphs above this are no news writing; nothing is looked for inside them. */
const LONGEST_PARAGRAPH = 50_000

/** What is found in and around the paragraphs behind the lead. */
export function segmentBody(text: string, all: readonly Paragraph[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const [index, paragraph] of all.entries()) {
    const isEarly = index < EARLY_PARAGRAPHS
    const isTail = index >= all.length - TAIL_PARAGRAPHS
    const pieces = segmentParagraph(text, paragraph, { isEarly, isTail, next: all[index + 1] })
    const previous = segments.at(-1)
    const first = pieces[0]
    if (first?.kind === 'post' && first.author?.span && previous && isBareSignature(text, first)) {
      segments.pop()
      segments.push(
        { ...first, span: { start: previous.span.start, end: first.span.end } },
        ...pieces.slice(1),
      )
    } else segments.push(...pieces)
  }
  return segments
}

/** A signature in a paragraph of its own, below the words that it signs. */
function isBareSignature(text: string, { span, author }: Segment): boolean {
  return author !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(span.start, author.span.start))
}

interface Surroundings {
  readonly isEarly: boolean
  readonly isTail: boolean
  readonly next: Paragraph | undefined
}

function segmentParagraph(
  text: string,
  paragraph: Paragraph,
  around: Surroundings,
): readonly Segment[] {
  const isMarked = paragraph.kind !== undefined && paragraph.kind !== 'post'
  const isLong = paragraph.end - paragraph.start > LONGEST_PARAGRAPH
  if (isMarked || isLong) return [toSegment(text, paragraph.kind ?? 'body', paragraph)]
  const post = findPost(text, paragraph)
  if (post) return post
  if (paragraph.kind) return [toSegment(text, paragraph.kind, paragraph)]
  return (
    (around.isEarly ? findDateline(text, paragraph) : undefined) ??
    (around.isTail ? findCredit(text, paragraph) : undefined) ??
    findLine(text, paragraph, around.next) ??
    (isSectionHeading(text, paragraph, around.next)
      ? [toSegment(text, 'section-heading', paragraph)]
      : inside(text, paragraph))
  )
}

/** A dateline that opens a paragraph, and the paragraph behind it. */
function findDateline(text: string, paragraph: Paragraph): readonly Segment[] | undefined {
  const [dateline] = findRules(text, paragraph, { at: 'start', kinds: ['dateline'] })
  if (!dateline) return undefined
  const span = trim(text, dateline) ?? dateline
  return [
    toSegment(text, 'dateline', span, dateline),
    ...inside(text, { ...paragraph, start: dateline.end }),
  ]
}

/** Who wrote, edited or owns the report: a paragraph of its own or the end of one. */
function findCredit(text: string, paragraph: Paragraph): readonly Segment[] | undefined {
  const [whole] = findRules(text, paragraph, { at: 'end' })
  if (whole) return [toSegment(text, whole.rule.kind, whole, whole)]
  const [credit] = findRules(text, paragraph, { at: 'paragraph-end' })
  if (!credit) return undefined
  return [
    ...inside(text, { ...paragraph, end: credit.start }),
    toSegment(text, credit.rule.kind, credit, credit),
  ]
}

/**
 * Lines that belong to no text: the furniture of pages, times of day in a transcript, and dates. A date is the heading of
 * a day's entry in a chronicle, or stands below a letter.
 */
function findLine(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): readonly Segment[] | undefined {
  if (paragraph.end - paragraph.start > LONGEST_LINE) return undefined
  const [match] = findRules(text, paragraph, { at: 'line', kinds: ['inline-header'] })
  if (!match) return undefined
  const isEntry = match.groups['date'] !== undefined && next !== undefined && leadsOn(text, next)
  return [toSegment(text, isEntry ? 'section-heading' : 'inline-header', paragraph, match)]
}

/** An embedded post that ends in its signature, and what the paragraph says behind it. */
function findPost(text: string, paragraph: Paragraph): readonly Segment[] | undefined {
  if (!text.slice(paragraph.start, paragraph.end).includes('(@')) return undefined
  const match = [...findRules(text, paragraph, { at: 'inside', kinds: ['post'] })].at(-1)
  if (!match) return undefined
  const isWhole = paragraph.kind === 'post'
  const post = toSegment(
    text,
    'post',
    { start: paragraph.start, end: isWhole ? paragraph.end : match.end },
    match,
  )
  return isWhole ? [post] : [post, ...inside(text, { ...paragraph, start: match.end })]
}

/** A paragraph, cut at the headings that were run into it. */
function inside(text: string, paragraph: Paragraph): readonly Segment[] {
  const found = [...findRules(text, paragraph, { at: 'inside', kinds: ['section-heading'] })]
  const headings = found
    .filter((match) => startsSentence(text, match, paragraph))
    .sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let from = paragraph.start
  const put = (kind: SegmentKind, start: number, end: number, match?: Match) => {
    const span = trim(text, { start, end })
    if (span) segments.push(toSegment(text, kind, span, match))
  }
  for (const heading of headings) {
    if (heading.start < from) continue
    put('body', from, heading.start)
    put('section-heading', heading.start, heading.end, heading)
    from = heading.end
  }
  put('body', from, paragraph.end)
  return segments
}

function startsSentence(text: string, match: Match, paragraph: Paragraph): boolean {
  const before = text.slice(Math.max(paragraph.start, match.start - 6), match.start)
  return before.trim() === '' || /[.!?]["”’)]?\s{1,3}$/u.test(before)
}
