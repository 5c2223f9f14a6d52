import type { Span } from '../../record/index.ts'
import type { Clause, TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCrime } from './crime-words.ts'
import { lexicon } from './lexicon.ts'
import { isDeedNoun, isSpoken } from './setting-grammar.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** "Around 4 p.m. Monday", "on June 3, at about 10 a.m.": by the hour is told what happened, and hardly ever who spoke. */
export function hasHour(reading: Reading, { start, end }: Span): boolean {
  const { text } = reading.document
  return clock.test(text.slice(start - 12, end + 12)) || clockBehind.test(text.slice(end, end + 32))
}

const clock = /\d{1,2}(?::\d{2})? ?[ap]\.?m/i
const clockBehind =
  /^,? (?:(?:at|around|about|just|shortly|after|before|approximately|roughly) ){1,3}\d{1,2}(?::\d{2})? ?[ap]\.?m/i

/** "The March 9 fatal shooting", "Friday's shooting": a day in the name of the crime. */
export function isItsName(reading: Reading, { end }: TimeExpression): boolean {
  const next = reading.tokenAt(end - 1) + 1
  for (let at = next; at < next + 5; at += 1) {
    if (isDeedNoun(reading, at)) return true
    const { tag, lower = '' } = reading.tokens[at] ?? {}
    if (!/^(ADJ|NOUN)$/.test(tag ?? '') && !/^(['’]s|-|by)$/.test(lower)) return false
  }
  return false
}

/** Whether the time is when somebody spoke, charged or heard a case. A day of this week is when by far more. */
export function isOfTelling(reading: Reading, time: TimeExpression, isFresh: boolean): boolean {
  const { start, end } = time
  if (hasHour(reading, time) || isItsName(reading, time)) return false
  const host = reading.clauseAt(reading.tokenAt(end - 1))
  const first = reading.tokenAt(start)
  if (!isSpoken(reading, host, first)) return false
  if (!host) return true
  if (isOfWordsBefore(reading, host, first, end) || isOfSubject(reading, host, first)) return false
  return isFresh || !isOfOldCrime(reading, host, first)
}

/** "The family of a girl shot in a robbery Sunday said": right behind a word of violence, before the verb of saying. */
function isOfSubject(reading: Reading, { predicate }: Clause, first: number): boolean {
  if (predicate <= first) return false
  const near = reading.tokens.slice(Math.max(0, first - 4), first)
  return (
    !near.some(({ lower }) => lower === ',') && near.some(({ index }) => isCrime(reading, index))
  )
}

/** "He was in Dublin on the night of May 3, police say", weeks later; "charged in the killing of a clerk on May 3": not when it was said. */
function isOfOldCrime(reading: Reading, { predicate }: Clause, first: number): boolean {
  if (Math.abs(first - predicate) <= 3) return false
  if (!isWord(reading, predicate, lexicon.legal)) return true
  return reading.tokens.slice(predicate, first).some(({ index }) => isDeedNoun(reading, index))
}

/** "Was shot early Sunday, police said", "the man who shot two on Sunday faces a judge": of what stands before, whatever the parse says. */
function isOfWordsBefore(reading: Reading, host: Clause, first: number, end: number): boolean {
  if (host.predicate < first) return false
  const { firstToken = 0 } = reading.sentences[host.sentence] ?? {}
  const verb = reading.tokens.slice(firstToken, first).findLast(({ tag }) => tag === 'VERB')
  const isSetOff = lowerAt(reading, reading.tokenAt(end - 1) + 1) === ','
  return verb !== undefined && (isSetOff || (verb.penn === 'VBD' && isCrime(reading, verb.index)))
}

/** "We are told today", in a quotation: the day on which somebody spoke. */
export function isSaidToday(reading: Reading, time: TimeExpression): boolean {
  return (
    hasMark(reading, reading.tokenAt(time.end - 1), lexicon.thisDay) &&
    reading.quotationsOver(time).some(({ speech }) => speech !== 'indirect')
  )
}

/** "Published Monday", "Updated: June 3": when the page changed. */
export function isOfPage(reading: Reading, { start }: TimeExpression): boolean {
  const first = reading.tokenAt(start)
  return [1, 2].some((back) => hasMark(reading, first - back, lexicon.ofPage))
}
