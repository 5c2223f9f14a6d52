import type { Medium, Read, Span } from '../../record/index.ts'
import type { Quotation } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** The sentence of the cue without what was said: where the report tells how it was said. */
function outside(reading: Reading, quotation: Quotation): readonly Span[] {
  const cue = quotation.cue[0] ?? quotation.source[0]
  if (!cue) return []
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(cue.start)]?.sentence ?? -1]
  if (!sentence) return []
  const end = quotation.content.at(-1)?.end ?? sentence.end
  // "… said, but that is not what the study found", "… and gave a press conference": what follows is no medium of it.
  const against = reading.document.text
    .slice(end, sentence.end)
    .search(/^["”’]?(?:,\s+but|,?\s+and)\s/)
  let rest: readonly Span[] = [
    { start: sentence.start, end: against < 0 ? sentence.end : Math.max(end, cue.end) },
  ]
  for (const said of quotation.content) rest = rest.flatMap((span) => without(span, said))
  return rest
}

function without(span: Span, hole: Span): readonly Span[] {
  const parts = [
    { start: span.start, end: Math.min(span.end, hole.start) },
    { start: Math.max(span.start, hole.end), end: span.end },
  ]
  return parts.filter(({ start, end }) => start < end)
}

function findWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + words.length] ?? ' '
    // "The study's author said": what has somebody is not how he said it; nor is a video a statement in writing.
    const isOther =
      /^['’]s/.test(text.slice(at + words.length)) || /\bvideo $/.test(text.slice(0, at))
    if (!isOther && !/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return at
  }
  return -1
}

/** How it was said, where the report tells: "in a joint statement", "at a briefing". */
export function mediumOf(reading: Reading, quotation: Quotation): Read<Medium> | undefined {
  if (quotation.rule.includes('post')) {
    const span = quotation.source[0] ?? quotation.content[0]
    return (
      span && {
        value: 'social-post',
        spans: [span],
        basis: 'inferred',
        rule: 'statement/embedded-post',
      }
    )
  }
  for (const span of outside(reading, quotation)) {
    const text = reading.document.text.slice(span.start, span.end).toLowerCase()
    for (const [medium, phrases] of Object.entries(lexicon.media)) {
      for (const words of phrases ?? []) {
        const at = findWords(text, words)
        // Object.entries widens the keys that the schema has checked.
        if (at >= 0)
          return {
            value: medium as Medium,
            spans: [{ start: span.start + at, end: span.start + at + words.length }],
            basis: 'stated',
          }
      }
    }
  }
  return undefined
}
