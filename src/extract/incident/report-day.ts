import type { Read, Span, When } from '../../record/index.ts'
import { daysBetween, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { bestOf, type Features } from './decision.ts'
import { byNoun, lexicon, stateByVerb } from './lexicon.ts'
import { isSpoken } from './setting-grammar.ts'
import { hasMark, isWord, lemmaAt, lowerAt } from './words.ts'

/** News of a day this many days back is told as news. */
const fresh = 7

function isFresh({ when }: TimeExpression, published: string): boolean {
  const { earliest, latest, precision } = when ?? {}
  if (precision !== 'day' || earliest === undefined || latest === undefined) return false
  const back = daysBetween(latest, published)
  return back >= 0 && back <= fresh
}

/** A day by its name or date: not "that night", nor "the last day" of a meeting. */
function isNamed(reading: Reading, { anchor, start }: TimeExpression): boolean {
  return (
    anchor.kind !== 'event' &&
    !(lowerAt(reading, reading.tokenAt(start)) === 'the' && isDayWord(reading, start))
  )
}

function isDayWord(reading: Reading, start: number): boolean {
  return /^(last|past|next|first|final)$/.test(lowerAt(reading, reading.tokenAt(start) + 1))
}

/** Whether the time is when somebody spoke, charged or heard a case. */
function isOfTelling(reading: Reading, { start, end }: TimeExpression): boolean {
  const host = reading.clauseAt(reading.tokenAt(end - 1))
  return isSpoken(reading, host, reading.tokenAt(start))
}

/** "Published Monday", "Updated: June 3": when the page changed. */
function isOfPage(reading: Reading, { start }: TimeExpression): boolean {
  const first = reading.tokenAt(start)
  return [1, 2].some((back) => hasMark(reading, first - back, lexicon.ofPage))
}

const harming: ReadonlySet<string> = new Set([...stateByVerb.keys(), ...lexicon.hit])

function verbAt(reading: Reading, at: number): string {
  const lemma = lemmaAt(reading, at)
  return lexicon.forms[lemma] ?? lemma
}

/** What the sentence of a day tells: the crime, the call to the police, or what came after. */
function dayFeatures(reading: Reading, time: TimeExpression, first: string): Features {
  const { firstToken = 0, endToken = 0 } =
    reading.sentences[reading.tokens[reading.tokenAt(time.start)]?.sentence ?? -1] ?? {}
  const has = (test: (token: number) => boolean) => {
    for (let at = firstToken; at < endToken; at += 1) if (test(at)) return true
    return false
  }
  const isCrime = (at: number) =>
    byNoun.has(lowerAt(reading, at)) ||
    (reading.tokens[at]?.tag === 'VERB' && harming.has(verbAt(reading, at)))
  return {
    crime: has((at) => isCrime(at) && !isWord(reading, at, lexicon.afterwards)),
    called: has(
      (at) => reading.tokens[at]?.tag === 'VERB' && isWord(reading, at, lexicon.responding),
    ),
    happened: has(
      (at) => reading.tokens[at]?.tag === 'VERB' && isWord(reading, at, lexicon.happening),
    ),
    clock: /\d{1,2}(?::\d{2})? ?[ap]\.?m/i.test(
      reading.document.text.slice(time.start - 12, time.end + 12),
    ),
    afterwards: has((at) => isWord(reading, at, lexicon.afterwards)),
    court: has((at) => isWord(reading, at, lexicon.legal)),
    first: time.when?.latest === first,
  }
}

/** The day of a release, a funeral or a trial, by the verb that it hangs on. */
function isAftermath(reading: Reading, { end }: TimeExpression): boolean {
  const verb = reading.clauseAt(reading.tokenAt(end - 1))?.predicate ?? -1
  return isWord(reading, verb, lexicon.afterwards) || isWord(reading, verb, lexicon.legal)
}

/**
 * The day of the last week that most in a report speaks for, those apart on which somebody spoke, on which the page changed or
 * that are taken. For a crime that a local report tells of: where two days are alike it is left open.
 */
export function reportDay(reading: Reading, taken: readonly Span[]): Read<When> | undefined {
  const { latest } = reading.published
  if (latest === undefined) return undefined
  const named = reading.times.filter(
    (time) =>
      isFresh(time, latest) &&
      time.rule !== 'time/clock' &&
      isNamed(reading, time) &&
      !taken.some(({ start }) => start === time.start) &&
      !isOfTelling(reading, time) &&
      !isOfPage(reading, time),
  )
  const days = new Set(named.map(({ when }) => when?.latest))
  const first = [...days].map((day) => day ?? '').sort()[0] ?? ''
  const best =
    days.size === 1
      ? named.find((time) => !isAftermath(reading, time))
      : bestOf('report', named, (time) => dayFeatures(reading, time, first))
  if (!best?.when) return undefined
  const span = { start: best.start, end: best.end }
  return { value: best.when, spans: [span], basis: 'inferred', rule: 'incident/report-day' }
}
