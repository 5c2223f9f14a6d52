import { findMentions } from '../../src/text/actors/index.ts'
import type { Mention } from '../../src/text/analysis.ts'
import { findNames } from '../../src/text/names/index.ts'
import { parseText } from '../../src/text/parsing/index.ts'
import { findPlaces } from '../../src/text/places/index.ts'

/** Whom the engine finds in a text, published on a day if one is known. */
export function mentionsIn(text: string, day?: string): readonly Mention[] {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  const names = findNames(tokens, sentences, text)
  const places = findPlaces(tokens, sentences, names, text)
  if (day === undefined) return findMentions(tokens, sentences, names, text, { places })
  const published = { value: day, earliest: day, latest: day, basis: 'given' as const, spans: [] }
  return findMentions(tokens, sentences, names, text, { published, places })
}
