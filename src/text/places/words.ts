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
  /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|\p{Lu}\.\s?\p{Lu}\p{Ll}{1,2}\.|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘ʿʻ`](?=\p{L}))*/gu
const POSSESSIVE = /^['’`]s$/i
const LETTER_UPPER = /^\p{Lu}/u
const LOWER = /\p{Ll}/u
const LONGEST_GAP = 4

/** The words of a text in order; a word longer than sixty characters is no name and is left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (match[0].length > 60) continue
    const possessive = POSSESSIVE.test(match[0].slice(-2))
    const shown = possessive ? match[0].slice(0, -2) : match[0]
    const start = match.index
    const capital = !isSmall(shown) && LETTER_UPPER.test(shown)
    words.push({
      start,
      end: start + shown.length,
      text: shown,
      gap: words.length === 0 ? 'start' : gapOf(text, end, start),
      capital,
      upper: capital && shown.length > 1 && !LOWER.test(shown),
      possessive,
      stop: text[start + match[0].length] === '.',
    })
    end = start + match[0].length
  }
  return words
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
