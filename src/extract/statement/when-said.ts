import { contains, type Read, type Span, stated, type When } from '../../record/index.ts'
import { type Quotation, stanceOf } from '../../text/index.ts'
import { whenOf, whenSpoken, whenUttered } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'

/** Said without a verb of saying: by a label, a post, "according to". */
export function isPhrase({ cue, cueLemma }: Quotation): boolean {
  return cue.length === 0 || cueLemma === 'according' || cueLemma.startsWith('according ')
}

/** Whether the only date there is stands in what was said: "condemned the attack of 7 October". */
function isDatedInside({ cue, content }: Quotation, when: Read<When>): boolean {
  const [at] = cue
  const [dated] = when.spans
  // "The aid that Oslo announced this week": what stands right behind the verb is the verb's.
  const isBehind = at !== undefined && dated !== undefined && isRightAfter(at, dated)
  return dated !== undefined && !isBehind && content.some((span) => contains(span, dated))
}

function isRightAfter(one: Span, { start }: Span): boolean {
  return start >= one.end && start - one.end <= 1
}

/** "According to Le Monde in March,": the date right behind the source, and nothing else in its phrase. */
function whenOfSource(reading: Reading, { cueLemma, source }: Quotation): Read<When> | undefined {
  const [first] = source
  if (!/^according/.test(cueLemma) || first === undefined) return undefined
  const { text } = reading.document
  const time = reading.times.find(
    ({ start, governor }) =>
      start > first.start && (governor?.span.start ?? start) - first.end <= 1,
  )
  const isSetOff =
    time !== undefined && time.end >= first.end && /^[,.]/.test(text.slice(time.end, time.end + 1))
  if (!isSetOff || !time.when || time.type === 'DURATION') return undefined
  const span = { start: time.start, end: time.end }
  return time.anchor.kind === 'none'
    ? stated(time.when, span)
    : { value: time.when, spans: [span], basis: 'inferred', rule: time.rule }
}

/**
 * When somebody said it, by the clause of the cue. Without a cue there is none, and what stands inside dates what was said; a turn of
 * a speaker was spoken on the day of its text.
 */
export function whenSaid(
  reading: Reading,
  quotation: Quotation,
  first: Span,
): Read<When> | undefined {
  const at = reading.tokenAt((quotation.cue[0] ?? first).start)
  if (quotation.rule === 'quotation/speaker-label') return whenUttered(reading, at, first)
  if (isPhrase(quotation)) return whenOfSource(reading, quotation)
  const told = whenOf(reading, at)
  if (told && !isDatedInside(quotation, told)) return told
  // "Will announce it": still to be said.
  const isToCome = reading.clauseOf(at)?.tense === 'future'
  return isToCome ? undefined : whenSpoken(reading, at, first)
}

/**
 * "Announced the plan | on Monday": behind what is announced a day gone by tells when, for what is announced is mostly still to come.
 */
export function withoutDay(reading: Reading, quotation: Quotation): Quotation {
  const [span, ...others] = quotation.content
  const [cue] = quotation.cue
  const verb = cue && reading.clauseOf(reading.tokenAt(cue.start))
  if (span === undefined || others.length > 0 || quotation.speech !== 'indirect') return quotation
  if (verb?.tense !== 'past' || stanceOf(quotation.cueLemma) !== 'announce') return quotation
  const [time, ...more] = reading.timesIn(span)
  // "On Wednesday and again on Friday".
  if (time?.end !== span.end || more.length > 0) return quotation
  const from = Math.min(time.start, time.governor?.span.start ?? time.start)
  const isPast = time.when?.latest !== undefined && isBefore(reading, time.when.latest)
  const isClause = reading.tokensIn(span).some((index) => reading.clauseOf(index) !== undefined)
  if (!isPast || isClause || from <= span.start) return quotation
  const end = span.start + reading.document.text.slice(span.start, from).trimEnd().length
  return { ...quotation, content: [{ start: span.start, end }] }
}

/** Whether a day is the report's own or before it. */
function isBefore({ published }: Reading, day: string): boolean {
  return published.latest !== undefined && day.slice(0, 10) <= published.latest.slice(0, 10)
}
