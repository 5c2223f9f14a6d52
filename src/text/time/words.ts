import type { Lexicon } from './lexicon.ts'
import { FIRST } from './signatures.ts'

/** One word, number or mark of the scan. Coarser than a token: "Nov.", "2021-07-26", "a.m." are one. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Lower-cased, typographic apostrophes made plain, without an abbreviation's full stop. */
  readonly lower: string
}

export interface Scan {
  readonly text: string
  readonly words: readonly Word[]
  /** A character a word: its signature, which stands for the set of classes it belongs to. */
  readonly signatures: string
  /** Which signatures occur, by their codes. */
  readonly present: readonly boolean[]
}

const shapes = [
  String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)`,
  String.raw`\d{6}[A-Z]\*?[A-Z]{3}\d{2}(?:\d{2})?\b`,
  String.raw`\d{6}[A-Z]\b`,
  String.raw`\d{4}(?:\.\d{2}\.\d{2}|/\d{2}/\d{2})(?![\d/])`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/])`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3}){1,8}(?!\d)`,
  String.raw`\d{1,30}\.\d{1,30}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)\b`,
  String.raw`\d{1,4}s\b`,
  String.raw`\d{1,30}`,
  String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.`,
  String.raw`[aApP]\.\s?[mM]\b\.?`,
  String.raw`(?:A\.D\.|B\.C\.(?:E\.)?)`,
  String.raw`['’]s\b`,
  String.raw`['’]ll\b`,
  "[oO]['’]clock",
  '[A-Za-zÀ-ɏ]{1,60}',
  String.raw`\n[ \t\r ]{0,40}\n`,
  String.raw`\S`,
]
/** Sticky: tested where a word may begin, it tells its end without an answer to be made for each of them. */
const word = new RegExp(shapes.join('|'), 'y')

/** Cuts the text into words and looks each one up. Linear in the length of the text. */
export function scan(text: string, lexicon: Lexicon): Scan {
  const words: Word[] = []
  const signatures: string[] = []
  for (let start = 0; start < text.length; start += 1) {
    const end = endOfAddress(text, start) ?? endOfWord(text, start)
    if (end === start) continue
    const written = text.slice(start, end)
    const lower = fold(written)
    words.push({ start, end, lower })
    signatures.push(lexicon.signature(written, lower))
    start = end - 1
  }
  return { text, words, signatures: signatures.join(''), present: presentOf(signatures) }
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,1000}/y

/** Where a web address that begins here ends: it is one word, and the years in it are no times. */
function endOfAddress(text: string, start: number): number | undefined {
  if (!text.startsWith('http', start) && !text.startsWith('www.', start)) return undefined
  ADDRESS.lastIndex = start
  return ADDRESS.test(text) ? ADDRESS.lastIndex : undefined
}

const SPACE = 32
const APOSTROPHE = 39
const FULL_STOP = 46
const TYPOGRAPHIC_APOSTROPHE = 0x2019
const LONGEST_WORD = 60
/** Letters of the longest word that a full stop may belong to: "Thurs." */
const LONGEST_ABBREVIATION = 5

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122
}

function isUpperCase(code: number): boolean {
  return code >= 65 && code <= 90
}

/** As in the shape of words, which has the multiplication and division signs too. */
function isLetter(code: number): boolean {
  return isLowerCase(code) || isUpperCase(code) || (code >= 0xc0 && code <= 0x24f)
}

/**
 * Where what begins here ends; `start` itself where nothing begins. Tells plain words and marks by their characters, as `shapes`
 * would, and asks `shapes` of the rest: most of a text need not go through the expression.
 */
function endOfWord(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (code === SPACE) return start
  if (isLetter(code)) {
    const end = endOfLetters(text, start)
    if (end - start > LONGEST_ABBREVIATION || !mayGoOn(text.charCodeAt(end))) return end
  } else if (isMark(code)) return start + 1
  word.lastIndex = start
  return word.test(text) ? word.lastIndex : start
}

function endOfLetters(text: string, start: number): number {
  const furthest = Math.min(text.length, start + LONGEST_WORD)
  let end = start + 1
  while (end < furthest && isLetter(text.charCodeAt(end))) end += 1
  return end
}

/** Whether letters before it may be part of more than a word: "Nov.", "o'clock". */
function mayGoOn(code: number): boolean {
  return code === FULL_STOP || code === APOSTROPHE || code === TYPOGRAPHIC_APOSTROPHE
}

/** Whether it stands for itself, whatever follows: any sign of ASCII but a digit or an apostrophe. */
function isMark(code: number): boolean {
  return code > SPACE && code < 127 && code !== APOSTROPHE && !(code >= 48 && code <= 57)
}

/** A table, not a set: a set of as many strings as a text has words costs more than finding the words. */
function presentOf(characters: readonly string[]): readonly boolean[] {
  const present: boolean[] = []
  for (const character of characters) present[character.charCodeAt(0) - FIRST] = true
  return present
}

/** Whether a word with one of the signatures occurs anywhere. */
export function occurs({ present }: Scan, characters: string): boolean {
  for (let index = 0; index < characters.length; index += 1) {
    if (present[characters.charCodeAt(index) - FIRST] === true) return true
  }
  return false
}

function fold(written: string): string {
  if (isPlain(written)) return written
  const lower = written.toLowerCase()
  if (written.length === 1) return lower
  const plain = lower.includes('’') ? lower.replace('’', "'") : lower
  const isAbbreviated = written.charCodeAt(written.length - 1) === FULL_STOP
  return isAbbreviated ? plain.slice(0, -1).replace(/\s/g, '') : plain
}

/** Whether it is small letters throughout, as most words are. */
function isPlain(written: string): boolean {
  for (let index = 0; index < written.length; index += 1) {
    if (!isLowerCase(written.charCodeAt(index))) return false
  }
  return true
}
