import type { Read, Span, When } from '../../record/index.ts'
import { type Clause, clauseLexicon, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

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

/** The most exact of these times that fits. */
function best(
  times: readonly TimeExpression[],
  holds: (time: TimeExpression) => boolean,
): TimeExpression | undefined {
  return times.filter(holds).sort((a, b) => exactness(a) - exactness(b) || a.start - b.start)[0]
}

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
  return (
    clause !== undefined &&
    /^acl/.test(clause.relation) &&
    reading.tokens[clause.predicate]?.head === token
  )
}

const relating = /^(after|before|since|following|until|despite|over|about|amid|prior|ahead)$/

/** "After an attack at the beginning of the month, she warned": the time dates the attack, not the warning. */
function isOfOtherEvent(reading: Reading, time: TimeExpression): boolean {
  let at = reading.tokenAt(time.start)
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    const token = reading.tokens[at]
    if (!token || reading.clauseOf(at)) return false
    const isOutside = token.end <= time.start || token.start >= time.end
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
  return best(datedIn(reading, clause.sentence), (time) => {
    const token = reading.tokenAt(time.start)
    return (
      reading.tokens[token]?.sentence === clause.sentence && reading.clauseAt(token) === undefined
    )
  })
}

/**
 * When something told of at this word was, by the clause that governs it and not by the nearest date: a
 * time below the word itself, else one of its clause, else one of the clauses whose time it shares.
 */
export function whenOf(reading: Reading, token: number): Read<When> | undefined {
  const times = datedIn(reading, reading.tokens[token]?.sentence ?? -1)
  if (times.length === 0) return undefined
  const words = new Set(reading.tree.subtree(token))
  const below = best(times, (time) => {
    const at = reading.tokenAt(time.start)
    if (!words.has(at) || !isBelow(reading, at, token)) return false
    return reading.clauseOf(token) === undefined || !isOfOtherEvent(reading, time)
  })
  const clause = reading.clauseAt(token)
  const shared = clause ? clausesSharingTime(reading, clause) : []
  const found = [
    below,
    ...shared.map((each) =>
      best(
        times,
        (time) =>
          reading.clauseAt(reading.tokenAt(time.start)) === each && !isOfOtherEvent(reading, time),
      ),
    ),
  ]
  const time = found.find((each) => each !== undefined) ?? loose(reading, clause)
  return time?.when && asRead(time, time.when)
}
