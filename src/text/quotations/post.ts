import type { Segment } from '../../record/index.ts'
import type { Mention, Quotation } from '../analysis.ts'

const edges =
  /^[\s\u2014\u2013-]+|(?:\s|[\u2014\u2013-]|\(?@[\w.]{1,40}\)?|https?:\/\/\S{1,200}|pic\.twitter\.com\/\w{1,40})+$/gu

/** An embedded post: the whole text is its author's, without the signature. */
export function readPost(
  text: string,
  segment: Segment,
  mentions: readonly Mention[],
): Quotation[] {
  const { kind, span, author } = segment
  if (kind !== 'post') return []
  const body = author === undefined ? span : bodyOf(span, author.span)
  const words = text.slice(body.start, body.end)
  const lead = words.length - words.trimStart().length
  const trimmed = words.replace(edges, '')
  const start = body.start + Math.max(lead, words.indexOf(trimmed))
  if (trimmed === '') return []
  const mention =
    author === undefined
      ? -1
      : mentions.findIndex((one) => one.start < author.span.end && author.span.start < one.end)
  return [
    {
      source: author === undefined ? [] : [author.span],
      cue: [],
      content: [{ start, end: start + trimmed.length }],
      speech: 'direct',
      cueLemma: 'post',
      ...(mention < 0 ? {} : { mention }),
      rule: 'quotation/post',
    },
  ]
}

/** The longer side of the post beside its author's name. */
function bodyOf(span: Segment['span'], author: Segment['span']): Segment['span'] {
  const before = { start: span.start, end: Math.max(span.start, author.start) }
  const after = { start: Math.min(author.end, span.end), end: span.end }
  return before.end - before.start >= after.end - after.start ? before : after
}
