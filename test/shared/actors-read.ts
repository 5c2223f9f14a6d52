import { findTitledMentions, titleReader } from '../../src/text/actors/index.ts'
import type { Mention } from '../../src/text/analysis.ts'
import { findNames } from '../../src/text/names/index.ts'
import { parseText } from '../../src/text/parsing/index.ts'
import { findPlaces } from '../../src/text/places/index.ts'

/** Whom the engine finds in a text, published on a day if one is known, under its title if it has one. */
export function mentionsIn(text: string, day?: string, title?: string): readonly Mention[] {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  const names = findNames(tokens, sentences, text)
  const places = findPlaces(tokens, sentences, names, text)
  const published =
    day === undefined
      ? undefined
      : { value: day, earliest: day, latest: day, basis: 'given' as const, spans: [] }
  const document = { text, ...(title === undefined ? {} : { title }) }
  const readTitle = titleReader(document, { published })
  return findTitledMentions(
    document,
    { tokens, sentences, names, readTitle },
    { published, places },
  )
}
