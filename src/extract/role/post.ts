import { contains, type Party, quote, type Read, type Span, stated } from '../../record/index.ts'
import { partyNamed } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isOne, isPostWords, lexicon, wordsIn } from './lexicon.ts'
import { headWord } from './title.ts'

/** A post and the country or body that it is of. */
export interface Post {
  readonly post: Span
  readonly body: Read<Party> | undefined
}

interface Named extends Span {
  readonly text: string
}

/** The nationality, country or body named inside a title, and the post without it. */
export function partsOf(reading: Reading, title: Span, holder: Party): Post {
  const word = bodyWord(reading, title)
  const body = word && stated<Party>(bodyParty(word.text, holder), word)
  const post = withoutRank(reading, postSpan(reading, title, word))
  return behindOf(reading, post, holder) ?? { post, body }
}

function bodyWord(reading: Reading, title: Span): Named | undefined {
  const inside = reading.namesOver(title).find(
    (name) =>
      contains(title, name) &&
      name.end - name.start < title.end - title.start &&
      /^(nationality|place|organisation)$/.test(name.type) &&
      // "Muslim cleric": a faith is no body.
      (name.type !== 'nationality' || partyNamed(name.text) !== undefined) &&
      !isErrand(reading, title, name) &&
      // "Police and Fire Commissioner": half of the post.
      !/^\s+(?:and|&)\s/.test(reading.document.text.slice(name.end, name.end + 8)),
  )
  const named = inside && withoutTitle(reading, inside)
  return longer(reading, title, named ?? countryWord(reading, title))
}

/** "Hong Kong Chief", "Ukrainian Minister of": a name into which the title has run. */
function withoutTitle(reading: Reading, name: Span): Named | undefined {
  const tokens = reading.tokensIn(name).flatMap((index) => reading.tokens[index] ?? [])
  const last = tokens.findLastIndex(({ lower }) => !isOne(lexicon.titleParts, lower))
  const end = tokens[last]?.end
  return end === undefined
    ? undefined
    : { start: name.start, end, text: quote(reading.document, { start: name.start, end }) }
}

/** "Envoy for Yemen", "ambassador to Chad": what the post is about is not whose it is. */
function isErrand(reading: Reading, title: Span, { start }: Span): boolean {
  const ahead = reading.document.text.slice(title.start, start)
  return /\s(?:for|to)\s+(?:the\s+)?$/i.test(ahead) && isOne(lexicon.errands, headWord(`${ahead}x`))
}

/** Whom a name in a title means: whoever our lists know by it, else somebody of the holder's country. */
function bodyParty(name: string, holder: Party): Party {
  const known = partyNamed(name)
  // "Georgian" may be of the state as of the country: who is meant by a demonym is its country alone.
  if (known !== undefined && known.link !== 'demonym') return { ...known, name }
  const country = known === undefined ? holder.country : known.country
  return { name, ...(country && { country }), link: known?.link ?? 'name' }
}

/** "Saudi" of "Saudi Arabia's defence minister": the name of our lists that the words behind it complete. */
function longer(reading: Reading, title: Span, word: Named | undefined): Named | undefined {
  if (word === undefined) return undefined
  const { start } = word
  for (const index of reading.tokensIn({ start: word.end, end: title.end }).slice(0, 3).reverse()) {
    const end = reading.tokens[index]?.end ?? word.end
    const text = quote(reading.document, { start, end })
    if (/^\p{Lu}/u.test(reading.tokens[index]?.text ?? '') && partyNamed(text) !== undefined)
      return { start, end, text }
  }
  return word
}

/** A country or body that no name was found of: an abbreviation ("US", "UN"), else what our lists know at the start. */
function countryWord(reading: Reading, title: Span): Named | undefined {
  const tokens = reading.tokensIn(title).flatMap((index) => reading.tokens[index] ?? [])
  const short = tokens.find(({ text }) => /^(U\.?[SKN]\.?|EU|NATO|UAE)$/.test(text))
  if (short) return short
  const start = tokens[0]?.start ?? title.start
  for (const last of tokens.slice(0, 3).reverse()) {
    const text = quote(reading.document, { start, end: last.end })
    if (/^\p{Lu}\p{Ll}/u.test(text) && partyNamed(text)?.country !== undefined)
      return { start, end: last.end, text }
  }
  return undefined
}

/** The title's words without what only says when, of what party or of whom. */
function postSpan(reading: Reading, title: Span, word: Span | undefined): Span {
  const { text } = reading.document
  let { start, end } = title
  for (let step = 0; step < 6; step += 1) {
    if (word && word.start === start && word.end < end)
      start = word.end + (/^['’]?s?[\s-]*/.exec(text.slice(word.end, end))?.[0].length ?? 0)
    else start += edgeLength(text.slice(start, end))
  }
  if (word && word.end >= end - 1 && word.start > start) {
    const before = text
      .slice(start, word.start)
      .replace(/['’]?s?\s+(of|for|to|in|at)(\s+the)?\s*$|\s+$/i, '')
    end = start + before.length
  }
  const courtesy =
    /\s+(?:Dr|Mr|Mrs|Ms|Prof|Sir|Sheikh|Shaykh|Sayyid)\.?\s*$/.exec(text.slice(start, end))?.[0]
      .length ?? 0
  end -= courtesy
  return start < end ? { start, end } : title
}

/** How much of the words before a post is none of it: "the former", "then-". */
function edgeLength(words: string): number {
  const joined = /^(?:then|ex)-\s*(?=\p{L})/iu.exec(words)
  if (joined) return joined[0].length
  const [whole = '', first = ''] = /^(\p{L}+\.?)\s+(?=\S)/u.exec(words) ?? []
  const isUnder = first.toLowerCase() === 'under' && /^\S+\s+(?:secretary|general)/i.test(words)
  return lexicon.edges.has(first.toLowerCase()) && !isUnder ? whole.length : 0
}

/** "Commander Admiral", "Chief of Staff Major General": the rank is no part of the post; "Secretary General" is one. */
function withoutRank(reading: Reading, post: Span): Span {
  const text = quote(reading.document, post)
  const words = text.split(/\s+/)
  const isRank = (word: string) => lexicon.ranks.has(word.toLowerCase().replace(/\.$/, ''))
  const first = words.findLastIndex((word) => !isRank(word)) + 1
  const [kept, ranks] = [words.slice(0, first), words.slice(first)]
  if (ranks.length === 0 || !isPostWords(kept.join(' '))) return post
  const isPart = ranks.length === 1 && isOne(lexicon.posts, wordsIn(kept.at(-1) ?? '').at(-1))
  if (isPart && ranks[0]?.toLowerCase() === 'general') return post
  return { start: post.start, end: post.start + kept.join(' ').length }
}

function isSomewhere(reading: Reading, span: Span, name: string): boolean {
  const isNamed =
    partyNamed(name) !== undefined ||
    reading.mentions.some((mention) => mention.start === span.start && mention.end === span.end)
  return (
    isNamed ||
    (!/\sfor\s/.test(name) &&
      reading.places.some(({ start, end }) => start >= span.start && end <= span.end))
  )
}

/** "President of Ukraine": the country or body behind the post, when no name was found there. */
export function behindOf(reading: Reading, post: Span, holder: Party): Post | undefined {
  const [whole, words = '', joint = '', name = ''] =
    /^(.+?)\s+(of|for)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(quote(reading.document, post)) ?? []
  const span = { start: post.end - name.length, end: post.end }
  // "Secretary of State" is one post; "President of Chad" is a post and whose; of an envoy for Chad neither is Chad.
  if (whole === undefined || !isSomewhere(reading, span, name)) return undefined
  if (joint === 'for' && isOne(lexicon.errands, headWord(words))) return undefined
  return {
    post: { start: post.start, end: post.start + words.length },
    body: stated<Party>(bodyParty(name, holder), span),
  }
}
