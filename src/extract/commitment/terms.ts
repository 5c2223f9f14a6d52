import {
  type Commitment,
  inferred,
  quote,
  type Read,
  type Slot,
  type Span,
  stated,
  type When,
} from '../../record/index.ts'
import { dayAfter, spanOf, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

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
function dueWhen(reading: Reading, time: TimeExpression, act: number): Read<When> | undefined {
  const { when, governor } = time
  if (time.type === 'DURATION') return withinDuration(reading, time)
  if (!when?.latest) return undefined
  const span = governor
    ? { start: Math.min(governor.span.start, time.start), end: time.end }
    : { start: time.start, end: time.end }
  if (governor && dueWords.has(governor.word)) {
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
  return isFuture && isOwn(reading, reading.tokenAt(time.start), act)
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
export function deadlineOf(reading: Reading, promise: Span, act: number): Slot<When> | undefined {
  const sentence = reading.sentences[reading.tokens[act]?.sentence ?? -1]
  const from = Math.min(promise.start, reading.tokens[act]?.start ?? promise.start)
  const to = Math.max(promise.end, Math.min(sentence?.end ?? promise.end, promise.end + 60))
  const times = reading
    .timesIn({ start: from, end: to })
    .filter(({ type, start }) => type !== 'SET' && isNear(reading, promise.end, start))
  const due = times.flatMap((time) =>
    isOfTelling(reading, time, act) ? [] : (dueWhen(reading, time, act) ?? []),
  )
  return due.find(({ spans: [span] }) => span && span.start < promise.end) ?? due[0]
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

const conditionTypes = {
  if: 'if',
  unless: 'unless',
  until: 'until',
  till: 'until',
  once: 'after',
  after: 'after',
  provided: 'if',
} as const

function conditionAt(reading: Reading, mark: number): Commitment['condition'] {
  const word = reading.tokens[mark]
  // Looked up by own key only; any other word gives undefined.
  const type =
    word && Object.hasOwn(conditionTypes, word.lower)
      ? conditionTypes[word.lower as keyof typeof conditionTypes]
      : undefined
  const span = word && spanOf(reading.tokens, reading.tree.subtree(word.head))
  if (!type || !span || !word) return undefined
  const whole = { start: Math.min(word.start, span.start), end: span.end }
  return stated({ type, words: quote(reading.document, whole) }, whole)
}

/** A sentence that is only a condition belongs to the promise before it: "Until the troops leave." */
function conditionInNextSentence(reading: Reading, sentence: number): Commitment['condition'] {
  const next = reading.sentences[sentence + 1]
  const first = next && reading.tokens[next.firstToken]
  if (first?.relation !== 'mark') return undefined
  return reading.tokens[first.head]?.head === -1 ? conditionAt(reading, first.index) : undefined
}

/** On what it hangs: an if, unless, until or once below the promise, or standing alone behind it. */
export function conditionOf(
  reading: Reading,
  promise: readonly number[],
  sentence: number,
): Commitment['condition'] {
  const own = promise
    .filter((index) => reading.tokens[index]?.relation === 'mark')
    .map((mark) => conditionAt(reading, mark))
  return (
    own.find((condition) => condition !== undefined) ?? conditionInNextSentence(reading, sentence)
  )
}

/** Words that belong to a noun and stand before it. */
const before = /^(det|amod|compound|nummod|nmod:poss|flat|nmod:desc|advmod|punct|case)/

/** A noun with what stands before it and the "of" right behind it: "the removal of all troops". */
function nounPhrase(reading: Reading, head: number): Span {
  const left = reading.tree
    .children(head)
    .filter((child) => child < head && before.test(reading.tokens[child]?.relation ?? ''))
    .filter((child) => reading.tokens[child]?.relation !== 'case' || child === head - 1)
  const first = Math.min(head, ...left.flatMap((child) => withoutMarks(reading, child)))
  let last = head
  while (reading.tokens[last + 1]?.relation === 'flat') last += 1
  const behind = reading.tree
    .childrenBy(head, 'nmod')
    .find((child) => child > last && reading.tokens[last + 1]?.lower === 'of')
  const own = { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last]?.end ?? 1 }
  const inner = behind === undefined ? undefined : nounPhrase(reading, behind)
  // "The delivery of life-saving aid": a phrase that the parse breaks at the hyphen ends before it.
  const isBroken = inner === undefined || reading.document.text.charAt(inner.end) === '-'
  return isBroken ? own : { start: own.start, end: Math.max(own.end, inner.end) }
}

/** A modifier with its own words, but for marks and prepositions that only touch it. */
function withoutMarks(reading: Reading, child: number): readonly number[] {
  const { relation } = reading.tokens[child] ?? {}
  return relation === 'case' || relation === 'punct' ? [] : reading.tree.subtree(child)
}

/** What the act is done to, as written. */
export function objectOf(reading: Reading, heads: readonly number[]): Read<string> | undefined {
  const [head] = heads
  if (head === undefined || reading.tokens[head]?.tag === 'PRON') return undefined
  const { start = 0, end = 1 } = reading.tokens[head] ?? {}
  // "$85 million in aid": the whole sum and not its sign.
  const sum = reading.quantities.find(
    ({ unit, phrase }) => unit === 'money' && phrase.start <= start && end <= phrase.end,
  )
  const span = sum?.phrase ?? withWholeSum(reading, nounPhrase(reading, head))
  // "The India–Europe corridor": a phrase that the parse breaks at a dash is not whole.
  if (/^[-–‑]/.test(reading.document.text.slice(span.end, span.end + 1))) return undefined
  return stated(quote(reading.document, span), span)
}

/** "The provision of $4 million": a phrase does not end within a sum. */
function withWholeSum(reading: Reading, span: Span): Span {
  const sum = reading.quantities.find(
    ({ unit, phrase }) => unit === 'money' && phrase.start < span.end && span.end < phrase.end,
  )
  return sum ? { start: span.start, end: sum.phrase.end } : span
}

/** "Its most modern tanks": how modern, and not how many. */
function isDegree(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.lower === 'most' &&
    /^(?:ADJ|ADV|VERB)$/.test(reading.tokens[index + 1]?.tag ?? '')
  )
}

/** The words that say how far it goes, in order of the text: only those on the act or on what it is done to. */
export function scopeOf(
  reading: Reading,
  promise: readonly number[],
  heads: readonly number[],
): Read<string> | undefined {
  const words = promise.flatMap((index) => {
    const token = reading.tokens[index]
    return token &&
      token.tag !== 'VERB' &&
      lexicon.scope.has(token.lower) &&
      heads.includes(token.head) &&
      !isDegree(reading, index)
      ? [token]
      : []
  })
  if (words.length === 0) return undefined
  return {
    value: words.map(({ text }) => text).join(' '),
    spans: words.map(({ start, end }) => ({ start, end })),
    basis: 'stated',
  }
}
