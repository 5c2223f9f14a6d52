import type { Span } from '../../record/index.ts'
import type { Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'

/** "The director of Baro & Sons | 's mill": half of whose post it is. */
export function isCutPost({ document }: Reading, { content }: Finding<'role'>): boolean {
  const end = content.post.spans.at(-1)?.end
  return end !== undefined && /^['’]s\s/.test(document.text.slice(end, end + 3))
}

/** "A spokesman for the Lind | campaign", "at the Chad Centre | for Growth": the body goes on behind the name. */
function isCutBody({ document, tokens, tokenAt }: Reading, start: number, end: number): boolean {
  const before = document.text.slice(Math.max(0, start - 12), start)
  if (!/\b(?:of|for|at|with|in|to)\s(?:(?:the|an?)\s)?$/i.test(before)) return false
  const behind = document.text.slice(end, end + 12)
  if (/^\s(?:for|of|on)\s(?:the\s)?\p{Lu}/u.test(behind)) return true
  const next = tokens[tokenAt(end - 1) + 1]
  return /^\s\p{Ll}/u.test(behind) && next?.tag === 'NOUN' && next.start === end + 1
}

/** "A President Lind could": who may come to be one. */
export function isThoughtOf({ document: { text } }: Reading, title: Span, name: Span): boolean {
  const isOne = /(?:^|[^\p{L}])[Aa]\s$/u.test(text.slice(Math.max(0, title.start - 3), title.start))
  return isOne && name.start === title.end + 1 && /\p{Lu}/u.test(text.charAt(title.start))
}

/** The finding without a body that is only half of one. */
export function withWholeBody(reading: Reading, finding: Finding<'role'>): Finding<'role'> {
  const { body, ...content } = finding.content
  const span = body?.spans.at(-1)
  return span && isCutBody(reading, span.start, span.end) ? { ...finding, content } : finding
}
