import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isAttacker } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { victimAfter } from './victims.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** "In response to the strike": another deed that this one answers. */
function isAnswered(reading: Reading, { at, isNoun }: Trigger): boolean {
  if (!isNoun) return false
  for (let back = at - 1; back > Math.max(0, at - 7); back -= 1) {
    if (hasMark(reading, back, lexicon.answers)) return true
    if (/^(VERB|PUNCT)$/.test(reading.tokens[back]?.tag ?? 'PUNCT')) return false
  }
  return false
}

/** "The attack followed the attack of May": one comes behind the other. */
function isSequel({ at: one, clause: its }: Trigger, { at, isNoun, clause }: Trigger): boolean {
  return (
    isNoun &&
    clause !== undefined &&
    its === clause &&
    lexicon.sequels.has(clause.lemma) &&
    clause.subjects.includes(one) &&
    clause.objects.includes(at)
  )
}

/** "The attack came two days after a clerk was killed in Mopti", "hours after a bomb killed seven": told to say what it came behind. */
function isAfterwards(reading: Reading, { at, clause, isNoun }: Trigger): boolean {
  const above = reading.clauses[clause?.parent ?? -1]
  const marks = isNoun
    ? reading.tree.childrenBy(at, 'case')
    : above === undefined || clause === undefined
      ? []
      : reading.tokens.slice(above.predicate, clause.predicate).map(({ index }) => index)
  const behind = marks.filter((mark) => hasMark(reading, mark, lexicon.behind))
  return (
    behind.some((mark) => isWord(reading, mark - 1, lexicon.stretches)) ||
    (behind.length > 0 && lexicon.coming.has((isNoun ? clause : above)?.lemma ?? ''))
  )
}

/** "His motorcade was attacked an hour later". */
function isLater(reading: Reading, { at, clause, isNoun, isWeak }: Trigger): boolean {
  if (isNoun || isWeak || !clause || lexicon.wounds.has(clause.lemma)) return false
  const words = reading.tokensIn(clause.span)
  return words.some(
    (word) =>
      lowerAt(reading, word) === 'later' &&
      Math.abs(word - at) < 8 &&
      isWord(reading, word - 1, lexicon.stretches),
  )
}

/** "Killed gunmen who had executed two captives": by those whom the deed before struck. */
function isOfStruck(reading: Reading, told: readonly Trigger[], { clause, isNoun }: Trigger) {
  if (isNoun || clause?.relation !== 'acl:relcl' || clause.passive) return false
  const head = reading.tokens[clause.predicate]?.head ?? -1
  return (
    clause.perfect &&
    told.some((each) => each.clause?.objects.some((object) => object === head) === true)
  )
}

function isOfState(reading: Reading, head: number): boolean {
  const { military, police } = lexicon.people
  return (
    [military, police].some((words) => words !== undefined && isWord(reading, head, words)) ||
    partiesOf(reading, [head]).some(({ value: { sector } }) => sector === 'cop' || sector === 'mil')
  )
}

/** Whether soldiers or police did it, as the verb tells. */
export function isByState(reading: Reading, clause: Clause | undefined): boolean {
  return clause?.subjects.some((head) => isOfState(reading, head)) === true
}

/** "Him", "the three men", "the attackers": people told before, by whom nobody is meant who was struck. */
function isTold(reading: Reading, head: number): boolean {
  if (reading.tokens[head]?.tag === 'PRON') return true
  const isThe = reading.tree
    .childrenBy(head, 'det')
    .some((child) => hasMark(reading, child, lexicon.definite))
  return isThe && (isAttacker(reading, head) || isWord(reading, head, lexicon.persons))
}

/** "Police shot him dead", "soldiers killed the attackers", behind what these did: another deed, of those who were called. */
function isTurned(
  reading: Reading,
  told: readonly Trigger[],
  { clause, isNoun }: Trigger,
): boolean {
  if (isNoun || !clause) return false
  const after = clause.objects.length === 0 ? victimAfter(reading, clause.predicate) : undefined
  const objects = after === undefined ? clause.objects : [after]
  // "Shot him dead nine minutes later".
  const struck = objects.filter((head) => !isWord(reading, head, lexicon.hours))
  return (
    isByState(reading, clause) &&
    struck.length > 0 &&
    struck.every((head) => isTold(reading, head)) &&
    !told.some((each) => !each.isNoun && isByState(reading, each.clause))
  )
}

/** Told as another deed than those before it. */
export function isAnother(reading: Reading, told: readonly Trigger[], trigger: Trigger): boolean {
  const last = told.at(-1)
  return (
    isAnswered(reading, trigger) ||
    (last !== undefined && isSequel(last, trigger)) ||
    isAfterwards(reading, trigger) ||
    isLater(reading, trigger) ||
    isOfStruck(reading, told, trigger) ||
    isTurned(reading, told, trigger)
  )
}

/** "Strikes on depots that serve the rebels' raids": told only to say what was struck. */
export function isInside(reading: Reading, before: Trigger, { at, isNoun }: Trigger): boolean {
  let isApart = false
  for (let token = at, steps = 0; isNoun && token >= 0 && steps < 10; steps += 1) {
    const { head = -1, relation = '' } = reading.tokens[token] ?? {}
    if (relation === 'acl:relcl' && head !== before.at) isApart = true
    if (head === before.at || (head >= 0 && head === before.clause?.predicate)) return isApart
    token = head
  }
  return false
}

/** "Attacked a bus, killing eleven": the one clause is a part of the other. */
export function isPartOfOther(reading: Reading, one: Trigger, other: Trigger): boolean {
  const [{ clause: a }, { clause: b }] = [one, other]
  if (isResult(reading, one, other)) return true
  if (!a || !b || a === b) return false
  const isBelow = (low: typeof a, high: typeof a) =>
    low.parent === high.index &&
    /^(advcl|xcomp|acl)/.test(low.relation) &&
    reading.tree.child(low.predicate, 'mark') === undefined
  return isBelow(a, b) || isBelow(b, a) || areParticiples(reading, a, b)
}

/** "Carried out bombings in Gao, killing nine": a participle behind a comma, and no verb of its own between the two. */
function isResult({ tokens }: Reading, one: Trigger, { at, isNoun, clause }: Trigger): boolean {
  const verb = tokens[at]
  if (isNoun || verb?.penn !== 'VBG' || tokens[at - 1]?.text !== ',') return false
  return (
    /^(acl|advcl)/.test(clause?.relation ?? '') &&
    tokens[one.at]?.sentence === verb.sentence &&
    !tokens.slice(one.at + 1, at).some(({ penn }) => /^(VB[DZP]|MD)$/.test(penn)) &&
    !tokens.slice(one.at + 1, at).some(({ text }) => /^[;:]$/.test(text))
  )
}

/** "Killing eleven and injuring dozens": what one deed came to, in two participles. */
function areParticiples({ tokens }: Reading, a: Clause, b: Clause): boolean {
  return (
    b.parent === a.index &&
    b.relation.startsWith('conj') &&
    /^(advcl|acl)/.test(a.relation) &&
    [a, b].every(({ predicate }) => tokens[predicate]?.penn === 'VBG')
  )
}
