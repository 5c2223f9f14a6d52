import type { Span } from '../../record/index.ts'
import type { SnippetPart } from '../store.ts'

/** More than anybody types; a pasted page must not become a query of thousands of words. */
const mostPhrases = 32
/** UTF-16 code units of text around the words found. */
const snippetLength = 200

/**
 * The words and quoted phrases of what somebody typed, each without double quotes. What holds no letter
 * and no digit is left out, since no index has it.
 */
export function phrases(typed: string): readonly string[] {
  return Array.from(
    typed.matchAll(/"([^"]{1,400})"|([^\s"]{1,200})/gu),
    ([, quoted, word]) => quoted ?? word ?? '',
  )
    .filter((phrase) => /[\p{L}\p{N}\p{Co}]/u.test(phrase))
    .slice(0, mostPhrases)
}

/** Where in `spans` to start so that most of them fit into a snippet; the first such. */
function densest(spans: readonly Span[]): number {
  let best = 0
  let most = 0
  let end = 0
  for (const [index, { start }] of spans.entries()) {
    while (end < spans.length && (spans[end]?.end ?? 0) <= start + snippetLength) end += 1
    if (end - index > most) [best, most] = [index, end - index]
  }
  return best
}

/** The nearest place at or after `offset` where a word begins, at most 30 code units on. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0
  const space = /\s/u.exec(text.slice(offset, offset + 30))
  return space ? offset + space.index + 1 : offset
}

/** The nearest place at or before `offset` where a word ends, at most 30 code units back. */
function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const space = /\s\S*$/u.exec(text.slice(Math.max(0, offset - 30), offset))
  return space ? Math.max(0, offset - 30) + space.index : offset
}

/** The stretch of a text where the words found stand closest, cut at words where it can be. */
export function snippet(text: string, spans: readonly Span[]): readonly SnippetPart[] {
  const first = spans[densest(spans)]
  const lead = first ? Math.max(0, first.start - 60) : 0
  const start = Math.min(wordStart(text, lead), first?.start ?? lead)
  const limit = Math.max(start + snippetLength, first?.end ?? 0)
  const end = Math.max(wordEnd(text, limit), first?.end ?? 0)
  const parts: SnippetPart[] = []
  const add = (from: number, to: number, found: boolean) => {
    if (from < to) {
      parts.push({ span: { start: from, end: to }, text: text.slice(from, to), found })
    }
    return Math.max(from, to)
  }
  let at = start
  for (const span of spans) {
    if (span.start < start || span.end > end) continue
    at = add(at, span.start, false)
    at = add(Math.max(at, span.start), span.end, true)
  }
  add(at, end, false)
  return parts
}
