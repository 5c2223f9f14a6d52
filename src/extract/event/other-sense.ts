import type { Clause } from '../../text/index.ts'
import { lexicon } from '../commitment/lexicon.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { hasWhen, isOtherCivic } from './civic-sense.ts'
import type { EventRule } from './lexicon.ts'
import { behind } from './told.ts'

/** What somebody leaves without taking soldiers away. */
const notPlaces =
  /^(treaty|agreement|accord|pact|deal|convention|council|organi[sz]ation|body|commission|race|campaign|contest|candidacy|talks?|negotiation|election|tournament|consideration|protocol)$/i
const bodies = new Set(['igo', 'uno', 'eur', 'ngo'])

/** Whether the words around a verb of a rule's list show that it tells of something else. */
export function isOtherSense(reading: Reading, clause: Clause, rule: EventRule): boolean {
  if (isScarce(reading, clause) || isEachTime(reading, clause)) return true
  if (isOtherCivic(reading, clause, rule)) return true
  if (rule.intransitive && (clause.passive || hasComplement(reading, clause))) return true
  if (clause.lemma === 'ask' && isQuestion(reading, clause)) return true
  if (clause.lemma === 'agree' && isOpinion(reading, clause)) return true
  if (isWithheld(reading, clause) || isDefiant(reading, clause) || isDanger(reading, clause))
    return true
  if (
    isMereExcuse(clause) ||
    (rule.type === 'cooperate' && rule.objects === undefined && isAlone(reading, clause))
  )
    return true
  if (clause.lemma === 'ally' && clause.objects.length > 0) return true
  if (rule.mode === 'withdraw' && rule.type !== 'sanction')
    return (
      isLeavingSo(reading, clause) ||
      isLeavingBody(reading, clause) ||
      isTakingBack(reading, clause) ||
      isLeavingIdea(reading, clause)
    )
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

/** "Asked the minister how it went", "asked her about the mine": a question, and nothing requested. */
function isQuestion(reading: Reading, { predicate, obliques, objects }: Clause): boolean {
  return (
    isBeforeQuestion(reading, predicate) ||
    objects.some((object) => reading.tokens[object]?.lemma === 'question') ||
    obliques.some(({ preposition }) => preposition === 'about')
  )
}

/** "Agreed with her that the rule should change": of one mind, and nothing agreed between them. */
function isOpinion(reading: Reading, clause: Clause): boolean {
  return reading
    .clausesBelow(clause)
    .some(
      ({ relation, modal, tense }) =>
        relation === 'ccomp' &&
        ((tense === 'present' && modal === undefined) ||
          /^(?:should|must|ought|need)$/.test(modal ?? '')),
    )
}

/** "Denied them a victory", "denies rights to its people": kept from somebody, and nothing said. */
function isWithheld(reading: Reading, { lemma, objects, obliques, predicate }: Clause): boolean {
  if (lemma !== 'deny') return false
  const isGiven = reading.tree.child(predicate, 'iobj') !== undefined || objects.length > 1
  const isKept =
    obliques.some(({ preposition }) => preposition === 'to') ||
    objects.some((object) => behind(reading, object, new Set(['to'])).length > 0)
  return isGiven || (objects.length > 0 && isKept)
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

/** "Retreated from a goal", "withdraw from leasing": neither a place nor soldiers. */
function isLeavingIdea(reading: Reading, { lemma, obliques, objects, subjects }: Clause): boolean {
  const isMover = (head: number) =>
    lexicon.movers.has(reading.tokens[head]?.lower ?? '') ||
    partiesOf(reading, [head]).some(({ value }) => value.sector === 'mil' || value.sector === 'reb')
  // "Evacuated civilians": no forces were taken away.
  if (lemma === 'evacuate' && objects.length > 0) return !objects.some(isMover)
  const left = obliques.filter(({ preposition }) => /^(?:from|out of)$/.test(preposition))
  if (left.length === 0 || [...objects, ...subjects].some(isMover)) return false
  return !left.some(({ head }) => isSomewhere(reading, head))
}

/** A place by name, or a common noun for one. */
function isSomewhere(reading: Reading, head: number): boolean {
  const words = reading.tree.subtree(head)
  const span = {
    start: reading.tokens[words[0] ?? head]?.start ?? 0,
    end: reading.tokens[words.at(-1) ?? head]?.end ?? 0,
  }
  return (
    reading.placesIn(span).length > 0 ||
    partiesOf(reading, [head]).length > 0 ||
    /^(?:area|region|city|town|village|valley|base|airfield|airport|country|territory|front|border|position|north|south|east|west|province|district|strip|zone)$/.test(
      reading.tokens[head]?.lemma ?? '',
    )
  )
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

/** "Withdrew the land from leasing": neither soldiers nor people. */
function isTakingBack(reading: Reading, { lemma, objects, subjects }: Clause): boolean {
  const isMover = (head: number) => lexicon.movers.has(reading.tokens[head]?.lower ?? '')
  return (
    /^(withdraw|pull)/.test(lemma) &&
    objects.length > 0 &&
    !subjects.some(isMover) &&
    !objects.some(
      (head) =>
        isMover(head) ||
        lexicon.deployed.has(reading.tokens[head]?.lemma ?? '') ||
        partiesOf(reading, [head]).length > 0,
    )
  )
}

/** "Drove them out, leaving their tanks destroyed": how it was after what was done. */
function isLeavingSo(reading: Reading, { lemma, objects, predicate, relation }: Clause): boolean {
  if (lemma !== 'leave' || !relation.startsWith('advcl')) return false
  const below = [...objects, ...reading.tree.childrenBy(predicate, 'xcomp')]
  return below
    .flatMap((head) => reading.tree.subtree(head))
    .some((word) => reading.tokens[word]?.penn === 'VBN')
}

/** "Withdrew from the council", "pulled out of the race". */
function isLeavingBody(reading: Reading, { obliques, objects, subjects }: Clause): boolean {
  const left = obliques
    .filter(({ preposition }) => /^(from|out of|of)$/.test(preposition))
    .map(({ head }) => head)
  const isSoldiers = [...objects, ...subjects].some((head) =>
    partiesOf(reading, [head]).some(({ value }) => value.sector === 'mil'),
  )
  return !isSoldiers && left.some((head) => isBody(reading, head))
}

/** A treaty, a contest or a body, which one leaves without taking soldiers away. */
export function isBody(reading: Reading, head: number): boolean {
  return (
    notPlaces.test(reading.tokens[head]?.lemma ?? '') ||
    partiesOf(reading, [head]).some(({ value }) => bodies.has(value.sector ?? ''))
  )
}

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
