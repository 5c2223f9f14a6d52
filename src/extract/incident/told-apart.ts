import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { hasMark } from './words.ts'

/** "In response to the strike": another deed that this one answers. */
export function isAnswered(reading: Reading, { at, isNoun }: Trigger): boolean {
  if (!isNoun) return false
  for (let back = at - 1; back > Math.max(0, at - 7); back -= 1) {
    if (hasMark(reading, back, lexicon.answers)) return true
    if (/^(VERB|PUNCT)$/.test(reading.tokens[back]?.tag ?? 'PUNCT')) return false
  }
  return false
}

/** "The attack followed the attack of May": one comes behind the other. */
export function isSequel(
  { at: one, clause: its }: Trigger,
  { at, isNoun, clause }: Trigger,
): boolean {
  return (
    isNoun &&
    clause !== undefined &&
    its === clause &&
    lexicon.sequels.has(clause.lemma) &&
    clause.subjects.includes(one) &&
    clause.objects.includes(at)
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
export function isPartOfOther(
  reading: Reading,
  { clause: a }: Trigger,
  { clause: b }: Trigger,
): boolean {
  if (!a || !b || a === b) return false
  const isBelow = (low: typeof a, high: typeof a) =>
    low.parent === high.index &&
    /^(advcl|xcomp|acl)/.test(low.relation) &&
    reading.tree.child(low.predicate, 'mark') === undefined
  return isBelow(a, b) || isBelow(b, a) || areParticiples(reading, a, b)
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
