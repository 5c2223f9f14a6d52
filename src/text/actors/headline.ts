import type { Document, Party } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import { findNames } from '../names/index.ts'
import { parseText } from '../parsing/index.ts'
import { type MentionOptions, readActors } from './find-mentions.ts'
import { loadLexicon } from './lexicon.ts'

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

/** A name, and not the capitals of a title that ran into one. */
export function isWhole(party: Party | undefined): boolean {
  return party?.actor !== undefined && party.name.split(/\s+/).length <= 5
}

function bearersOf(headline: readonly Mention[], text: string): readonly Bearer[] {
  return headline.flatMap((mention) =>
    mention.title && mention.parties.length === 1 && isWhole(mention.parties[0])
      ? [{ title: plain(text.slice(mention.title.start, mention.title.end)), mention }]
      : [],
  )
}

/** Whether a mention is the label of a turn: "THE PRESIDENT:". The room knows whom that means; the text before it does not. */
function isLabel(text: string, { start, end }: Mention): boolean {
  return text.charAt(end) === ':' && /^[\p{Lu}\s.'’-]+$/u.test(text.slice(start, end))
}

/** Nobody but an office: not named, or tied by the text to a holder though it is a label. */
function isOpen(text: string, mention: Mention): boolean {
  const [party] = mention.parties
  if (party === undefined) return false
  if (mention.antecedent !== undefined && isLabel(text, mention)) return party.link === 'office'
  return party.sector === 'gov' && party.actor === undefined
}

/**
 * Mentions of nobody but an office, tied to the one person whom the document's title names with that office: "THE
 * PRESIDENT" under "Remarks by President Biden". An office with two bearers in the title stays as it is; a label that the
 * title does not explain is nobody we know, whatever president was named last.
 */
export function withHeadlineBearers(
  mentions: readonly Mention[],
  { title = '', text }: Pick<Document, 'title' | 'text'>,
  readTitle: () => TitleReading,
): readonly Mention[] {
  const open: Mention[] = []
  for (const mention of mentions) if (isOpen(text, mention)) open.push(mention)
  if (open.length === 0) return mentions
  const lower = title.toLowerCase()
  const isTold = open.some((mention) => lower.includes(plain(mention.text)))
  const byTitle = isTold ? bearersIn(readTitle()) : new Map<string, readonly Bearer[]>()
  const tied = mentions.map((mention): Mention => {
    if (!isOpen(text, mention)) return mention
    const bearers = byTitle.get(plain(mention.text)) ?? []
    const actors = new Set(bearers.map((bearer) => bearer.mention.parties[0]?.actor))
    const [party] = mention.parties
    const isOther = isAddress(mention) && isSpeaking(text, mention)
    const bearer = actors.size === 1 && !isOther ? bearers[0]?.mention.parties[0] : undefined
    if (!party) return mention
    const { antecedent, ...own } = mention
    if (bearer) return { ...own, parties: [{ ...bearer, name: mention.text, link: 'office' }] }
    const nobody: Party = { name: mention.text, sector: 'gov', link: 'description' }
    const isTied = antecedent !== undefined && isLabel(text, mention)
    return isTied ? { ...own, parties: [nobody] } : mention
  })
  return tied.map((mention) => withBearer(mention, tied))
}

/** "Mr. President". */
function isAddress({ text }: Mention): boolean {
  return /^(?:mr\.?|madame?) /i.test(text)
}

/** How far back a turn is looked for, in characters. */
const TURN = 4000

/** Whether whoever is addressed has the turn himself: "THE PRESIDENT: I told him: Mr. President, …" is said to another. */
function isSpeaking(text: string, { start, text: words }: Mention): boolean {
  const before = text.slice(Math.max(0, start - TURN), start)
  const label = [...before.matchAll(/(?:^|\n)\s*(?:Q\s|([\p{Lu}.'’ -]{2,40}):)/gu)].at(-1)?.[1]
  return label?.toLowerCase().includes(plain(words)) === true
}

/** "The President …. He …": who stands for an office is whoever the title ties it to. */
function withBearer(mention: Mention, tied: readonly Mention[]): Mention {
  const [own, ...others] = mention.parties
  const told = mention.antecedent === undefined ? undefined : tied[mention.antecedent]
  const party = told?.parties[0]
  const isNobody = own?.link === 'pronoun' && own.actor === undefined && others.length === 0
  return isNobody && party?.link === 'office' && party.actor !== undefined
    ? { ...mention, parties: [{ ...party, name: mention.text, link: 'pronoun' }] }
    : mention
}

/** Words that titles write with capitals, which are no part of a name: "Remarks by President Biden During a Visit". */
const small =
  /\b(?:During|Before|After|On|At|In|And|With|To|From|For|Following|Ahead|Upon|About|Announcing|Urging|Marking|Honou?ring|Commemorating|Celebrating|Welcoming|Signing|Thanking|Delivering|Meeting|Departing|Boarding|Awarding|Presenting|Hosting|Touring|Visiting|Arriving|Condemning|Remembering|Highlighting|Providing|Establishing|Congratulating|Introducing|Recogni[sz]ing|Launching|Opening|Closing|Addressing|Calling|Responding|Regarding|Concerning|Supporting|Rejecting|Unveiling)\b/g

/** "Governor Ana Lima Naming the Bridge": a name ends before any verb that has an object with an article. */
const verb = /\b\p{Lu}\p{Ll}{2,}ing(?=\s+(?:the|an?|his|her|their|its|our)\s)/giu

/** A title's mentions, in its text with small words made small, which is as long. */
export interface TitleReading {
  readonly text: string
  readonly mentions: readonly Mention[]
  /** The country of whoever it names first, where it tells his office and no country. */
  readonly lead: () => string | undefined
}

/** Reads a title when it is first asked for, and once. */
export function titleReader(
  { title = '' }: Pick<Document, 'title'>,
  options: MentionOptions,
): () => TitleReading {
  let reading: TitleReading | undefined
  return () => {
    reading ??= readTitle(title, options)
    return reading
  }
}

function readTitle(heading: string, options: MentionOptions): TitleReading {
  const text = withSmallVerb(heading)
    .replace(small, (word) => word.toLowerCase())
    .replace(verb, (word) => word.toLowerCase())
  const span = { start: 0, end: text.length }
  const { tokens, sentences } = parseText({ text, segments: [{ kind: 'headline', span }] })
  const names = findNames(tokens, sentences, text)
  return { text, ...readActors(tokens, sentences, names, text, options) }
}

/** "President Ana Lima Signs the Accord": the first verb of a title that writes every word with a capital, made small. */
function withSmallVerb(heading: string): string {
  const words = heading.split(' ')
  const at = words.findIndex(
    (word, place) => place > 0 && place < words.length - 1 && isVerb(word, words[place - 1] ?? ''),
  )
  return words.map((word, place) => (place === at ? word.toLowerCase() : word)).join(' ')
}

/** A verb of ours in the third person behind a word with a capital, which owns nothing. */
function isVerb(word: string, before: string): boolean {
  if (!/^\p{Lu}[\p{Ll}-]+s$/iu.test(word) || !/^\p{Lu}.*[\p{L}.]$/u.test(before)) return false
  if (/['’]s$/u.test(before) || !/^\p{Lu}/u.test(word)) return false
  const stem = word.toLowerCase().replace(/^re-/, '')
  const { 'metonym-verbs': verbs, 'headline-verbs': others } = loadLexicon()
  return [stem.slice(0, -1), stem.slice(0, -2), `${stem.slice(0, -3)}y`].some(
    (base) => verbs.has(base) || others.has(base),
  )
}

function bearersIn({ text, mentions }: TitleReading): ReadonlyMap<string, readonly Bearer[]> {
  return Map.groupBy(bearersOf(mentions, text), (bearer) => bearer.title)
}
