import type { Incident } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { timeOf } from './setting.ts'
import { isOwned } from './told-again.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isHeadline, isWord, lowerAt, verbOf } from './words.ts'

/** A noun with "the", a past day or an "after" is presupposed, whatever the clause around it wants or denies. */
export function isPresupposed(reading: Reading, trigger: Trigger): boolean {
  const { isNoun, isDefinite, at } = trigger
  if (isOrdered(trigger) || isNotOne(reading, trigger)) return false
  if (!isNoun) return isParticiple(reading, trigger)
  const latest = timeOf(reading, trigger)?.value.latest
  const published = reading.published.latest
  const isPast = latest !== undefined && published !== undefined && latest <= published
  // "Would have set off a riot twelve years ago".
  const isContrary = trigger.clause?.perfect === true && trigger.clause.modal !== undefined
  // "Be it the rebels' attack on the town": whose it is, it was.
  const isOfThem = isOwned(reading, trigger) && realisOf(reading, at) === 'conditional'
  return isDefinite || isOfThem || (isPast && !isContrary) || isMarked(reading, at)
}

/** "Ordered strikes on a depot", "threatening an attack": a noun that somebody only orders, weighs or threatens, with nothing that says it came to it. */
export function isOrdered({ isNoun, isDefinite, at, clause, rule }: Trigger): boolean {
  if (!isNoun || !clause?.objects.includes(at)) return false
  // "Ordered the arrest of the governor": with "the" for its "of".
  if (isDefinite && !(rule.type === 'arrest' && clause.lemma === 'order')) return false
  return lexicon.ordering.has(clause.lemma) || lexicon.threatened.has(clause.lemma)
}

/** "The men taken by the gang": what a past participle on a noun tells has happened. */
function isParticiple(reading: Reading, { at, clause }: Trigger): boolean {
  const isPast = /^VB[DN]$/.test(reading.tokens[at]?.penn ?? '')
  return isPast && clause?.relation.startsWith('acl') === true && !clause.negated && !clause.modal
}

function isMarked(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => hasMark(reading, mark, lexicon.presupposing))
}

/** "Future attacks", "further strikes". */
function isToCome(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'amod')
    .some((child) => isWord(reading, child, lexicon.toCome))
}

/** "Use them to attack troops", "would sometimes kill": what it is for, or a habit; plans and threats say so. */
function isOnlyMeant(reading: Reading, trigger: Trigger): boolean {
  const realis = realisOf(reading, trigger.at)
  if (realis !== 'planned' && realis !== 'hypothetical') return false
  const { clause } = trigger
  const above = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  const isPurpose = clause?.marker === 'to' && /^(advcl|acl)/.test(clause.relation)
  const isMeant =
    above !== undefined &&
    (lexicon.attempted.has(above.lemma) || lexicon.threatened.has(above.lemma))
  return (
    !isMeant && (isPurpose || realis === 'hypothetical') && stageOf(reading, trigger) === 'planned'
  )
}

/** "They are bombing the towns": what goes on; headlines tell in the present what is past. "Missiles targeting the port", told of what is still to be done. */
function isUnderWay(reading: Reading, { at, clause }: Trigger): boolean {
  if (!clause || isHeadline(reading, at)) return false
  const isNow = clause.tense === 'present' && clause.progressive
  // "Who sold a gun to | Diaz was arrested": a finite verb behind "to" has lost its subject.
  if (clause.marker === 'to' && clause.tense === 'past') return true
  const isOnWay = clause.relation === 'acl' && reading.tokens[at]?.penn === 'VBG'
  return isNow || (isOnWay && realisOf(reading, at) === 'planned')
}

/** "To protect cities from strikes": talk of what may come, which nobody in particular plans or threatens. */
export function isTalk(reading: Reading, trigger: Trigger): boolean {
  if (isSought(reading, trigger) || isNotOne(reading, trigger)) return true
  if (isUrged(reading, trigger)) return true
  if (isPresupposed(reading, trigger)) return false
  const realis = realisOf(reading, trigger.at)
  if (!trigger.isNoun) return isOnlyMeant(reading, trigger) || isUnderWay(reading, trigger)
  if (realis === 'asserted' || realis === 'denied') return false
  if (isToCome(reading, trigger.at)) return true
  const stage = stageOf(reading, trigger)
  // "Make the port safe from strikes": what is made is not a strike.
  const isDone =
    trigger.clause !== undefined &&
    lexicon.doing.has(trigger.clause.lemma) &&
    isDoneIn(reading, trigger.clause, trigger.at)
  // "To defend against strikes": what is to be averted has not been foiled.
  return !isDone && stage !== 'attempted' && stage !== 'threatened'
}

/** "Urged them to carry out attacks", "wanted him to get shot", "were entitled to detain them": what others are asked or free to do. */
function isUrged(reading: Reading, { clause }: Trigger): boolean {
  const own = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  const isGot = own?.lemma === 'get' && clause?.relation === 'xcomp'
  const low = isGot ? own : clause
  const above = low?.parent === undefined ? undefined : reading.clauses[low.parent]
  if (low?.marker !== 'to' || low.relation !== 'xcomp' || above === undefined) return false
  return (
    lexicon.permitting.has(above.lemma) ||
    (lexicon.urging.has(above.lemma) && above.objects.length > 0)
  )
}

/** "No attack on the town". */
function isNotOne(reading: Reading, { at, isNoun }: Trigger): boolean {
  return (
    isNoun && reading.tree.childrenBy(at, 'det').some((child) => lowerAt(reading, child) === 'no')
  )
}

/** "A reward for information leading to the arrest of": what is hoped for. */
function isSought(reading: Reading, { at, isNoun, clause }: Trigger): boolean {
  if (!isNoun || !clause) return false
  const headOf = (token: number) => reading.tokens[token]?.head ?? -1
  const isLeading = lexicon.leading.has(clause.lemma) && clause.relation.startsWith('acl')
  return (
    (isLeading && isWord(reading, headOf(clause.predicate), lexicon.clues)) ||
    isWord(reading, headOf(at), lexicon.rewards)
  )
}

/** Whether a noun is what the clause does: its object, its subject in a passive, or a part of these. */
function isDoneIn(reading: Reading, { objects, subjects }: Clause, noun: number): boolean {
  return [...objects, ...subjects].some(
    (head) => head === noun || reading.tree.conjuncts(head).includes(noun),
  )
}

export function stageOf(reading: Reading, trigger: Trigger): Incident['stage'] {
  const { at, clause } = trigger
  const parent = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  // "Failed to mention the attack": what failed is the telling.
  const isOwnVerb = !trigger.isNoun || lexicon.doing.has(clause?.lemma ?? '')
  // "Stopped him by shooting him", "that did not stop him, and she fired".
  const isApart = clause?.marker === 'by' || parent?.negated === true
  const above = isOwnVerb && !isApart ? parent : undefined
  const governors = [
    clause && trigger.rule.needs !== 'downed' ? verbOf(clause) : '',
    above?.lemma ?? '',
    // "Attacked the fleet to prevent its capture": what it was for.
    ...reading.tree
      .children(at)
      .filter((child) => reading.tokens[child]?.relation !== 'advcl')
      .map((child) => reading.tokens[child]?.lower ?? ''),
    trigger.isNoun ? lowerAt(reading, at) : '',
  ]
  if (governors.some((word) => lexicon.foiled.has(word))) return 'foiled'
  if (governors.some((word) => lexicon.attempted.has(word))) return 'attempted'
  if (isOrdered(trigger))
    return lexicon.threatened.has(clause?.lemma ?? '') ? 'threatened' : 'planned'
  const realis = isPresupposed(reading, trigger) ? 'asserted' : realisOf(reading, at)
  if (realis === 'asserted' || realis === 'denied' || realis === 'generic') return 'accomplished'
  return governors.some((word) => lexicon.threatened.has(word)) || realis === 'conditional'
    ? 'threatened'
    : 'planned'
}
