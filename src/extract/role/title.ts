import { quote, type Span } from '../../record/index.ts'
import type { Mention, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isOne, isPostWords, lexicon, wordsIn } from './lexicon.ts'

/** The words of a mention's title that are of its bearer's own post, whole. */
export function titleOf(reading: Reading, mention: Mention): Span | undefined {
  if (mention.title === undefined) return undefined
  const title = innermost(reading, withoutParticle(reading, mention.title))
  return title.start === mention.start ? widened(reading, mention, title) : title
}

/** "Mayor de Blasio": the small word before a name is the name's. */
function withoutParticle(reading: Reading, title: Span): Span {
  const words = quote(reading.document, title)
  const particle =
    /\s+(?:de|da|di|do|du|del|della|la|le|van|von|der|den|ten|ter|bin|ibn|ben|abu|al|el)$/
  return { start: title.start, end: title.start + words.replace(particle, '').length }
}

/** "A former adviser for Chadian President Boro": behind "for" and without an article stands the title of whoever is named. */
function innermost(reading: Reading, title: Span): Span {
  const [, outer = '', inner = ''] =
    /^(.*\S)\s+(?:for|to)\s+(?!the\s)(\S.*)$/i.exec(quote(reading.document, title)) ?? []
  const isTitle = isOne(lexicon.posts, wordsIn(inner).at(-1))
  return isTitle && isPostWords(outer) ? { start: title.end - inner.length, end: title.end } : title
}

/** "Vice presidential nominee": without the word he would be nominated for another post. */
const seconds: ReadonlySet<string> = new Set(['vice', 'deputy', 'assistant', 'associate'])

/** Most words that a title is widened by to its left. */
const most = 6

/** "Police and Crime Commissioner", "Secretary of Justice", of which only the last word is listed: one post in capitals. */
function widened(reading: Reading, mention: Mention, title: Span): Span {
  const { tokens } = reading
  const last = reading.tokenAt(mention.end - 1)
  const own = reading.tokenAt(title.start)
  let first = own
  const { lower = '', start = 0, sentence } = tokens[first - 1] ?? {}
  if (seconds.has(lower) && sentence === tokens[first]?.sentence) return { start, end: title.end }
  if (!isCapital(tokens[first])) return title
  const isOf = tokens[first - 1]?.lower === 'of'
  const isSingle = tokens[first]?.end === title.end
  if (isOf && isSingle && isCapital(tokens[first - 2]) && isPost(tokens[first - 2])) first -= 2
  for (let steps = 0; steps < most; steps += 1) {
    const joint = first < own && tokens[first - 1]?.lower === 'and' ? 1 : 0
    const before = tokens[first - 1 - joint]
    if (!before || !isOfTitle(reading, before, { own, first, last })) break
    if (joint === 1 && isPost(before)) break
    first = before.index
  }
  // What goes on to the left as a name that we could not read would leave half a post.
  if (first < own && isLost(reading, first - 1)) return title
  return { start: tokens[first]?.start ?? title.start, end: title.end }
}

/** A capitalised noun right before a title that is nobody's name itself. */
function isOfTitle(
  reading: Reading,
  token: Token,
  { own, first, last }: { readonly own: number; readonly first: number; readonly last: number },
): boolean {
  const { tokens, mentionAt, places, times, document } = reading
  const next = tokens[first]
  const mention = mentionAt(token.index)
  const isRun = mention?.title !== undefined && tokens[own]?.start === mention.end + 1
  const isNoun =
    mention?.parties[0]?.link === 'description' && mention.parties[0].actor === undefined
  const holds = ({ start, end }: Span) => start <= token.start && token.end <= end
  return (
    token.sentence === next?.sentence &&
    isCapital(token) &&
    !lexicon.edges.has(token.lower) &&
    !(isPost(token) && token.lower.endsWith('s')) &&
    /^(?:PROPN|ADJ|NOUN)$/.test(token.tag) &&
    (mention === undefined || isRun || isNoun) &&
    (tokens[token.index - 1]?.sentence === token.sentence ||
      isTied(reading, token.index, { first, last })) &&
    !places.some(holds) &&
    !times.some(holds) &&
    /^\s(?:and\s)?$/.test(document.text.slice(token.end, next.start))
  )
}

/** A capitalised word right before what follows, and of no name that we know. */
function isLost({ tokens, mentionAt, places }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return (
    token !== undefined &&
    token.sentence === next?.sentence &&
    next.start === token.end + 1 &&
    isCapital(token) &&
    mentionAt(at) === undefined &&
    !places.some(({ start, end }) => start <= token.start && token.end <= end)
  )
}

/** Whether a word that opens a sentence, and has its capital from that, hangs together with the title or name behind it. */
function isTied(
  { tokens }: Reading,
  at: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const isWithin = (index: number) => index >= first && index <= last
  if (isWithin(tokens[at]?.head ?? -1)) return true
  return tokens
    .slice(first, last + 1)
    .some(
      ({ head, relation }) => head === at && /^(?:appos|flat|nmod|compound|amod)/.test(relation),
    )
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')
}

function isPost(token: Token | undefined): boolean {
  return isOne(lexicon.posts, token?.lower)
}

/** The word that says what a post is: "adviser" of "senior adviser to the board". */
export function headWord(post: string): string | undefined {
  const own = post.split(/\s(?:of|for|at|in|to|on|with|from)\s/)[0] ?? post
  return wordsIn(own)
    .at(-1)
    ?.replace(/['’]s$|\.$/, '')
}

/**
 * A title that is part of another's post or names a thing: "Counsellor to the President Emmanuel Bonne", "Minister
 * Counselor for", "the King Vapealot shop".
 */
export function isOthers(reading: Reading, mention: Mention, title: Span): boolean {
  const first = reading.tokenAt(title.start)
  const word = (index: number) => reading.tokens[index]?.lower ?? ''
  const isBehind = word(first - 1) === 'the' && /^(to|of)$/.test(word(first - 2))
  const owner = reading.tokens[first - 3]
  if (isBehind && owner?.tag === 'PROPN') return true
  const name = reading.tokens[mention.head]
  const governor = reading.tokens[name?.head ?? -1]
  return (
    name?.relation === 'compound' && governor?.tag === 'NOUN' && governor.index === mention.head + 1
  )
}

/** "then-New Jersey Governor": what stands joined before a title's words. */
export function before(reading: Reading, title: Span): string {
  return (
    /(?:\b(?:[Tt]hen|[Ff]ormer|[Ee]x|[Ll]ate|[Rr]etired|[Pp]resumptive)[-\s](?:\p{Lu}[\p{L}.]*[\s-]?){0,4})$/u.exec(
      reading.document.text.slice(Math.max(0, title.start - 40), title.start),
    )?.[0] ?? ''
  )
}
