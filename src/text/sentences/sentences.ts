import type { Document, Span } from '../../record/index.ts'
import { bulletEnd } from './bullet.ts'
import { endsSentence } from './full-stop.ts'
import { endsParagraph } from './line-break.ts'

/** Where a sentence stands, and in which of the document's segments. */
export interface SentenceSpan extends Span {
  /** Place in `Document.segments`. */
  readonly segment: number
}

/** A mark that may end a sentence with the quotes, brackets and footnote numbers after it, a semicolon before an item, or a line break. */
const CANDIDATE =
  /[.!?…]{1,8}(?:["'”’»)\]]|“(?=\s|$)){0,4}(?:\s?\[\d{1,3}\]){0,6}|;(?=\s[-•] [A-Z])|\n\s{0,200}/g

/** What opens a turn of a transcript or a paragraph: "THE PRESIDENT:", "MR. ORTIZ (in French):", the "Q" of a briefing. */
const LABEL =
  /\s{0,20}(?:Q(?=\s{1,20}["“(]?\p{Lu})|\p{Lu}[\p{Lu}\p{M}\d.,'’& -]{2,60}(?:\([^()\n]{1,40}\))?:(?=\s))/uy

/**
 * Sentences in order of the text, each without white space at its ends.
 *
 * No sentence crosses a segment. A blank line ends one unless the next line goes on in lower case; a full
 * stop does not after a title, an initial or a number's abbreviation. A label in capitals ("THE PRESIDENT:") that opens
 * a paragraph is a sentence by itself. Boundary F1 on GUM news is about
 * 97.5: headings without a stop on the line of the text after them stay joined to it.
 */
export function splitSentences(text: string, segments: Document['segments']): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  const casing = { cased: hasCapitals(text), casual: CASUAL.test(text.slice(0, 20_000)) }
  segments.forEach(({ span }, segment) => {
    let start = span.start
    for (const end of breaksIn(text, span, casing)) {
      addTrimmed(sentences, text, { start, end, segment })
      start = end
    }
    addTrimmed(sentences, text, { start, end: span.end, segment })
  })
  return sentences
}

/** Text without capitals starts its sentences in lower case. */
function hasCapitals(text: string): boolean {
  const sample = text.slice(0, 20_000)
  return hasPlainCapitals(sample) || (sample.match(/\p{Lu}/gu)?.length ?? 0) * 200 > sample.length
}

/** Most texts have enough capitals of the alphabet in their first lines. */
function hasPlainCapitals(sample: string): boolean {
  let capitals = 0
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit >= 65 && unit <= 90 && ++capitals * 200 > sample.length) return true
  }
  return false
}

/** "I" in lower case: whoever writes so starts sentences so, too. */
const CASUAL = /(?:^|\s)i(?:['’]m)?\s+\p{Ll}/u

interface CaseUse {
  readonly cased: boolean
  readonly casual: boolean
}

function* breaksIn(text: string, { start, end }: Span, casing: CaseUse): Generator<number> {
  const candidates = new RegExp(CANDIDATE)
  const opened = labelEnd(text, start, end)
  if (opened !== undefined) yield opened
  candidates.lastIndex = opened ?? start
  for (
    let match = candidates.exec(text);
    match !== null && match.index < end;
    match = candidates.exec(text)
  ) {
    const stop = { start: match.index, end: Math.min(end, match.index + match[0].length) }
    const ends = match[0].startsWith('\n')
      ? endsParagraph(text, stop, { start, end })
      : endsSentence(text, stop, { end, start, ...casing })
    if (!ends) continue
    yield stop.end
    const label = match[0].startsWith('\n') ? labelEnd(text, stop.end, end) : undefined
    if (label !== undefined) yield label
  }
}

/** Where the label that stands at a paragraph's start ends, when there is one with words behind it. */
function labelEnd(text: string, start: number, end: number): number | undefined {
  const label = new RegExp(LABEL)
  label.lastIndex = start
  const found = label.exec(text)
  const at = start + (found?.[0].length ?? 0)
  return found && at < end - 1 ? at : undefined
}

function addTrimmed(
  sentences: SentenceSpan[],
  text: string,
  { start, end, segment }: SentenceSpan,
): void {
  let first = start
  let last = end
  while (first < last && isSpace(text, first)) first++
  while (last > first && isSpace(text, last - 1)) last--
  if (first >= last) return
  // The mark that opens the item of a list stands by itself: parsers are taught on sentences without.
  const item = bulletEnd(text, first, last)
  if (item !== undefined) {
    sentences.push({ start: first, end: first + 1, segment })
    first = item
  }
  sentences.push({ start: first, end: last, segment })
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    unit <= 32 ||
    unit === 0xa0 ||
    unit === 0x200b ||
    unit === 0xfeff ||
    (unit > 0x1680 && /\s/.test(text.charAt(at)))
  )
}
