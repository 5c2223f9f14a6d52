import type { Span } from '../../record/index.ts'

/** What stands between a word and the one before it. */
export type Gap = 'start' | 'space' | 'hyphen' | 'comma' | 'stop' | 'none' | 'break'

/** One word as names are matched by: "al-Anbar" is two, "U.S." one, "Iraq's" is "Iraq". */
export interface Word extends Span {
  readonly text: string
  readonly gap: Gap
  readonly capital: boolean
  /** Two or more capitals and no small letter. */
  readonly upper: boolean
  /** Ends in a possessive 's, which is not in the span. */
  readonly possessive: boolean
  /** A stop right behind belongs to it or ends the sentence. */
  readonly stop: boolean
}

const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|\p{Lu}\.\s?\p{Lu}\p{Ll}{1,2}\.|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘ʿʻ`](?=\p{L}))*/uy
const LETTER_UPPER = /^\p{Lu}/u
const LOWER = /\p{Ll}/u
const LONGEST_GAP = 4
const LONGEST_WORD = 60

/** The words of a text in order; a word longer than sixty characters is no name and is left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let before = 0
  for (let start = 0, end = 0; start < text.length; start = Math.max(end, start + 1)) {
    end = endOfWord(text, start)
    if (end === start || end - start > LONGEST_WORD) continue
    const possessive = isPossessive(text, end)
    const shown = text.slice(start, possessive ? end - 2 : end)
    const capital = !isSmall(shown) && LETTER_UPPER.test(shown)
    words.push({
      start,
      end: start + shown.length,
      text: shown,
      gap: words.length === 0 ? 'start' : gapOf(text, before, start),
      capital,
      upper: capital && shown.length > 1 && !LOWER.test(shown),
      possessive,
      stop: text[end] === '.',
    })
    before = end
  }
  return words
}

/**
 * Where the word that begins here ends; `start` itself where none begins. Letters and digits of the alphabet before any other
 * sign of ASCII are told by their characters, as `WORD` would; it is asked of the rest.
 */
function endOfWord(text: string, start: number): number {
  let end = start
  while (isPlain(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (end === start ? next < 128 : mayEnd(next, end - start)) return end
  WORD.lastIndex = start
  return WORD.test(text) ? WORD.lastIndex : start
}

/** Whether the word that ends here ends in 's. */
function isPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== SMALL_S && last !== CAPITAL_S) return false
  const mark = text.charCodeAt(end - 2)
  return mark === APOSTROPHE || mark === GRAVE || mark === TYPOGRAPHIC_APOSTROPHE
}

const SMALL_S = 115
const CAPITAL_S = 83
const TYPOGRAPHIC_APOSTROPHE = 0x2019

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

const APOSTROPHE = 39
const GRAVE = 96
const FULL_STOP = 46

/** Whether the sign goes on no word of so many letters; a stop goes on initials. */
function mayEnd(code: number, length: number): boolean {
  return code < 128 && code !== APOSTROPHE && code !== GRAVE && (code !== FULL_STOP || length > 1)
}

/** Most words of a text begin with a small letter of the alphabet; they need no look at Unicode's classes. */
function isSmall(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 97 && first <= 122
}

function gapOf(text: string, from: number, to: number): Gap {
  if (to - from === 1) {
    const only = text[from]
    if (only === ' ' || only === '\u00A0') return 'space'
    if (only === '-' || only === '‐' || only === '‑' || only === '–') return 'hyphen'
    if (only === '\n') return 'break'
    if (only === '.') return 'stop'
    return 'none'
  }
  if (to === from) return 'none'
  if (to - from > LONGEST_GAP) return 'break'
  const between = text.slice(from, to)
  if (/^\s*,\s*$/.test(between)) return 'comma'
  if (/^\.\s?$/.test(between)) return 'stop'
  if (/^[^\S\n]+$/.test(between)) return 'space'
  return 'break'
}
