import type { Clause, TimeExpression, Token } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

const relating =
  /^(after|before|since|following|until|despite|over|about|amid|prior|ahead|according)$/

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
  return !isBehind(reading, noun.index, including)
}

/** "The inquiry into the 2008 election": below a noun, the date is that of the next noun, which it stands before. */
export function isOfNounBehind(reading: Reading, time: TimeExpression, top: number): boolean {
  let at = reading.tokenAt(time.start)
  for (let steps = 0; steps < 6 && at >= 0 && at !== top; steps += 1) {
    const token = reading.tokens[at]
    if (!token) return false
    if (token.start >= time.end || token.end <= time.start)
      return token.index > top && isOfNoun(reading, time, token)
    at = token.head
  }
  return false
}

/** "A report of last November", "the accord of 2015": what a noun names by its day, and no day of the clause's. */
function isNamedBy(reading: Reading, { start }: TimeExpression, top: number): boolean {
  const at = reading.tokenAt(start) - 1
  if (reading.tokens[at]?.lower !== 'of') return false
  const noun = reading.tokens[at - 1]
  return noun?.tag === 'NOUN' && noun.index !== top && !parts.test(noun.lower)
}

const parts =
  /^(?:early|late|mornings?|evenings?|nights?|afternoons?|hours?|days?|weeks?|months?|end|beginning|start|middle|summer|winter|spring|autumn|fall|half|quarter|rest|part|course)$/

/**
 * "Ana Lima, an adviser to the court in 2008, said", "the envoy to Peru from 2007 to 2013": the year or month of what
 * somebody is called, behind a comma, is when that held. A day is as often that of the verb.
 */
function isOfTitle(reading: Reading, time: TimeExpression, top: number): boolean {
  const precision = time.when?.precision
  if (precision === 'day' || precision === 'week') return false
  const subject = reading.tree.child(top, 'nsubj')
  const title = subject === undefined ? undefined : reading.tree.child(subject, 'appos')
  const [verb, noun] = [
    reading.tokens[top],
    title === undefined ? undefined : reading.tokens[title],
  ]
  if (!verb || !noun || noun.end > time.start) return false
  const isBeyondVerb = noun.start < verb.start && verb.start < time.start
  return !isBeyondVerb && !reading.document.text.slice(noun.end, time.start).includes(',')
}

/** "After an attack at the beginning of the month, she warned": the time dates the attack, not the warning. */
export function isOfOtherEvent(reading: Reading, time: TimeExpression, top: number): boolean {
  if (isNamedBy(reading, time, top) || isOfTitle(reading, time, top)) return true
  let at = reading.tokenAt(time.start)
  let isFirst = true
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    const token = reading.tokens[at]
    if (!token || reading.clauseOf(at)) return false
    const isOutside = token.end <= time.start || token.start >= time.end
    if (isOutside && isFirst && at !== top && isOfNoun(reading, time, token)) return true
    if (isOutside) isFirst = false
    if (isOutside && isBehind(reading, at, relating)) return true
    at = token.head
  }
  return false
}

/**
 * "Thanked her for the talks in May", "condemned the raid on Friday night in Gao": behind the words of what somebody
 * only speaks of, a time dates that and not the speaking. What stands before the verb or right behind it, or is the
 * day of the report, dates the verb.
 */
export function isOfWhatIsTold(reading: Reading, time: TimeExpression, clause: Clause): boolean {
  const verb = reading.tokens[clause.predicate]
  if (!lexicon.reacting.has(clause.lemma) || verb === undefined || time.end <= verb.start)
    return false
  if (time.when?.earliest !== undefined && time.when.earliest === reading.published.value)
    return false
  // Whom one welcomes, and to where, is no event that a date could be of.
  const about = clause.obliques.filter(
    ({ head, preposition }) => preposition !== 'to' && reading.tokens[head]?.lower !== 'time',
  )
  const told = [...clause.objects, ...about.map(({ head }) => head)]
  return told.some((word) => {
    if (reading.mentionAt(word) !== undefined) return false
    const { start = 0, end = 0 } = reading.tokens[word] ?? {}
    return start > verb.start && end <= time.start
  })
}

/** "Elections after a fight over delays": the clause's time is none of a noun that the clause only refers to. */
export function isOutsideTime(reading: Reading, token: number, clause: Clause): boolean {
  let at = token
  for (let steps = 0; steps < 8 && at >= 0 && at !== clause.predicate; steps += 1) {
    if (isBehind(reading, at, relating)) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}

/** "Condemned on Friday the raid": a time before what somebody reacts to is the reaction's; one behind it may be its own. */
export function isBeforeObject(
  reading: Reading,
  time: TimeExpression,
  { token, clause }: { token: number; clause: Clause },
): boolean {
  const isObject = clause.objects.includes(token) && lexicon.reacting.has(clause.lemma)
  return isObject && time.start < (reading.tokens[token]?.start ?? 0)
}
