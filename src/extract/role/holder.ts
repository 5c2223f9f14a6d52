import { quote, type Span } from '../../record/index.ts'
import type { Mention } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isPostWords, lexicon, wordsIn } from './lexicon.ts'

/** The mention's name without its title: "Lloyd Austin". */
export function nameOf(reading: Reading, mention: Mention, title: Span): Span {
  const isBefore = (mention.title?.start ?? title.start) <= mention.start
  const span = isBefore
    ? { start: Math.min(title.end, mention.end - 1), end: mention.end }
    : { start: mention.start, end: Math.max(title.start, mention.start + 1) }
  return trimmed(reading, span)
}

/** The name up to a comma, dash or bracket: what follows is another title or the next of a list. */
function trimmed(reading: Reading, span: Span): Span {
  const whole = quote(reading.document, span)
  const start = span.start + (/^[\s,(–—-]*/.exec(whole)?.[0].length ?? 0)
  const text = quote(reading.document, { start, end: span.end }).replace(
    /(?<=\p{L}\.?)(\s*[,(]|\s+[-–—](?:\s|$)|\s+of\s+(?:the\s+)?\p{Lu}).*$/su,
    '',
  )
  const end = start + text.length - (/[\s,)–—-]*$/.exec(text)?.[0].length ?? 0)
  return start < end ? { start, end } : span
}

export function isPerson(reading: Reading, mention: Mention): boolean {
  return reading.namesOver(mention).some(({ type }) => type === 'person')
}

/** Somebody not known as a person holds a post whose name is told before his, unless what follows it is more of the title. */
function isHolder(reading: Reading, title: Span, name: Span): boolean {
  const words = quote(reading.document, name)
  return (
    title.start < name.start &&
    isPostWords(quote(reading.document, title)) &&
    !isPostWords(words) &&
    !/\sand\s/.test(words)
  )
}

/** Whether a name with a title is somebody's: not a place, day or thing called after him, and not more of the title. */
export function isSomebodys(reading: Reading, mention: Mention, title: Span, name: Span): boolean {
  const { text } = reading.document
  const words = wordsIn(quote(reading.document, name))
  const behind = text.slice(name.end, name.end + 40)
  const [, owned = ''] = /^['’]s?\s+(\p{Lu}\p{L}+)/u.exec(behind) ?? []
  return (
    (isPerson(reading, mention) || isHolder(reading, title, name)) &&
    !isPlural(reading, name) &&
    !words.some((word) => /\d/.test(word)) &&
    !lexicon.openings.has(words[0] ?? '') &&
    !isPostWords(words[0] ?? '') &&
    !lexicon.things.has(words.at(-1) ?? '') &&
    !lexicon.things.has(owned.toLowerCase()) &&
    // "Representative Tr- — Fisher", "General Okelo [sic]": taken back in the next word.
    !/^(?:[-–—]{1,2}(?:\s|$)|\s?\[sic\])/.test(behind) &&
    !isTitled(reading, mention, name)
  )
}

/** "General Provisions": what stands behind the rank is one word in the plural. */
function isPlural(reading: Reading, name: Span): boolean {
  const [only, ...more] = reading.tokensIn(name)
  return more.length === 0 && /S$/.test(reading.tokens[only ?? -1]?.penn ?? '')
}

/** "Deputy Marine Affairs Minister Ana Lima", "KTVA (King TV": right behind stands the title of whoever is named. */
function isTitled(reading: Reading, mention: Mention, name: Span): boolean {
  const after = reading.mentionAt(reading.tokenAt(mention.end))
  const isNext =
    after?.title !== undefined &&
    after.start === mention.end + 1 &&
    after.title.start === after.start &&
    reading.document.text.charAt(mention.end) === ' '
  const isShort =
    /^\p{Lu}{2,}$/u.test(quote(reading.document, name)) &&
    /^\s?\(/.test(reading.document.text.slice(name.end, name.end + 2))
  return isNext || isShort
}
