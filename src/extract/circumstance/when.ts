import type { Read, Span, When } from '../../record/index.ts'
import { type Clause, clauseLexicon, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { dateHeadOver } from './date-heads.ts'
import { best, datedIn, exactness } from './dated-times.ts'
import {
  isBeforeObject,
  isOfNounBehind,
  isOfOtherEvent,
  isOfWhatIsTold,
  isOutsideTime,
} from './other-events.ts'
import { ownOf } from './own-date.ts'
import { isAtOnce, ofTimeModified, ofWhenClause, opensWithWhen } from './when-clause.ts'

/** A time as it was read: stated, or inferred by the rule that found its anchor. */
export function asRead(time: TimeExpression, when: When): Read<When> {
  const span: Span = time.governor
    ? { start: Math.min(time.governor.span.start, time.start), end: time.end }
    : { start: time.start, end: time.end }
  const isStated = time.anchor.kind === 'none'
  return isStated
    ? { value: when, spans: [span], basis: 'stated' }
    : { value: when, spans: [span], basis: 'inferred', rule: time.rule }
}

/** An infinitive, a participle or a coordinated verb without a subject of its own is part of the clause above. */
export function isPartOf(reading: Reading, clause: Clause): boolean {
  if (!/^(xcomp|conj|advcl)/.test(clause.relation)) return false
  // What is agreed or planned today comes about another day.
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (clause.relation === 'xcomp' && parent && clauseLexicon.prospective.has(parent.lemma))
    return parent.lemma === 'go' && parent.tense === 'future'
  return reading.tree.child(clause.predicate, 'nsubj') === undefined
}

/** The clauses whose time this one shares: itself, then those it is a part of. */
function clausesSharingTime(reading: Reading, clause: Clause): readonly Clause[] {
  const shared = [clause]
  let below = clause
  while (shared.length < 4 && below.parent !== undefined) {
    const parent = reading.clauses[below.parent]
    if (!parent || below.tense === 'future') break
    if (!isPartOf(reading, below) && !isAtOnce(reading, below, parent)) break
    shared.push(parent)
    below = parent
  }
  return shared
}

/** A time of the word's own clause, or of a relative clause on the word: "a bombing that had occurred last week". */
function isBelow(reading: Reading, time: number, token: number): boolean {
  const clause = reading.clauseAt(time)
  if (clause === reading.clauseAt(token)) return true
  // "Killing him by shooting at his car in 2016": the means, at the same time.
  if (clause?.marker === 'by' && reading.tokens[clause.predicate]?.head === token) return true
  // "An agreement to build it by 2025" was not made by then.
  return (
    clause !== undefined &&
    /^acl/.test(clause.relation) &&
    reading.tokens[clause.predicate]?.penn !== 'VB' &&
    reading.tokens[clause.predicate]?.head === token
  )
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

/** "In 2017, after it came to light, he resigned": the date that a sentence opens with is its main clause's. */
function opening(reading: Reading, clause: Clause | undefined): TimeExpression | undefined {
  const parent = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  // The parse now and then hangs the main clause on the one with "after" before it.
  const isRaised = parent?.parent === undefined && subordinate.test(parent?.marker ?? '')
  const isJoined = clause?.relation.startsWith('conj') && clause.tense === parent?.tense
  const main = parent === undefined || isJoined || isRaised
  const sentence = clause && reading.sentences[clause.sentence]
  if (!clause || !sentence || !main) return undefined
  const [first] = datedIn(reading, clause.sentence)
  if (!first || (reading.tokens[clause.predicate]?.start ?? 0) < first.end) return undefined
  const { text } = reading.document
  const from =
    first.governor && !bounding.test(first.governor.word) ? first.governor.span.start : first.start
  const isFirst = /^\W{0,5}(?:(?:and|but|yet|so|then)\s{1,2})?$/i.test(
    text.slice(sentence.start, from),
  )
  return isFirst && /^\s{0,2},/.test(text.slice(first.end, first.end + 3)) ? first : undefined
}

const subordinate = /^(after|before|when|while|since|as|although)$/
const bounding = /^(after|before|since|until|till|by|prior to|ahead of)$/

/** "In March 2020, when police arrested him": the date that a clause with "when" hangs on. */
function antecedent(
  reading: Reading,
  clause: Clause | undefined,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  if (!clause || !/^(acl|advcl)/.test(clause.relation)) return undefined
  if (!opensWithWhen(reading, clause)) return undefined
  const { text } = reading.document
  return times.findLast(
    ({ end }) =>
      end <= clause.span.start && /^[\s,]{0,3}$/.test(text.slice(end, clause.span.start)),
  )
}

/** The time that governs the word in its own sentence. */
function governing(
  reading: Reading,
  token: number,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const clause = reading.clauseAt(token)
  const behind = times.find((time) => isAdverbBehind(reading, time, token))
  if (behind) return behind
  const below = belowWord(reading, token, times)
  const opened = opening(reading, clause)
  const isFirst = clause?.predicate === token || (below && opened && isWithin(opened, below))
  const first = isFirst ? opened : undefined
  const isBeside = below !== undefined && isRightBehind(reading, below, token)
  if (below && (isBeside || !(first && isCoarser(below, first)))) return below
  if (first) return first
  const found = antecedent(reading, clause, times) ?? ofTimeModified(reading, token, times)
  if (found) return found
  if (clause && isOutsideTime(reading, token, clause)) return undefined
  const sharing = clause ? clausesSharingTime(reading, clause) : []
  for (const each of sharing) {
    const shared = best(
      reading,
      times,
      each.predicate,
      (time) =>
        reading.clauseAt(reading.tokenAt(time.start)) === each &&
        !isOfOtherEvent(reading, time, token) &&
        !(isVerb(reading, token) && isOfWhatIsTold(reading, time, each)) &&
        !isBeforeObject(reading, time, { token, clause: each }),
    )
    if (shared) return shared
  }
  return (
    loose(reading, clause) ??
    ofWhenClause(reading, clause, times) ??
    (sharing.length > 1 ? opening(reading, sharing.at(-1)) : undefined)
  )
}

/** "This week, at the 2026 summit": the day or week lies in what the noun has for itself, and says more. */
function isWithin(narrow: TimeExpression, wide: TimeExpression): boolean {
  return (
    narrow !== wide &&
    exactness(narrow) < exactness(wide) &&
    (wide.when?.earliest ?? '') <= (narrow.when?.earliest ?? '') &&
    (narrow.when?.latest ?? '') <= (wide.when?.latest ?? '')
  )
}

function isVerb(reading: Reading, token: number): boolean {
  return reading.clauseOf(token) !== undefined
}

function isRightBehind(reading: Reading, time: TimeExpression, token: number): boolean {
  const { end = 0 } = reading.tokens[token] ?? {}
  const start = time.governor ? Math.min(time.governor.span.start, time.start) : time.start
  return start >= end && start - end <= 1
}

/** "Said Tuesday his plans are lawful": bare behind a verb, and neither whose something is nor what did something. */
function isAdverbBehind(reading: Reading, time: TimeExpression, token: number): boolean {
  if (time.when?.precision !== 'day' || !isRightBehind(reading, time, token)) return false
  const next = reading.tokens[reading.tokenAt(time.end - 1) + 1]
  return isVerb(reading, token) && !/^(?:POS|N|V|MD|CD)/.test(next?.penn ?? '')
}

/** Whether a time that the parse hung on the word says no more than that the sentence opens with. */
function isCoarser(time: TimeExpression, first: TimeExpression): boolean {
  if (time === first) return false
  const isInside =
    (first.when?.earliest ?? '') <= (time.when?.earliest ?? '') &&
    (time.when?.latest ?? '') <= (first.when?.latest ?? '')
  return !(isInside && exactness(time) < exactness(first))
}

function belowWord(
  reading: Reading,
  token: number,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const words = new Set(reading.tree.subtree(token))
  const clause = reading.clauseOf(token)
  return best(reading, times, token, (time) => {
    const at = reading.tokenAt(time.start)
    if (!words.has(at) || !isBelow(reading, at, token)) return false
    if (clause === undefined)
      return !isOfNext(reading, at, token) && !isOfNounBehind(reading, time, token)
    return !isOfOtherEvent(reading, time, token) && !isOfWhatIsTold(reading, time, clause)
  })
}

/** "His meeting with envoys, and his hosting of the summit last week": a date below the next noun of a list is that one's. */
function isOfNext(reading: Reading, time: number, token: number): boolean {
  let at = time
  for (let steps = 0; steps < 8 && at >= 0 && at !== token; steps += 1) {
    const word = reading.tokens[at]
    if (word?.relation === 'conj' && word.head === token && at !== time) return true
    at = word?.head ?? -1
  }
  return false
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
    const when = time && (ownOf(reading, time, token) ?? time.when)
    return when && asRead(time, when)
  }
  const head = dateHeadOver(reading, reading.tokens[token]?.start ?? 0)
  if (!head?.when) return undefined
  const span: Span = { start: head.start, end: head.end }
  return { value: head.when, spans: [span], basis: 'inferred', rule: 'when/date-head' }
}
