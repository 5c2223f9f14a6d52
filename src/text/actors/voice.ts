import type { Document, Party, Span } from '../../record/index.ts'
import type { Mention, Voice } from '../analysis.ts'
import type { MentionOptions } from './find-mentions.ts'
import { isWhole, readTitle } from './headline.ts'
import { loadLexicon } from './lexicon.ts'

/** How far from the end of a text its signature may stand, in characters. */
const longestClosing = 200

/** The line that a mention stands on, without its full stop. */
function isWholeLine(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const behind = text.slice(end, end + 3)
  return /(?:^|\n)$/.test(before) && /^\.?(?:\s*\n|\s*$)/.test(behind)
}

/** Somebody by name; "the spokesperson of the council" is nobody we know. */
function isNamed({ kind, parties }: Mention): boolean {
  const [party] = parties
  return kind === 'person' && parties.length === 1 && isWhole(party) && party?.link === 'name'
}

/** "JOSEPH R. BIDEN JR." on a line of its own at the end of a letter, a notice or a message; one line each for several. */
function signatureOf(text: string, mentions: readonly Mention[]): Voice | undefined {
  const from = text.trimEnd().length - longestClosing
  const signed = mentions.filter(
    (mention) => mention.start >= from && isNamed(mention) && isWholeLine(text, mention),
  )
  if (signed.length === 0) return undefined
  const byActor = new Map(signed.map(({ parties: [party] }) => [party?.actor, party]))
  return {
    parties: [...byActor.values()].filter((party) => party !== undefined),
    spans: signed.map(({ start, end }) => ({ start, end })),
  }
}

/** "Statement by President Lind on …": whoever the heading says speaks. Nobody where several take turns to. */
function speakersIn(title: string, options: MentionOptions): readonly Party[] {
  const opening = /^((?:\p{L}+ ){0,5})(?:by|from) (?:the )?/iu.exec(title)
  const [words = '', genre = ''] = opening ?? []
  if (!loadLexicon().addresses.has(genre.trim().split(' ').at(-1)?.toLowerCase() ?? '')) return []
  const { mentions, text } = readTitle(title, options)
  let end = words.length
  const speakers = mentions.filter(isNamed).filter((mention) => {
    const isNext = /^(?:,| and|, and)?\s*$/.test(text.slice(end, startOf(mention)))
    if (isNext) end = mention.end
    return isNext
  })
  // Others beside them that are no people, or capitals that may be of the name.
  const goesOn = /^(?:,| and| \p{Lu})/u.test(text.slice(end))
  return goesOn || (speakers.length > 1 && /^remarks/i.test(title))
    ? []
    : speakers.flatMap(({ parties }) => parties)
}

function startOf({ start, title }: Mention): number {
  return Math.min(start, title?.start ?? start)
}

/**
 * Who speaks a whole text that is no reporter's: a letter by its signature, a statement or a speech by its title.
 */
export function findVoice(
  { text, title = '' }: Pick<Document, 'text' | 'title'>,
  mentions: readonly Mention[],
  options: MentionOptions,
): Voice | undefined {
  const signed = signatureOf(text, mentions)
  if (signed) return signed
  const parties = speakersIn(title, options)
  return parties.length === 0 ? undefined : { parties, spans: [] }
}
