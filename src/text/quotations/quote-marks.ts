import type { Sentence } from '../analysis.ts'
import { paragraphEnd } from './paragraph.ts'

/** A stretch of quoted text, its marks included. */
export interface QuotedStretch {
  readonly start: number
  readonly end: number
  /** Whether it has a mark at each end; a stray one is bounded by its sentence. */
  readonly opened: boolean
  readonly closed: boolean
}

const marks =
  /["\u201c\u201d\u201e\u201f\u00ab\u00bb]|''|``|\u2018\u2018|\u2019\u2019|\u2018|(?<![\p{L}\p{N}'])'(?=\p{L})|\n/gu
const before = /[\s([{\u2014\u2013\-/:'"\u2018\u201c]/
const after = /[\s)\]}\u2014\u2013\-/.,;:!?'"\u2019\u201d]/

interface Mark {
  readonly at: number
  readonly end: number
  readonly text: string
}

/**
 * Quoted stretches in order, not overlapping and not nested: a quote inside a quote is part of the outer one.
 *
 * An opening mark that is never closed ends with its sentence, or with its paragraph when the next paragraph opens with
 * a mark again; a closing mark that was never opened begins with its sentence.
 */
export function quotedStretches(
  text: string,
  sentences: readonly Sentence[],
  endsParagraph = paragraphEnd(text),
): QuotedStretch[] {
  const found: QuotedStretch[] = []
  let open: Mark | undefined
  for (const match of text.matchAll(marks)) {
    const mark = { at: match.index, end: match.index + match[0].length, text: match[0] }
    if (mark.text === '\n' && (open === undefined || !endsParagraph(mark.at, mark.at + 22)))
      continue
    if (mark.text === '\n') {
      if (open !== undefined) found.push(unclosed(text, sentences, open, mark.at))
      open = undefined
    } else if (open === undefined) {
      const begun = beginAt(text, mark)
      if (typeof begun === 'object') found.push(begun)
      else if (begun) open = mark
      else if (isDouble(mark)) pushUnopened(found, sentences, mark)
    } else if (closes(text, open, mark)) {
      found.push({ start: open.at, end: mark.end, opened: true, closed: true })
      open = undefined
    }
  }
  if (open !== undefined) found.push(unclosed(text, sentences, open, text.length))
  return found
}

function isDouble({ text }: Mark): boolean {
  return text !== "'" && text !== '\u2018'
}

/** Whether the mark opens; a single mark opens only when its partner is in sight, and then is a whole stretch. */
function beginAt(text: string, mark: Mark): boolean | QuotedStretch {
  if (!isDouble(mark)) {
    const end = closeOfSingle(text, mark)
    return end === undefined ? false : { start: mark.at, end, opened: true, closed: true }
  }
  if ('\u201c\u201e\u00ab``\u2018\u2018'.includes(mark.text)) return true
  const left = mark.at === 0 || before.test(text.charAt(mark.at - 1))
  const right = /\S/.test(text.charAt(mark.end)) || mark.text === '\u201d'
  return left && right && mark.text !== '\u201d' && mark.text !== '\u00bb'
}

/** The end of a passage in single quotes on one line, at most 2,000 characters on; apostrophes are passed over. */
function closeOfSingle(text: string, mark: Mark): number | undefined {
  const close = mark.text === '\u2018' ? '\u2019' : "'"
  const limit = Math.min(text.length, mark.end + 2000)
  let possible: number | undefined
  for (let at = mark.end; at < limit; at++) {
    const character = text.charAt(at)
    if (character === '\n' && text.charAt(at + 1) === '\n') break
    if (character !== close || /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue
    const plural = text.charAt(at - 1) === 's' && /\s/.test(text.charAt(at + 1))
    if (!plural) return at - mark.end > 1 ? at + 1 : undefined
    possible ??= at + 1
  }
  return possible
}

function closes(text: string, open: Mark, mark: Mark): boolean {
  if (!isDouble(mark)) return false
  if (mark.text === '\u201d' || mark.text === '\u00bb' || mark.text === '\u2019\u2019') return true
  if (open.text === '\u201c') return mark.text === '"' && closesMixed(text, mark)
  if (open.text === '\u00ab') return false
  const opensAgain =
    before.test(text.charAt(mark.at - 1)) && !after.test(text.charAt(mark.end) || ' ')
  return !opensAgain
}

/** "“It will rain," he said.": a straight mark behind a word closes a curly one, unless the line still has the curly one's own. */
function closesMixed(text: string, mark: Mark): boolean {
  if (/\s/.test(text.charAt(mark.at - 1))) return false
  const end = text.indexOf('\n', mark.end)
  const rest = text.slice(mark.end, end < 0 ? mark.end + 2000 : Math.min(end, mark.end + 2000))
  const own = rest.indexOf('\u201d')
  const next = rest.indexOf('\u201c')
  return own < 0 || (next >= 0 && next < own)
}

function unclosed(
  text: string,
  sentences: readonly Sentence[],
  open: Mark,
  paragraphEnd: number,
): QuotedStretch {
  const goesOn = /^\s{1,4}["\u201c'\u201e]/.test(text.slice(paragraphEnd, paragraphEnd + 6))
  const sentence = goesOn ? undefined : sentenceAt(sentences, open.at)
  const end =
    text.slice(open.at, Math.min(sentence?.end ?? paragraphEnd, paragraphEnd)).trimEnd().length +
    open.at
  return { start: open.at, end: Math.max(end, open.end), opened: true, closed: false }
}

function pushUnopened(found: QuotedStretch[], sentences: readonly Sentence[], mark: Mark): void {
  const sentence = sentenceAt(sentences, mark.at)
  const start = Math.max(sentence?.start ?? mark.at, found.at(-1)?.end ?? 0)
  if (start < mark.at) found.push({ start, end: mark.end, opened: false, closed: true })
}

function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return sentences[low - 1]
}
