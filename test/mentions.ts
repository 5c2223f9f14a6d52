import type { Published } from '../src/record/index.ts'
import { parseActors } from '../src/text/actors/actor-row.ts'
import { findMentions } from '../src/text/actors/find-mentions.ts'
import { loadActors } from '../src/text/actors/load-actors.ts'
import type { Mention } from '../src/text/analysis.ts'
import { findNames } from '../src/text/names/index.ts'
import { parseText } from '../src/text/parsing/index.ts'
import { findPlaces } from '../src/text/places/index.ts'

/** The mentions of a text, by our lists and a user's own rows. */
export function read(text: string, published?: Published, extra = ''): readonly Mention[] {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  const actors = loadActors(parseActors(extra))
  const names = findNames(tokens, sentences, text)
  const places = findPlaces(tokens, sentences, names, text)
  return findMentions(tokens, sentences, names, text, { published, actors, places })
}

/** `words: actor country sector`, parties joined by ` + `, what is not known as `-`. */
export function told(text: string, published?: Published): readonly string[] {
  return read(text, published).map(({ text: words, parties }) => {
    const who = parties.map(
      ({ actor, country, sector }) => `${actor ?? '-'} ${country ?? '-'} ${sector ?? '-'}`,
    )
    return `${words}: ${who.join(' + ')}`
  })
}

/** Published on a day. */
export function on(day: string): Published {
  return { value: day, earliest: day, latest: day, basis: 'given', spans: [] }
}
