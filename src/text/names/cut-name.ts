import type { Name, NameType, Token } from '../analysis.ts'
import { partListed } from './peoples.ts'
import { titleWords } from './word-lists.ts'

const INNER_MARK = /^[-.&'’,/]$/

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/
const IN = /\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Ii]nto)\s+(?:the\s+)?(?:\p{Ll}+\s+)?$/u

/** "The West Bank | on Friday": a day is in nobody's name behind "on". */
function isDayBehind(run: readonly Token[], at: number): boolean {
  return at > 0 && run[at]?.text === 'on' && WEEKDAY.test(run[at + 1]?.text ?? '')
}

/** "Emmanuel Macron | Tuesday condemned": a day behind a name of two words is no part of it. */
function isDayAfter(run: readonly Token[], at: number, type: NameType): boolean {
  return type === 'person' && at > 1 && at === run.length - 1 && WEEKDAY.test(run[at]?.text ?? '')
}

/** What is known of a document's tokens when a labelled run is cut. */
export interface Known {
  readonly text: string
  /** What the lists alone say of each token. */
  readonly types: readonly (NameType | undefined)[]
}

/**
 * Cuts a labelled run to names: without articles, marks at its ends and titles, and listed words that only stand side by
 * side apart. Nothing when nothing is left.
 */
export function cutName(run: readonly Token[], type: NameType, known: Known): Name[] {
  const parts = partListed(run, known.types)
  if (parts.length > 1 || parts[0]?.type === 'nationality') return parts
  const stop = run.findIndex(
    ({ tag, text }, place) =>
      (tag === 'PUNCT' && (!INNER_MARK.test(text) || run[place + 1]?.tag === 'PUNCT')) ||
      isDayBehind(run, place) ||
      isDayAfter(run, place, type),
  )
  const kept = stop < 0 ? run : run.slice(0, stop)
  // With the day it was taken for a body.
  if (stop > 0 && isDayBehind(run, stop) && IN.test(known.text.slice(0, run[0]?.start)))
    return spanned(kept, 'place', known)
  const title = type === 'person' || type === 'organisation' ? titleIn(kept) : -1
  if (title < 0) return spanned(kept, type, known)
  const holder = kept.slice(title + 1)
  return [...partListed(kept.slice(0, 1), known.types), ...spanned(holder, 'person', known)]
}

/** Place of the last title in a run; -1 when there is none or it is part of a body's name. */
function titleIn(run: readonly Token[]): number {
  const { words, kept } = titleWords()
  const title = run.findLastIndex(({ lower }) => words.has(lower))
  const next = run[title + 1]
  if (title < 0 || next === undefined) return title
  return kept.has(next.lower) || next.tag !== 'PROPN' ? -1 : title
}

function spanned(run: readonly Token[], type: NameType, { text }: Known): Name[] {
  const first = run.findIndex(({ tag }) => tag !== 'PUNCT' && tag !== 'DET')
  const last = run.findLastIndex(({ tag }) => tag !== 'PUNCT')
  const head = run[first]
  const tail = run[last]
  if (head === undefined || tail === undefined || (first === last && head.tag === 'PRON')) return []
  return [{ start: head.start, end: tail.end, text: text.slice(head.start, tail.end), type }]
}
