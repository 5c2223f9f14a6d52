import type { Lexicon } from './lexicon.ts'

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
  /** Each signature that occurs, once. */
  readonly present: string
}

const shapes = [
  String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)`,
  String.raw`\d{6}[A-Z][A-Z]{3}\d{2}(?:\d{2})?\b`,
  String.raw`\d{6}Z\b`,
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
const word = new RegExp(shapes.join('|'), 'g')

/** Cuts the text into words and looks each one up. Linear in the length of the text. */
export function scan(text: string, lexicon: Lexicon): Scan {
  const words: Word[] = []
  const signatures: string[] = []
  word.lastIndex = 0
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    const written = found[0]
    const lower = fold(written)
    words.push({ start: found.index, end: found.index + written.length, lower })
    signatures.push(lexicon.signature(written, lower))
  }
  return {
    text,
    words,
    signatures: signatures.join(''),
    present: [...new Set(signatures)].join(''),
  }
}

function fold(written: string): string {
  const last = written.charCodeAt(written.length - 1)
  const lower = written.toLowerCase()
  if (written.length === 1) return lower
  const plain = lower.includes('’') ? lower.replace('’', "'") : lower
  return last === 46 ? plain.slice(0, -1).replace(/\s/g, '') : plain
}
