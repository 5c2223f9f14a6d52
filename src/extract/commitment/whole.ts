import type { Span } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import { lexicon } from './lexicon.ts'

/** "So that soldiers, | can rest", "troops now there | will": cut before the verb of whom it names. */
function isCutBeforeVerb(reading: Reading, { cue, promise }: Candidate, end: number): boolean {
  let at = reading.tokenAt(end)
  const isSetOff = reading.tokens[at]?.text === ','
  if (isSetOff) at += 1
  const next = reading.tokens[at]
  // "Is kept, | is defended, and lasts": the second of a list.
  if (!next || next.sentence !== reading.tokens[promise]?.sentence) return false
  const isNoun = cue !== promise && reading.tokens[cue]?.tag === 'NOUN'
  if (next.penn === 'MD') return isSetOff || !isNoun
  const isJoined = /^(?:aux|cop)/.test(next.relation)
  return (
    isSetOff === isJoined &&
    !isNoun &&
    /^VB[ZP]$/.test(next.penn) &&
    !lexicon.saying.has(next.lemma)
  )
}

/** "Will spend it on |", "will continue to |": words that want something behind them. */
function isOpenEnded(reading: Reading, promise: number, end: number): boolean {
  const last = reading.tokenAt(end - 1)
  const { penn = '', relation = '', lemma = '' } = reading.tokens[last] ?? {}
  if (penn === 'TO' || penn === 'MD' || lemma === 'be') return true
  if (penn === 'IN' && /^(?:case|mark)$/.test(relation)) return true
  const next = reading.tokens[last + 1]
  if (reading.tokens[last]?.tag === 'ADP' && /^[—–]$/.test(next?.text ?? '')) return true
  // "Will continue | working": the parse hangs what goes on elsewhere.
  return last === promise && lexicon.light.has(lemma) && /^(?:VBG|TO)$/.test(next?.penn ?? '')
}

/** "Will align | and expand | its aid": one verb of two, with what both are done to left off. */
function isBareVerb(reading: Reading, words: readonly number[], promise: number): boolean {
  const own = words.filter((index) => !/^(?:PUNCT|CCONJ)$/.test(reading.tokens[index]?.tag ?? ''))
  return own.length === 1 && reading.tokens[promise]?.relation === 'conj'
}

/** "The <s>endemic</s> [epidemic]": cut at what a transcript strikes out. */
function isCutAtMarkup(text: string, end: number): boolean {
  return /^\s?(?:<s>|\[\p{Ll})/u.test(text.slice(end, end + 4))
}

/** ‘We will come’ within somebody's words: another's word as he tells it, and "we" are others. */
function isQuotedWithin(reading: Reading, promise: number, { start }: Span): boolean {
  const isFirst = reading.tree
    .childrenBy(promise, 'nsubj')
    .some((child) => /^(?:i|we)$/.test(reading.tokens[child]?.lower ?? ''))
  if (!isFirst) return false
  const sentence = reading.sentences[reading.tokens[promise]?.sentence ?? -1]
  const before = reading.document.text.slice(sentence?.start ?? start, start)
  const open = before.lastIndexOf('‘')
  return open >= 0 && !/’(?!\p{L})/u.test(before.slice(open))
}

/** "Including on: - Food: Grow more": a list of headings runs into it. */
function isRunIntoList(text: string, { start, end }: Span): boolean {
  return /:\s*[-•*]\s/.test(text.slice(start, end))
}

/** Whether the words found are a promise as somebody gave it, and not a piece of one. */
export function isBroken(
  reading: Reading,
  candidate: Candidate,
  words: readonly number[],
  span: Span,
): boolean {
  const { promise } = candidate
  return (
    isCutBeforeVerb(reading, candidate, span.end) ||
    isOpenEnded(reading, promise, span.end) ||
    isBareVerb(reading, words, promise) ||
    isCutAtMarkup(reading.document.text, span.end) ||
    isRunIntoList(reading.document.text, span) ||
    isQuotedWithin(reading, promise, span)
  )
}
