import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'
import { behind } from './told.ts'

/** Verbs whose subject does what their object names. */
export const doing: RegExp =
  /^(complete|begin|start|finish|launch|conduct|carry out|stage|mount|resume|make|announce|reach|sign|strike|conclude|broker|seal)$/

/** "Today the war is over": the day on which it ended is not the day of the war. */
export function isWarsEnd(
  reading: Reading,
  clause: Clause | undefined,
  { type }: EventRule,
): boolean {
  const word = clause === undefined ? undefined : reading.tokens[clause.predicate]
  return type === 'assault' && /^(over|end|conclude|finish|cease|stop)$/.test(word?.lemma ?? '')
}

/** "Held talks", "said after the meeting": the subject was in it; who "discussed the talks" or "thanked them for the call" need not. */
export function takesPart(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.subjects.includes(noun)) return false
  if (clause.passive && clause.objects.includes(noun)) return false
  if (clause.objects.includes(noun)) return doing.test(clause.lemma) || taking.test(clause.lemma)
  return reading.tree
    .childrenBy(noun, 'case')
    .some((mark) =>
      /^(in|at|during|after|following|before)$/.test(reading.tokens[mark]?.lower ?? ''),
    )
}

const taking =
  /^(hold|host|attend|convene|have|join|chair|lead|conduct|participate|leave|enter|continue|open|end|finish|resume)$/

/** "Suggested that there be talks", "the negotiation of an agreement": thought of and not told. */
export function isOnlyProposed(reading: Reading, noun: number, { type }: EventRule): boolean {
  const isWished = [noun, reading.tokens[noun]?.head ?? -1].some((at) => isBareBe(reading, at))
  const above = reading.tokens[reading.tokens[noun]?.head ?? -1]
  const isOf = reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => /^(of|for|on)$/.test(reading.tokens[mark]?.lower ?? ''))
  const isPending = type === 'agree' && isOf && pendingNouns.test(above?.lemma ?? '')
  return isWished || isPending
}

/** "That there be talks": no tense, no "to" and no modal. */
function isBareBe(reading: Reading, at: number): boolean {
  const verbs = [at, ...reading.tree.childrenBy(at, 'cop')]
  const marks = reading.tree.childrenBy(at, 'aux', 'mark')
  return (
    verbs.some((verb) => reading.tokens[verb]?.lower === 'be') &&
    !marks.some((mark) => /^(MD|TO)$/.test(reading.tokens[mark]?.penn ?? ''))
  )
}

const pendingNouns =
  /^(negotiation|prospect|possibility|idea|proposal|hope|draft|drafting|talk|effort|chance|call|push|bid|work|progress|finali[sz]ation)$/

/** "A demonstration of support" is no protest. "The terrorist threat" is a danger; only a threat to do something is an act. */
export function isFigurative(reading: Reading, noun: number, { type }: EventRule): boolean {
  // "A demonstration of support".
  if (reading.tokens[noun]?.lemma === 'demonstration')
    return behind(reading, noun, new Set(['of'])).length > 0
  return (
    type === 'threaten' &&
    reading.tokens[noun]?.lemma === 'threat' &&
    !reading.tree.childrenBy(noun, 'acl').some((below) => reading.clauseOf(below)?.marker === 'to')
  )
}
