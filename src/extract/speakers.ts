import { z } from 'zod'
import { readYaml, type Span } from '../record/index.ts'
import type { Mention, Quotation, Token } from '../text/index.ts'
import { isBehind } from './prepositions.ts'
import type { Reading } from './reading.ts'

/** "On Twitter West said": where it was said does not speak. */
function isMedium(reading: Reading, { head }: Mention): boolean {
  return isBehind(reading, head, /^(on|via|in|at|during|after|over)$/)
}

const ownHouse = /^(administration|government|cabinet|team|office|ministry|side)s?$/

/** "The Adams campaign": named after somebody who does not speak himself; "the Adams administration" is his. */
function isModifier(reading: Reading, { head, end }: Mention): boolean {
  const token = reading.tokens[head]
  const noun = reading.tokens[token?.head ?? -1]
  return (
    token?.relation === 'compound' &&
    noun?.tag === 'NOUN' &&
    noun.index > head &&
    noun.start >= end &&
    !ownHouse.test(noun.lower)
  )
}

/** "His associates said": he did not. */
function isPossessor(reading: Reading, { head, start, end }: Mention): boolean {
  const token = reading.tokens[head]
  const isWhole = token !== undefined && token.start === start && token.end === end
  return isWhole && token.penn === 'PRP$'
}

/** Phrases that stand beside or below a name: what it is, whom it belongs to. */
const within = /^(?:flat|nmod|appos|compound|acl|advcl|obl|nsubj:outer)/

/**
 * "Lucy Fischer of The Times", "Ana Lima, one of the judges", "the aide of President Boro": whom somebody works for, and
 * what he is called besides, do not speak too.
 */
function isOwned(reading: Reading, { head, kind }: Mention, other: Mention): boolean {
  const isBody = kind !== 'person'
  let token = reading.tokens[head]
  for (let steps = 0; steps < 6 && token !== undefined; steps += 1) {
    if (token.head < 0) return false
    // "Researchers of Lagos College and Accra College": the second hangs below as the first does.
    const isListed = token.relation === 'conj' && isBody && isBelow(reading, token.head)
    if (!isListed && !within.test(token.relation)) return false
    token = reading.tokens[token.head]
    if (token === undefined) return false
    if (token.start >= other.start && token.end <= other.end && other.head !== head) return true
  }
  return false
}

function isBelow({ tokens, tree }: Reading, head: number): boolean {
  return (
    tokens[head]?.relation === 'nmod' &&
    isBehind({ tokens, tree }, head, /^(?:of|from|at|in|for|with)$/)
  )
}

const Words = z.array(z.string()).transform((words) => new Set(words))
const { staff, others } = readYaml(
  new URL('speakers.yaml', import.meta.url),
  z.object({ staff: Words, others: Words }),
)

/** "Lind's followers", "Lind's wife": people told by whose they are, who do not act for him. */
export function isSomeoneElse(noun: Token | undefined): boolean {
  return noun !== undefined && others.has(noun.lemma)
}

/** The word by which a name of several hangs on the rest: "Ivo" of "Ivo Kral". */
function firstOfName(reading: Reading, head: number): Token | undefined {
  const last = reading.tokens[head]
  return last?.relation === 'flat' ? reading.tokens[last.head] : last
}

/** "An aide of Boro said", "Boro's wife said": it was not Boro who spoke. */
function isTold(reading: Reading, { head, kind }: Mention, source: readonly Span[]): boolean {
  const token = firstOfName(reading, head)
  const noun = reading.tokens[token?.head ?? -1]
  return (
    kind === 'person' &&
    /^nmod(?::poss)?$/.test(token?.relation ?? '') &&
    noun !== undefined &&
    staff.has(noun.lemma) &&
    source.some(({ start, end }) => start <= noun.start && noun.end <= end)
  )
}

/** "His wife Ana Lima, also of the guard, said": of two appositions of one noun the first is who it is. */
function isBeside(reading: Reading, one: Mention, other: Mention): boolean {
  const [late, early] = [one, other].map(({ head }) => firstOfName(reading, head))
  return (
    late?.relation === 'appos' &&
    early?.relation === 'appos' &&
    late.head === early.head &&
    early.index < late.index
  )
}

/** "Boro himself said": the word beside the name is no other speaker. */
function isReflexive(
  reading: Reading,
  { head, start, end }: Mention,
  source: readonly Span[],
): boolean {
  const isAlone = source.some((span) => span.start === start && span.end === end)
  return !isAlone && /^(?:him|her|it|them)sel(?:f|ves)$/.test(reading.tokens[head]?.lower ?? '')
}

/** What stands between two mentions of one source. */
function between(reading: Reading, one: Mention, other: Mention): string {
  return reading.document.text.slice(one.end, Math.max(one.end, other.start))
}

/** "The Accra Post's editor, Ana Lima, said", "the mayor of Accra, Ana Lima": what stands before a name, with nothing that joins them, is hers. */
function isBeforeName(reading: Reading, one: Mention, found: readonly Mention[]): boolean {
  if (one.kind === 'person' && one.parties[0]?.link === 'name') return false
  return found.some(
    (named) =>
      named.kind === 'person' &&
      named.start >= one.end &&
      named.parties[0]?.link === 'name' &&
      !/\b(?:and|or|nor)\b|[;&]/.test(between(reading, one, named)),
  )
}

/** "Ana Lima of the Fire and Rescue Service", "Ana Lima, a teacher": behind "of" or a comma stands what a name is of. */
function isBehindName(reading: Reading, one: Mention, found: readonly Mention[]): boolean {
  if (one.kind === 'person' && one.parties[0]?.link === 'name') return false
  return found.some((named) => {
    if (named.end > one.start) return false
    const words = between(reading, named, one)
    const isOf = /^\s(?:of|from|at|for|with)\s[^,;]*$/.test(words)
    const isBeside = /^,\s(?:an?\s|the\s)?$/.test(words) && one.parties[0]?.link === 'description'
    return (isOf && named.parties[0]?.link !== 'demonym') || isBeside
  })
}

/** "Boro's mother Ana Lima": whose she is does not speak beside her. */
function isOwner(reading: Reading, one: Mention, found: readonly Mention[]): boolean {
  return (
    /^['’]s?\s/.test(reading.document.text.slice(one.end, one.end + 3)) &&
    found.some(({ start }) => start >= one.end)
  )
}

/** "Police and Fire Commissioner Ana Lima", of whose post half was taken for somebody. */
function isHalfOfPost(reading: Reading, one: Mention, found: readonly Mention[]): boolean {
  return (
    one.parties[0]?.link === 'description' &&
    found.some(
      (named) =>
        named.title !== undefined && /^ and \p{Lu}\p{L}+ $/u.test(between(reading, one, named)),
    )
  )
}

/** Everybody who stands behind a quotation, each mention by itself: both of "Biden and Kadhimi". */
export function speakingMentions(
  reading: Reading,
  { mention, mentions, source }: Quotation,
): readonly Mention[] {
  const places = mentions ?? (mention === undefined ? [] : [mention])
  const found = places
    .flatMap((place) => reading.mentions[place] ?? [])
    .filter((one) => !isReflexive(reading, one, source))
  const near = found.filter(
    (one) =>
      !isModifier(reading, one) &&
      !isPossessor(reading, one) &&
      !isTold(reading, one, source) &&
      !isBeforeName(reading, one, found) &&
      !isBehindName(reading, one, found) &&
      !isOwner(reading, one, found) &&
      !isHalfOfPost(reading, one, found) &&
      !(found.length > 1 && isMedium(reading, one)),
  )
  return near.filter(
    (one) =>
      !near.some(
        (other) => other !== one && (isOwned(reading, one, other) || isBeside(reading, one, other)),
      ),
  )
}
