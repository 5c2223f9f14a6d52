import { inferred, type Read, type Slot, type Span, stated, type When } from '../../record/index.ts'
import { dayAfter, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/** What is promised and the word that promises it. Indices are tokens. */
interface Promised {
  readonly act: number
  readonly cue: number
}

const dueWords = new Set([
  'by',
  'before',
  'within',
  'until',
  'till',
  'no later than',
  'not later than',
  'ahead of',
  'prior to',
])

/** "Within 60 days" of the report, or of something yet to come, which leaves the day open. */
function withinDuration(reading: Reading, time: TimeExpression): Read<When> | undefined {
  const { governor, value, text, end } = time
  if (governor?.word !== 'within') return undefined
  const span = { start: Math.min(governor.span.start, time.start), end }
  const isOfEvent = /^\s+(of|after|from)\b/.test(reading.document.text.slice(end, end + 8))
  const from = isOfEvent ? undefined : reading.published.latest
  const latest = from === undefined ? undefined : dayAfter(from, value)
  const when: When = {
    edtf: latest ? `../${latest}` : '../..',
    ...(latest && { latest }),
    precision: 'interval',
    words: text,
  }
  return inferred(when, 'commitment/within', span)
}

/** A date that is due: stated by its preposition, or a future date of the promise's own clause. */
function dueWhen(
  reading: Reading,
  time: TimeExpression,
  { act, cue }: Promised,
): Read<When> | undefined {
  const { when, governor } = time
  if (time.type === 'DURATION') return withinDuration(reading, time)
  if (!when?.latest) return undefined
  const span = governor
    ? { start: Math.min(governor.span.start, time.start), end: time.end }
    : { start: time.start, end: time.end }
  if (governor && dueWords.has(governor.word)) {
    if (isOfOther(reading, reading.tokenAt(time.start), [act, cue])) return undefined
    return time.anchor.kind === 'none'
      ? stated(when, span)
      : { value: when, spans: [span], basis: 'inferred', rule: time.rule }
  }
  const after = reading.published.earliest
  // "Beginning in 2023": when it starts and not when it is due.
  const isStart = /\b(beginning|starting|effective|from|since)\s+((in|on|as of)\s+)?$/i.test(
    reading.document.text.slice(Math.max(0, span.start - 24), time.start),
  )
  // "Net Sink 2030": a year that ends a name.
  const named = reading.tokens[reading.tokenAt(time.start) - 1]
  const isInName = !governor && /^\d{4}$/.test(time.text) && named?.tag === 'PROPN'
  // "An agreement of December": the day of what a noun names.
  if (isStart || isInName || named?.lower === 'of') return undefined
  const isFuture = after !== undefined && when.latest > after && (when.earliest ?? '') >= after
  const at = reading.tokenAt(time.start)
  return isFuture && isOwn(reading, at, act) && !isOfOther(reading, at, [act, cue])
    ? inferred(when, 'commitment/future-date', span)
    : undefined
}

/** Whether a word stands in the act's clause or in an infinitive of it, not in a clause with a subject of its own. */
function isOwn(reading: Reading, word: number, act: number): boolean {
  const top = reading.clauseAt(act)
  let clause = reading.clauseAt(word)
  for (let steps = 0; steps < 4 && clause && clause !== top; steps += 1) {
    if (clause.parent === undefined || reading.tree.child(clause.predicate, 'nsubj') !== undefined)
      return false
    clause = reading.clauses[clause.parent]
  }
  return clause === top
}

/** "Affirming a resolve to end it by 2030": a bound of what a word beside or a noun within the promise is about. */
function isOfOther(reading: Reading, word: number, own: readonly number[]): boolean {
  const tops = own.flatMap((token) => reading.clauseAt(token)?.index ?? [])
  let clause = reading.clauseAt(word)
  for (let steps = 0; steps < 6 && clause && !tops.includes(clause.index); steps += 1) {
    const isBeside = reading.tokens[clause.predicate]?.penn === 'VBG' && clause.relation === 'advcl'
    if (isBeside || (/^acl/.test(clause.relation) && clause.parent !== undefined)) return true
    clause = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  }
  return false
}

/** Whether nothing but nouns and marks stands between: no other verb that the date could belong to. */
function isNear(reading: Reading, from: number, to: number): boolean {
  if (to <= from) return true
  const between = reading.tokensIn({ start: from, end: to })
  return between.every(
    (index) =>
      !/^(VERB|AUX)$/.test(reading.tokens[index]?.tag ?? '') &&
      !/^(however|but|;)$/.test(reading.tokens[index]?.lower ?? ''),
  )
}

/** By when: a time of the promise's own sentence, behind the act, that limits or dates it. */
export function deadlineOf(
  reading: Reading,
  promise: Span,
  promised: Promised,
): Slot<When> | undefined {
  const { act } = promised
  const sentence = reading.sentences[reading.tokens[act]?.sentence ?? -1]
  const from = Math.min(promise.start, reading.tokens[act]?.start ?? promise.start)
  const to = Math.max(promise.end, Math.min(sentence?.end ?? promise.end, promise.end + 60))
  const times = reading
    .timesIn({ start: from, end: to })
    .filter(({ type, start }) => type !== 'SET' && isNear(reading, promise.end, start))
  const due = times.flatMap((time) =>
    isOfTelling(reading, time, act) ? [] : (dueWhen(reading, time, promised) ?? []),
  )
  const first = due.find(({ spans: [span] }) => span && span.start < promise.end) ?? due[0]
  // "Next month, on 2 August": the second says it closer.
  return due.find((each) => first && isWithin(each.value, first.value)) ?? first
}

function isWithin(when: When, wider: When): boolean {
  if (!when.earliest || !when.latest || !wider.earliest || !wider.latest) return false
  const isShorter = when.earliest > wider.earliest || when.latest < wider.latest
  return isShorter && when.earliest >= wider.earliest && when.latest <= wider.latest
}

/** "Announced his resignation before midnight": an hour gone by, when it was told and not by when a noun's act is due. */
function isOfTelling(reading: Reading, { when, rule }: TimeExpression, act: number): boolean {
  const after = reading.published.earliest
  return (
    rule === 'time/clock' &&
    reading.clauseOf(act) === undefined &&
    after !== undefined &&
    (when?.latest ?? after) <= after
  )
}
