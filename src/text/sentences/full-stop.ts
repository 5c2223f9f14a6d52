import type { Span } from '../../record/index.ts'
import { bulletEnd } from './bullet.ts'
import { type WordLists, wordLists } from './word-lists.ts'

interface Context {
  readonly start: number
  readonly end: number
  /** Whether sentences of this text start with a capital. */
  readonly cased: boolean
  /** Whether its writer starts sentences in lower case here and there: "it was fun. i want more". */
  readonly casual: boolean
}

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const ADDRESS = /^(?:https?:|www\.|pic\.twitter\.com)/i

/** Whether the marks at `stop` (stops, then closing quotes and brackets) end a sentence. */
export function endsSentence(text: string, stop: Span, context: Context): boolean {
  if (stop.end >= context.end) return true
  const after = text.charAt(stop.end)
  const mark = text.charAt(stop.start)
  if (!/\s/.test(after)) return endsUnspaced(text, stop)
  const next = nextWord(text, stop.end, context.end)
  if (next === '') return true
  if (/[.!?;]/.test(text.charAt(stop.end - 1)) && opensItem(text, stop.end, context.end))
    return true
  const single = mark === '.' && text.charAt(stop.start + 1) !== '.'
  if (single) return endsAtFullStop(text, stop, { ...context, next })
  if (asks(text, stop, next)) return true
  if (!goesOn(next, context))
    return mark !== '.' && mark !== '…'
      ? true
      : UPPER.test(next) || ADDRESS.test(next) || /^["“‘(]/.test(next)
  return false
}

/** "the port was shut. - The airport": a list run together on one line. Behind a quotation the dash is for who said it. */
function opensItem(text: string, from: number, end: number): boolean {
  return bulletEnd(text, afterSpace(text, from, end), end) !== undefined
}

/** A full stop with no space after it: "in the capital.The talks", but not "twitter.com", "U.S" or "George.W. Bush". */
function endsUnspaced(text: string, stop: Span): boolean {
  const next = text.slice(stop.end, stop.end + 2)
  if (!/^\p{Lu}[\p{Ll}\s]/u.test(next)) return false
  const chunk = /\S{0,60}$/.exec(text.slice(Math.max(0, stop.start - 60), stop.start))?.[0] ?? ''
  if (/[@/\\]|www|\.\p{L}/iu.test(chunk)) return false
  if (/^(?:Com|Org)(?![\p{L}\p{M}])/u.test(text.slice(stop.end, stop.end + 4))) return false
  if (/^[\w.-]{1,64}@/.test(text.slice(stop.end, stop.end + 65))) return false
  return /\p{Ll}{2}["”’)\]]{0,2}$|\d{2}$/u.test(chunk)
}

function afterSpace(text: string, from: number, end: number): number {
  let start = from
  while (start < end && /\s/.test(text.charAt(start))) start++
  return start
}

/** First run of marks and letters after white space. */
function nextWord(text: string, from: number, end: number): string {
  const start = afterSpace(text, from, end)
  let stop = start
  while (stop < end && stop - start < 40 && !/\s/.test(text.charAt(stop))) stop++
  return text.slice(start, stop)
}

/** A question ends its sentence however the text goes on; one in quotes may be told of: "Why?" he asked. */
function asks(text: string, stop: Span, next: string): boolean {
  return text.charAt(stop.end - 1) === '?' && /^\p{L}/u.test(next)
}

function goesOn(next: string, { cased }: Context): boolean {
  if (!cased) return false
  if (ADDRESS.test(next)) return false
  return LOWER.test(next.charAt(0)) || /^[,;:%)\]–—-]/.test(next)
}

function endsAtFullStop(text: string, stop: Span, context: Context & { next: string }): boolean {
  const { next } = context
  const closed = stop.end > stop.start + 1
  const word = wordBefore(text, stop.start, context.start)
  // An ellipsis of spaced stops: "it rained . . . and rained".
  if (word === '' && next === '.') return false
  if (goesOn(next, context))
    return context.casual && !closed && /^\p{Ll}{3,}$/u.test(word) && !isAbbreviation(word)
  if (closed) return !isListed(wordLists().titles, word)
  return endsAfter(word, next, { text, at: stop.start, cased: context.cased })
}

function isAbbreviation(word: string): boolean {
  const { titles, numbered, others } = wordLists()
  return [titles, numbered, others].some((list) => isListed(list, word))
}

function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word.toLowerCase())
}

/** The word that the stop belongs to, with its own inner stops: "U.S", "p.m", "Lt". */
function wordBefore(text: string, at: number, from: number): string {
  let start = at
  while (start > from && at - start < 30 && !/[\s("“‘'[/—–]/.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

interface Place {
  readonly text: string
  readonly at: number
  readonly cased: boolean
}

function endsAfter(word: string, next: string, place: Place): boolean {
  const lists = wordLists()
  if (word === '') return true
  if (isListed(lists.titles, word)) return false
  // "P. 12" is a page, "Ana P. Lima" a name.
  if (isListed(lists.numbered, word) && !/^\p{Lu}$/u.test(word))
    return !/^[\d#]/.test(next) && (word.toLowerCase() !== 'no' || UPPER.test(next))
  if (isBullet(word, place)) return false
  if (/^\p{L}$/u.test(word) || /\.\p{L}$/u.test(word))
    return endsAfterInitial(word, next, lists, place)
  if (isListed(lists.others, word)) return startsSentence(next, lists)
  return true
}

function startsSentence(next: string, lists: WordLists): boolean {
  const word = next.replace(/^["“‘'([]+/, '').replace(/[^\p{L}].*$/u, '')
  return lists.starters.has(word.toLowerCase()) && UPPER.test(word)
}

/** "W." before a name goes on; "U.S." ends a sentence when a word follows that starts one. */
function endsAfterInitial(word: string, next: string, lists: WordLists, { cased }: Place): boolean {
  if (!LETTER.test(next)) return /\./.test(word) && /^["“‘]/.test(next)
  if (!cased) return word.length > 1 && !word.includes('.')
  if (word.length === 1 && word !== 'I' && LOWER.test(word)) return true
  return startsSentence(next, lists)
}

/** "1." or "a." at the start of a line. */
function isBullet(word: string, { text, at }: Place): boolean {
  if (!/^(?:\d{1,3}|[a-zA-Z])$/.test(word)) return false
  const before = text.slice(Math.max(0, at - word.length - 3), at - word.length)
  return at === word.length || /\n[ \t]{0,2}$/.test(before)
}
