import type { Clause } from '../../text/index.ts'
import { isWithheld } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { hasWhen, isOtherCivic } from './civic-sense.ts'
import { isNoRetreat } from './leaving.ts'
import type { EventRule } from './lexicon.ts'

/** Whether the words around a verb of a rule's list show that it tells of something else. */
export function isOtherSense(reading: Reading, clause: Clause, rule: EventRule): boolean {
  if (isScarce(reading, clause) || isEachTime(reading, clause)) return true
  if (isOtherCivic(reading, clause, rule)) return true
  if (rule.intransitive && (clause.passive || hasComplement(reading, clause))) return true
  if (clause.lemma === 'ask' && isQuestion(reading, clause)) return true
  if (clause.lemma === 'deny' && isWithheld(reading, clause.predicate)) return true
  if (isDefiant(reading, clause) || isDanger(reading, clause)) return true
  if (isCaution(reading, clause)) return true
  if (
    isMereExcuse(clause) ||
    (rule.type === 'cooperate' && rule.objects === undefined && isAlone(reading, clause))
  )
    return true
  if (/^(?:support|reject)$/.test(rule.type) && isOfPoll(reading, clause)) return true
  if (clause.lemma === 'ally' && clause.objects.length > 0) return true
  if (rule.mode === 'withdraw' && rule.type !== 'sanction') return isNoRetreat(reading, clause)
  return rule.mode === 'visit' && isNoVisit(reading, clause)
}

/** "Barely visited": hardly told as done. */
function isScarce(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod')
    .some((child) =>
      /^(?:barely|hardly|scarcely|rarely|seldom)$/.test(reading.tokens[child]?.lower ?? ''),
    )
}

/** "When I visit other towns": whenever it is done. */
function isEachTime(reading: Reading, { predicate, tense, perfect, progressive }: Clause): boolean {
  return tense === 'present' && !perfect && !progressive && hasWhen(reading, predicate)
}

/** "Warned Chad about the flood": told of a danger, and not threatened. */
function isCaution(reading: Reading, { lemma, obliques, objects }: Clause): boolean {
  return (
    lemma === 'warn' &&
    (obliques.some(({ preposition }) => preposition === 'about') ||
      objects.some((object) =>
        reading.tree
          .childrenBy(object, 'nmod')
          .some((child) => isBehind(reading, child, /^about$/)),
      ))
  )
}

/** "Asked the minister how it went", "asked her about the mine": a question, and nothing requested. */
function isQuestion(reading: Reading, { predicate, obliques, objects }: Clause): boolean {
  return (
    isBeforeQuestion(reading, predicate) ||
    objects.some((object) => reading.tokens[object]?.lemma === 'question') ||
    obliques.some(({ preposition }) => preposition === 'about')
  )
}

/** "Refuse to be silenced": told of somebody's spirit. */
function isDefiant(reading: Reading, { lemma, predicate }: Clause): boolean {
  const below = reading.tree.child(predicate, 'xcomp')
  return (
    lemma === 'refuse' &&
    below !== undefined &&
    (reading.clauseOf(below)?.passive === true ||
      reading.tree.child(below, 'aux:pass', 'cop') !== undefined)
  )
}

/** "Threatens the foundations of peace": a danger. Who threatens to do something, or threatened somebody once, says so. */
function isDanger(reading: Reading, { lemma, perfect, predicate, objects }: Clause): boolean {
  return (
    /^(?:threaten|menace)$/.test(lemma) &&
    !perfect &&
    !/^VB[DN]$/.test(reading.tokens[predicate]?.penn ?? '') &&
    objects.length > 0 &&
    reading.tree.child(predicate, 'xcomp') === undefined &&
    partiesOf(reading, objects).length === 0
  )
}

/** "I apologise. Could you repeat that?": to nobody and for nothing. */
function isMereExcuse({ lemma, objects, obliques, relation }: Clause): boolean {
  return (
    /^apologi[sz]e$/.test(lemma) &&
    /^(?:root|conj|parataxis|ccomp)$/.test(relation) &&
    objects.length + obliques.length === 0
  )
}

/** "Coordinated the gang's branches": his own work, with nobody. */
function isAlone(reading: Reading, { subjects, predicate, obliques }: Clause): boolean {
  const isWith = (token: number) => reading.tokens[token]?.lower === 'with'
  const isJoined = reading.tree.subtree(predicate).some(isWith)
  const isMany = partiesOf(reading, subjects).length > 1
  return !isMany && !isJoined && !obliques.some(({ preposition }) => preposition === 'with')
}

/** "Demonstrated a method", "demonstrating how close they are": shown, and not marched. */
function hasComplement(reading: Reading, { objects, predicate }: Clause): boolean {
  return (
    objects.length > 0 ||
    reading.tree.child(predicate, 'ccomp', 'xcomp') !== undefined ||
    isBeforeQuestion(reading, predicate)
  )
}

/** "Asked the minister how it went": a question, and nothing requested. */
function isBeforeQuestion(reading: Reading, predicate: number): boolean {
  return reading.tree.children(predicate).some((below) => {
    if (below < predicate || reading.clauseOf(below) === undefined) return false
    const first = reading.tree.subtree(below).find((index) => index > predicate)
    return /^(how|what|why|when|where|who|whom|which|whether|if)$/.test(
      reading.tokens[first ?? -1]?.lower ?? '',
    )
  })
}

/** "In the poll 40 percent backed her", "by a margin of ten points": what a count of voters says. */
function isOfPoll(reading: Reading, { predicate, subjects }: Clause): boolean {
  const { sentence = -1 } = reading.tokens[predicate] ?? {}
  const isCount = subjects
    .flatMap((subject) => reading.tree.subtree(subject))
    .some((word) => /^(?:percent|%|voters|majority)$/.test(reading.tokens[word]?.lower ?? ''))
  return (
    isCount ||
    reading.tokens
      .slice(Math.max(0, predicate - 60), predicate + 60)
      .some((word) => word.sentence === sentence && ofPolls.test(word.lower))
  )
}

const ofPolls = /^(?:polls?|surveys?|respondents?|percentage|pollsters?|caucuses)$/

/** "Arrived by plane": nobody visits anybody. */
function isNoVisit(reading: Reading, clause: Clause): boolean {
  if (!/^(?:arrive|travel|fly)/.test(clause.lemma)) return false
  const ways = clause.lemma.startsWith('arrive') ? /^(?:in|at|to|on)$/ : /^to$/
  const isThere = clause.obliques.some(({ preposition }) => ways.test(preposition))
  if (!clause.lemma.startsWith('arrive') && !(isThere && isErrand(reading, clause))) return true
  const isHere = clause.objects.length === 0 && !isThere
  // "Arrived at her polling place": at no place that anybody could look up.
  const isUnnamed =
    reading.placesIn(clause.span).length === 0 && partiesOf(reading, clause.objects).length === 0
  return isHere || isUnnamed || isArrivalOnly(reading, clause)
}

/** "The envoy will travel to Gao": for a state or body, and once. "She travels to fairs" does neither. */
function isErrand(reading: Reading, { subjects, tense, perfect }: Clause): boolean {
  const isOfficial = partiesOf(reading, subjects).some(({ value }) =>
    /^(?:gov|leg|igo|uno|eur|reb|rel)$/.test(value.sector ?? ''),
  )
  return isOfficial && (tense === 'past' || tense === 'future' || perfect)
}

/** "Arriving back home", "the police arrived", "the regiment arrived": nobody visits anybody. */
function isArrivalOnly(reading: Reading, { lemma, subjects, predicate }: Clause): boolean {
  const isHome = reading.tree
    .childrenBy(predicate, 'advmod', 'compound:prt', 'obl')
    .some((child) => /^(home|back)$/.test(reading.tokens[child]?.lower ?? ''))
  const isPolice = partiesOf(reading, subjects).some(({ value }) =>
    /^(?:cop|mil)$/.test(value.sector ?? ''),
  )
  return isHome || isPolice || /\b(home|back)$/.test(lemma)
}
