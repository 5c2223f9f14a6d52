import type { Document } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import { findNames } from '../names/index.ts'
import { parseText } from '../parsing/index.ts'
import { findMentions, type MentionOptions } from './find-mentions.ts'

/** A title with the person who bears it, from a headline: "Remarks by President Biden". */
interface Bearer {
  readonly title: string
  readonly mention: Mention
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(the|mr|madam)\.?\s+/, '')
    .trim()
}

function bearersOf(headline: readonly Mention[], text: string): readonly Bearer[] {
  return headline.flatMap((mention) =>
    mention.title && mention.parties.length === 1 && mention.parties[0]?.actor !== undefined
      ? [{ title: plain(text.slice(mention.title.start, mention.title.end)), mention }]
      : [],
  )
}

const office =
  /^(the\s+)?(\p{Lu}|president|prime|vice|minister|secretary|governor|mayor|king|queen)/u

/**
 * Mentions of nobody but an office, tied to the one person whom the document's title names with that office: "THE
 * PRESIDENT" under "Remarks by President Biden". An office with two bearers in the title stays as it is.
 */
export function withHeadlineBearers(
  mentions: readonly Mention[],
  { title }: Pick<Document, 'title'>,
  options: MentionOptions,
): readonly Mention[] {
  const isOpen = ({ parties: [party] }: Mention) =>
    party !== undefined && party.actor === undefined && party.sector === 'gov'
  if (
    title === undefined ||
    !mentions.some((mention) => isOpen(mention) && office.test(mention.text))
  )
    return mentions
  const span = { start: 0, end: title.length }
  const { tokens, sentences } = parseText({ text: title, segments: [{ kind: 'headline', span }] })
  const headline = findMentions(
    tokens,
    sentences,
    findNames(tokens, sentences, title),
    title,
    options,
  )
  const byTitle = Map.groupBy(bearersOf(headline, title), (bearer) => bearer.title)
  return mentions.map((mention) => {
    const bearers = isOpen(mention) ? (byTitle.get(plain(mention.text)) ?? []) : []
    const actors = new Set(bearers.map((bearer) => bearer.mention.parties[0]?.actor))
    const [party] = mention.parties
    const bearer = bearers[0]?.mention.parties[0]
    if (!party || !bearer || actors.size !== 1) return mention
    return { ...mention, parties: [{ ...bearer, name: party.name, link: 'office' as const }] }
  })
}
