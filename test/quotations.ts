import type { Segment } from '../src/record/index.ts'
import { parseText } from '../src/text/parsing/index.ts'
import { findQuotations } from '../src/text/quotations/index.ts'

/** Who says what in a text: words joined by ` | `. */
export function read(text: string, segments?: readonly Segment[]) {
  const all: readonly Segment[] = segments ?? [
    { kind: 'body', span: { start: 0, end: text.length } },
  ]
  const { tokens, sentences } = parseText({ text, segments: [...all] })
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return findQuotations({ tokens, sentences, text, segments: all }).map((quotation) => ({
    source: words(quotation.source),
    cue: words(quotation.cue),
    content: words(quotation.content),
    speech: quotation.speech,
    lemma: quotation.cueLemma,
  }))
}
