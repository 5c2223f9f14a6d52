import {
  contains,
  type Party,
  quote,
  type Read,
  type RoleStatus,
  type Span,
  stated,
} from '../../record/index.ts'
import { type Mention, partyNamed } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

const statusWords: readonly (readonly [RegExp, RoleStatus])[] = [
  [/\b(former|ex|then(?!-newly)|late|retired|ousted|deposed|outgoing predecessor)\b/i, 'former'],
  [/\b(acting|interim|caretaker|transitional)\b/i, 'acting'],
  [/\b(elect|designate|incoming)\b/i, 'elect'],
  [/\b(candidate|hopeful|contender)\b/i, 'candidate'],
  [/\b(nominee|nominated)\b/i, 'nominated'],
]

export function statusOf(words: string): RoleStatus {
  return statusWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'current'
}

const edges =
  /^(the|a|an|under(?!\s+(?:secretary|general))|former|then|late|retired|ex-?|acting|interim|caretaker|outgoing|incoming|current|new|then-newly elected|newly elected|democratic|republican|conservative|labour)\s+/i

/** The nationality, country or body named inside a title, and the post without it. */
export function parts(
  reading: Reading,
  title: Span,
  holder: Party,
): { readonly post: Span; readonly body: Read<Party> | undefined } {
  const inside = reading.names.find(
    (name) =>
      contains(title, name) &&
      name.end - name.start < title.end - title.start &&
      /^(nationality|place|organisation)$/.test(name.type),
  )
  const word = longer(reading, title, inside ?? countryWord(reading, title))
  const link = inside?.type === 'nationality' && word?.end === inside.end ? 'demonym' : 'name'
  const body = word && stated<Party>(bodyParty(word.text, link, holder), word)
  return { post: postSpan(reading, title, word), body }
}

/** Whom a name in a title means: whoever our lists know by it, else somebody of the holder's country. */
function bodyParty(name: string, link: 'name' | 'demonym', holder: Party): Party {
  const known = partyNamed(name)
  // "Georgian" may be of the state as of the country: who is meant by a demonym is its country alone.
  if (known !== undefined && link === 'name') return { ...known, name }
  const country = known === undefined ? holder.country : known.country
  return { name, ...(country && { country }), link }
}

interface Named extends Span {
  readonly text: string
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
  return { start, end: word.end, text: word.text }
}

/** An upper-case abbreviation in a title is a country or body: "US", "UN", "EU". */
function countryWord(reading: Reading, title: Span): Named | undefined {
  return reading
    .tokensIn(title)
    .flatMap((index) => reading.tokens[index] ?? [])
    .find(({ text }) => /^(U\.?[SKN]\.?|EU|NATO|UAE)$/.test(text))
}

/** The title's words without what only says when, of what party or of whom. */
function postSpan(reading: Reading, title: Span, word: Span | undefined): Span {
  let { start, end } = title
  const text = () => reading.document.text.slice(start, end)
  for (let step = 0; step < 5; step += 1) {
    const edge = edges.exec(text())?.[0].length ?? 0
    start += edge
    if (word && word.start === start && word.end < end)
      start +=
        (/^['’]?s?[\s-]*/.exec(reading.document.text.slice(word.end, end))?.[0].length ?? 0) +
        word.end -
        word.start
  }
  if (word && word.end >= end - 1 && word.start > start) {
    const before = reading.document.text
      .slice(start, word.start)
      .replace(/\s+(of|for|to|in|at)(\s+the)?\s*$/i, '')
    end = start + before.length
  }
  const courtesy =
    /\s+(?:Dr|Mr|Mrs|Ms|Prof|Sir|Sheikh|Shaykh|Sayyid)\.?\s*$/.exec(text())?.[0].length ?? 0
  end -= courtesy
  return start < end ? { start, end } : title
}

/** "Mayor de Blasio": the small word before a name is the name's. */
export function withoutParticle(reading: Reading, title: Span): Span {
  const words = quote(reading.document, title)
  const particle =
    /\s+(?:de|da|di|do|du|del|della|la|le|van|von|der|den|ten|ter|bin|ibn|ben|abu|al|el)$/
  return { start: title.start, end: title.start + words.replace(particle, '').length }
}

/** The mention's name without its title: "Lloyd Austin". */
export function nameSpan(mention: Mention, title: Span): Span {
  return title.start <= mention.start
    ? { start: Math.min(title.end, mention.end - 1), end: mention.end }
    : { start: mention.start, end: Math.max(title.start, mention.start + 1) }
}

/** The name up to a comma or bracket: what follows is another title. */
export function trimmed(reading: Reading, span: Span): Span {
  const text = quote(reading.document, span).replace(
    /(?<=\p{L})(\s*[,(]|\s+of\s+(?:the\s+)?\p{Lu}).*$/su,
    '',
  )
  const start = span.start + (/^[\s,(–—-]*/.exec(text)?.[0].length ?? 0)
  const end = span.start + text.length - (/[\s,)–—-]*$/.exec(text)?.[0].length ?? 0)
  return start < end ? { start, end } : span
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
    /(?:\b(?:then|former|ex|late)[-\s](?:\p{Lu}[\p{L}.]*[\s-]?){0,4})$/u.exec(
      reading.document.text.slice(Math.max(0, title.start - 40), title.start),
    )?.[0] ?? ''
  )
}

export const honorific =
  /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|imam|shahid|sayyid|sayyed|hajj?|prof|professor|rev|st|saint|madam|mme|don|doña|sheikh|shaykh|national|resident|citizen|native|member|man|woman|friend|veteran|girl|boy|baby|toddler|teenager|child|predecessor|successor|rival|opponent|colleague|counterpart|neighbour|neighbor|relative|husband|wife|widow|father|mother|brother|sister|son|daughter)\.?$/i

function isSomewhere(reading: Reading, span: Span, name: string): boolean {
  const isNamed =
    partyNamed(name) !== undefined ||
    reading.mentions.some((mention) => mention.start === span.start && mention.end === span.end)
  return isNamed || reading.places.some(({ start, end }) => start >= span.start && end <= span.end)
}

/** "President of Ukraine": the country or body behind the post, when no name was found there. */
export function behindOf(
  reading: Reading,
  post: Span,
  holder: Party,
): { readonly post: Span; readonly body: Read<Party> } | undefined {
  const found = /^(.+?)\s+(?:of|for)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(quote(reading.document, post))
  const [, words = '', name = ''] = found ?? []
  const span = { start: post.end - name.length, end: post.end }
  // "Secretary of State" is one post; "President of Chad" is a post and whose.
  if (!found || !words || !name || !isSomewhere(reading, span, name)) return undefined
  return {
    post: { start: post.start, end: post.start + words.length },
    body: stated<Party>(bodyParty(name, 'name', holder), span),
  }
}
