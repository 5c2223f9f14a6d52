import type { Segment } from '../../record/index.ts'
import { isBesideTitle, isHeadline } from './headlines.ts'
import { type Paragraph, trim } from './paragraphs.ts'
import { toSegment } from './pieces.ts'
import { findRules, type Match } from './rules.ts'
import { sameWords } from './same-words.ts'

/** A report begins within so many paragraphs; what is header by then is header. */
const HEAD_PARAGRAPHS = 12
/** How many of the next paragraphs tell what a line is. */
const LOOK_AHEAD = 4
/** How far into a paragraph a header may be run. */
const RUN_IN_REACH = 400

interface Head {
  readonly segments: readonly Segment[]
  /** What follows the head; the first of them is the lead's. */
  readonly rest: readonly Paragraph[]
}

/** Headline, dates, bylines, dateline and the lead: everything up to the report's second paragraph. */
export function segmentHead(
  text: string,
  all: readonly Paragraph[],
  title: string | undefined,
): Head {
  const segments: Segment[] = []
  const queue = all.slice(0, HEAD_PARAGRAPHS + LOOK_AHEAD)
  let cut = 0
  for (let count = 0; count < HEAD_PARAGRAPHS; count += 1) {
    const paragraph = queue.shift()
    if (!paragraph) break
    const pieces = headPieces(text, [paragraph, ...queue], { title, before: segments })
    if (!pieces) {
      queue.unshift(paragraph)
      break
    }
    segments.push(...pieces.segments)
    if (pieces.rest) queue.unshift(pieces.rest)
    else cut += 1
    if (pieces.rest && segments.at(-1)?.kind === 'dateline') break
  }
  return withLead(text, segments, [...queue.slice(0, 1), ...all.slice(cut + 1)])
}

interface HeadPieces {
  readonly segments: readonly Segment[]
  /** What is left of the paragraph. */
  readonly rest?: Paragraph | undefined
}

interface Known {
  readonly title: string | undefined
  readonly before: readonly Segment[]
}

/** What the first paragraph of a queue is, when it stands before the report; undefined when the report begins with it. */
function headPieces(
  text: string,
  queue: readonly Paragraph[],
  known: Known,
): HeadPieces | undefined {
  const [paragraph, ...next] = queue
  if (!paragraph) return undefined
  const hasHeadline = known.before.some(({ kind }) => kind === 'headline')
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 500))
  const isTitle = next.length > 0 && known.title !== undefined && sameWords(words, known.title)
  if (paragraph.kind) return markedPieces(text, paragraph, { hasHeadline, isTitle, known })
  const match = headerOf(text, paragraph)
  if (match) return cutHeader(text, paragraph, match)
  if (isTitle && !hasHeadline) return { segments: [toSegment(text, 'headline', paragraph)] }
  const isAboveHeader = !hasHeadline && isHeader(text, next[0])
  if (!isHeadline(text, paragraph, { next, isAboveHeader })) return undefined
  const kind = headKind(text, { words, next, hasHeadline, title: known.title })
  return kind && { segments: [toSegment(text, kind, paragraph)] }
}

interface Marked {
  readonly hasHeadline: boolean
  readonly isTitle: boolean
  readonly known: Known
}

/** Parts that the format marks; a heading on top of everything is the headline, unless the title says otherwise. */
function markedPieces(
  text: string,
  paragraph: Paragraph,
  { hasHeadline, isTitle, known }: Marked,
): HeadPieces | undefined {
  const { kind } = paragraph
  if (kind === 'inline-header') return { segments: [toSegment(text, kind, paragraph)] }
  if (kind !== 'headline' && kind !== 'section-heading') return undefined
  const isOnTop = known.before.length === 0 && (kind === 'headline' || known.title === undefined)
  const isHeadline = !hasHeadline && (isTitle || isOnTop || kind === 'headline')
  return { segments: [toSegment(text, isHeadline ? 'headline' : 'section-heading', paragraph)] }
}

interface Line {
  readonly words: string
  readonly next: readonly Paragraph[]
  readonly hasHeadline: boolean
  readonly title: string | undefined
}

/**
 * What a short line without a full stop is, before the report: its headline or, below that, a second one; the name of a place or
 * of a form, when a time of day or further headers follow or when it says nothing of what the title says.
 */
function headKind(
  text: string,
  { words, next, hasHeadline, title }: Line,
): 'headline' | 'inline-header' | undefined {
  if (/[.…?!]["”’)]?$/u.test(words)) return hasHeadline ? undefined : 'headline'
  const isBeside = title !== undefined && isBesideTitle(words, title)
  const isLabel = isVenue(text, next) || isBeside || (hasHeadline && isBeforeHeader(text, next))
  return isLabel ? 'inline-header' : 'headline'
}

function headerOf(text: string, paragraph: Paragraph): Match | undefined {
  for (const at of ['line', 'start'] as const) {
    const [match] = findRules(text, paragraph, { at })
    if (match) return match
  }
  const near = {
    start: paragraph.start,
    end: Math.min(paragraph.end, paragraph.start + RUN_IN_REACH),
  }
  const [runIn] = findRules(text, near, { at: 'inside', kinds: ['inline-header'] })
  return runIn
}

/** A header cut out of its paragraph: with a headline run together before it, and the report behind it. */
function cutHeader(text: string, paragraph: Paragraph, match: Match): HeadPieces {
  const before = trim(text, { start: paragraph.start, end: match.start })
  const rest = trim(text, { start: match.end, end: paragraph.end })
  const header = trim(text, { start: match.start, end: match.end }) ?? match
  const segments = [toSegment(text, match.rule.kind, header, match)]
  if (before) segments.unshift(toSegment(text, 'headline', before))
  return { segments, rest: rest && { ...paragraph, ...rest } }
}

/** Whether a paragraph is, to its end, a date, a byline or the like. */
function isHeader(text: string, paragraph: Paragraph | undefined): boolean {
  const match = paragraph && headerOf(text, paragraph)
  return match?.rule.kind === 'inline-header' && match.end === paragraph?.end
}

/** A time of day below a line says that the line names a place. */
function isVenue(text: string, next: readonly Paragraph[]): boolean {
  return next
    .slice(0, 1)
    .some((paragraph) => headerOf(text, paragraph)?.rule.name === 'inline-header/time-line')
}

/** Whether dates, releases or a dateline are still to come, so that a short line above them is no report. */
function isBeforeHeader(text: string, next: readonly Paragraph[]): boolean {
  return next
    .slice(0, LOOK_AHEAD)
    .some((paragraph) => !paragraph.kind && headerOf(text, paragraph) !== undefined)
}

/** The lead, and before it a standfirst: a paragraph nearer to the headline than to the report. */
function withLead(text: string, segments: readonly Segment[], queue: readonly Paragraph[]): Head {
  const [first, second] = queue
  if (!first || first.kind) return { segments, rest: queue }
  const isStandfirst =
    segments.at(-1)?.kind === 'headline' &&
    second !== undefined &&
    !second.kind &&
    second.gap > Math.max(first.gap, 2)
  const count = isStandfirst ? 2 : 1
  const leads = queue.slice(0, count).map((paragraph) => toSegment(text, 'lead', paragraph))
  return { segments: [...segments, ...leads], rest: queue.slice(count) }
}
