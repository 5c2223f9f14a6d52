import type { Read, Span, When } from '../../record/index.ts'
import { type Clause, clauseLexicon, type TimeExpression, type Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { dateHeadOver } from './date-heads.ts'
import { lexicon } from './lexicon.ts'

function asRead(time: TimeExpression, when: When): Read<When> {
  const span: Span = time.governor
    ? { start: Math.min(time.governor.span.start, time.start), end: time.end }
    : { start: time.start, end: time.end }
  const isStated = time.anchor.kind === 'none'
  return isStated
    ? { value: when, spans: [span], basis: 'stated' }
    : { value: when, spans: [span], basis: 'inferred', rule: time.rule }
}

/** How well a time fits as the day of an event: a day beats a month, a point beats a vague stretch. */
function exactness({ when }: TimeExpression): number {
  const order = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'interval']
  return order.indexOf(when?.precision ?? 'interval')
}

const known = new WeakMap<Reading, ReadonlyMap<number, readonly TimeExpression[]>>()

/** The times with a date in one sentence; sorted out once a reading. */
function datedIn(reading: Reading, sentence: number): readonly TimeExpression[] {
  let bySentence = known.get(reading)
  if (!bySentence) {
    const dated = reading.times.filter(
      ({ when, type }) => (when?.earliest ?? when?.latest) !== undefined && type !== 'DURATION',
    )
    bySentence = Map.groupBy(
      dated,
      ({ start }) => reading.tokens[reading.tokenAt(start)]?.sentence ?? -1,
    )
    known.set(reading, bySentence)
  }
  return bySentence.get(sentence) ?? []
}

/** Of these times that fit the one fewest steps below the word in the tree, then the most exact. */
function best(
  reading: Reading,
  times: readonly TimeExpression[],
  top: number,
  holds: (time: TimeExpression) => boolean,
): TimeExpression | undefined {
  const fitting = times.filter(holds)
  if (fitting.length < 2) return fitting[0]
  const depths = new Map(fitting.map((time) => [time, depthBelow(reading, time, top)]))
  const depth = (time: TimeExpression) => depths.get(time) ?? 0
  return fitting.sort(
    (a, b) => depth(a) - depth(b) || exactness(a) - exactness(b) || a.start - b.start,
  )[0]
}

/** Steps from a time's own phrase up to a word; many where the word is not above it. */
function depthBelow(reading: Reading, time: TimeExpression, top: number): number {
  let steps = 0
  let at = reading.tokenAt(time.start)
  while (at >= 0 && at !== top && steps < FAR) {
    const token = reading.tokens[at]
    if (!token || token.end <= time.start || token.start >= time.end) steps += 1
    at = token?.head ?? -1
  }
  return at === top ? steps + behindOthers(reading, time, top) : FAR
}

/** "Was arrested in May and released last week": verbs joined to this one that stand between it and the time. */
function behindOthers(reading: Reading, time: TimeExpression, top: number): number {
  return reading.tree
    .childrenBy(top, 'conj')
    .filter((joined) => joined > top && (reading.tokens[joined]?.end ?? 0) <= time.start).length
}

const FAR = 12

/** An infinitive, a participle or a coordinated verb without a subject of its own is part of the clause above. */
export function isPartOf(reading: Reading, clause: Clause): boolean {
  if (!/^(xcomp|conj|advcl)/.test(clause.relation)) return false
  // What is agreed or planned today comes about another day.
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (clause.relation === 'xcomp' && parent && clauseLexicon.prospective.has(parent.lemma))
    return false
  return reading.tree.child(clause.predicate, 'nsubj') === undefined
}

/** The clauses whose time this one shares: itself, then those it is a part of. */
function clausesSharingTime(reading: Reading, clause: Clause): readonly Clause[] {
  const shared = [clause]
  let below = clause
  while (shared.length < 4 && below.parent !== undefined && isPartOf(reading, below)) {
    const parent = reading.clauses[below.parent]
    if (!parent || below.tense === 'future') break
    shared.push(parent)
    below = parent
  }
  return shared
}

/** A time of the word's own clause, or of a relative clause on the word: "a bombing that had occurred last week". */
function isBelow(reading: Reading, time: number, token: number): boolean {
  const clause = reading.clauseAt(time)
  if (clause === reading.clauseAt(token)) return true
  // "An agreement to build it by 2025" was not made by then.
  return (
    clause !== undefined &&
    /^acl/.test(clause.relation) &&
    reading.tokens[clause.predicate]?.penn !== 'VB' &&
    reading.tokens[clause.predicate]?.head === token
  )
}

const relating = /^(after|before|since|following|until|despite|over|about|amid|prior|ahead)$/

/** Prepositions by which what a noun's date dates also dates the clause: "in the November talks". */
const including = /^(in|on|at|during|throughout|within)$/

/**
 * "Condemned Monday's raid": the date before the noun is the raid's, not the condemning's. That of a subject is the
 * clause's own ("Monday's raid killed"), and so is that of what is held, won or launched.
 */
function isOfNoun(reading: Reading, time: TimeExpression, noun: Token): boolean {
  if (noun.start < time.end || !/^N/.test(noun.penn)) return false
  const { governor } = time
  const between = governor && reading.document.text.slice(governor.span.end, time.start).trim()
  if (governor && including.test(governor.word) && between === '') return false
  if (/^(obj|nmod|conj|appos)/.test(noun.relation)) {
    const verb = reading.tokens[noun.head]?.lemma ?? ''
    return !(noun.relation === 'obj' && lexicon.holding.has(verb))
  }
  if (!noun.relation.startsWith('obl')) return false
  const marks = reading.tree.childrenBy(noun.index, 'case')
  return !marks.some((mark) => including.test(reading.tokens[mark]?.lower ?? ''))
}

/** "After an attack at the beginning of the month, she warned": the time dates the attack, not the warning. */
function isOfOtherEvent(reading: Reading, time: TimeExpression, top: number): boolean {
  let at = reading.tokenAt(time.start)
  let isFirst = true
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    const token = reading.tokens[at]
    if (!token || reading.clauseOf(at)) return false
    const isOutside = token.end <= time.start || token.start >= time.end
    if (isOutside && isFirst && at !== top && isOfNoun(reading, time, token)) return true
    if (isOutside) isFirst = false
    if (
      isOutside &&
      reading.tree
        .childrenBy(at, 'case')
        .some((mark) => relating.test(reading.tokens[mark]?.lower ?? ''))
    )
      return true
    at = token.head
  }
  return false
}

/** A time that the parse left outside every clause belongs to the main clause of its sentence: "As of 3 May – …". */
function loose(reading: Reading, clause: Clause | undefined): TimeExpression | undefined {
  if (!clause || clause.parent !== undefined) return undefined
  return best(reading, datedIn(reading, clause.sentence), clause.predicate, (time) => {
    const token = reading.tokenAt(time.start)
    return (
      reading.tokens[token]?.sentence === clause.sentence && reading.clauseAt(token) === undefined
    )
  })
}

/** The time that governs the word in its own sentence. */
function governing(
  reading: Reading,
  token: number,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const words = new Set(reading.tree.subtree(token))
  const below = best(reading, times, token, (time) => {
    const at = reading.tokenAt(time.start)
    if (!words.has(at) || !isBelow(reading, at, token)) return false
    return reading.clauseOf(token) === undefined || !isOfOtherEvent(reading, time, token)
  })
  if (below) return below
  const clause = reading.clauseAt(token)
  for (const each of clause ? clausesSharingTime(reading, clause) : []) {
    const found = best(
      reading,
      times,
      each.predicate,
      (time) =>
        reading.clauseAt(reading.tokenAt(time.start)) === each &&
        !isOfOtherEvent(reading, time, token),
    )
    if (found) return found
  }
  return loose(reading, clause)
}

/**
 * When something told of at this word was, by the clause that governs it and not by the nearest date: a
 * time below the word itself, else one of its clause, else one of the clauses whose time it shares. A sentence
 * without any date in a list of dated entries has that of its entry.
 */
export function whenOf(reading: Reading, token: number): Read<When> | undefined {
  const times = datedIn(reading, reading.tokens[token]?.sentence ?? -1)
  if (times.length > 0) {
    const time = governing(reading, token, times)
    return time?.when && asRead(time, time.when)
  }
  const head = dateHeadOver(reading, reading.tokens[token]?.start ?? 0)
  if (!head?.when) return undefined
  const span: Span = { start: head.start, end: head.end }
  return { value: head.when, spans: [span], basis: 'inferred', rule: 'when/date-head' }
}
