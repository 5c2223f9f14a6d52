import type { Segment } from '../../record/index.ts'
import { isHeadline } from './headlines.ts'
import { type Paragraph, trim } from './paragraphs.ts'
import { toSegment } from './pieces.ts'
import { findRules, type Match } from './rules.ts'
import { sameWords } from './same-words.ts'

/** A report begins within so many paragraphs; what is header by then is header. */
const HEAD_PARAGRAPHS = 12

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
  const queue = [...all]
  let headline: Paragraph | undefined
  for (let count = 0; count < HEAD_PARAGRAPHS; count += 1) {
    const paragraph = queue[0]
    if (!paragraph) break
    const match = paragraph.kind ? undefined : headerOf(text, paragraph)
    if (match) {
      queue.shift()
      const rest = trim(text, { start: match.end, end: paragraph.end })
      const end = rest ? match.end : paragraph.end
      segments.push(
        toSegment(text, match.rule.kind, trimmed(text, { start: match.start, end }), match),
      )
      if (rest) queue.unshift({ ...paragraph, ...rest })
      if (rest && match.rule.kind === 'dateline') break
    } else if (!headline && isHeadlineOf(text, queue, title)) {
      headline = paragraph
      queue.shift()
      segments.push(toSegment(text, 'headline', paragraph))
    } else if (paragraph.kind === 'inline-header' || paragraph.kind === 'headline') {
      queue.shift()
      segments.push(toSegment(text, paragraph.kind, paragraph))
    } else break
  }
  return withLead(text, segments, queue)
}

function headerOf(text: string, paragraph: Paragraph): Match | undefined {
  for (const at of ['line', 'start'] as const) {
    const [match] = findRules(text, paragraph, { at })
    if (match) return match
  }
  return undefined
}

function isHeadlineOf(
  text: string,
  queue: readonly Paragraph[],
  title: string | undefined,
): boolean {
  const [paragraph, ...next] = queue.slice(0, 5)
  if (!paragraph) return false
  if (paragraph.kind) return paragraph.kind === 'headline'
  if (
    title !== undefined &&
    next.length > 0 &&
    sameWords(text.slice(paragraph.start, paragraph.start + 500), title)
  )
    return true
  return isHeadline(text, paragraph, next)
}

/** The lead, and before it a standfirst: a paragraph nearer to the headline than to the report. */
function withLead(text: string, segments: readonly Segment[], queue: readonly Paragraph[]): Head {
  const [first, second] = queue
  if (!first || first.kind) return { segments, rest: queue }
  const isStandfirst =
    segments.length > 0 && !!second && !second.kind && second.gap > Math.max(first.gap, 2)
  const count = isStandfirst ? 2 : 1
  const leads = queue.slice(0, count).map((paragraph) => toSegment(text, 'lead', paragraph))
  return { segments: [...segments, ...leads], rest: queue.slice(count) }
}

function trimmed(text: string, span: { start: number; end: number }) {
  return trim(text, span) ?? span
}
