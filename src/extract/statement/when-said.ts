import { contains, type Read, type Span, stated, type When } from '../../record/index.ts'
import type { Quotation } from '../../text/index.ts'
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
