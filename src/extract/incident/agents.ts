import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isAttacker, isWeapon } from './surroundings.ts'
import { victimAfter } from './victims.ts'
import { hasMark, lowerAt } from './words.ts'

/** How far behind a verb the people behind "by" may stand. */
const near = 14
const far = 30

/**
 * "Kidnapped by armed men", where the parse ties the people behind "by" to another word; "killed as they slept … by gunmen": behind
 * a verb that has no passive, armed people behind "by" are of the passive before.
 */
export function agentBehind(reading: Reading, { predicate, passive }: Clause): readonly number[] {
  const end = reading.sentences[reading.tokens[predicate]?.sentence ?? -1]?.endToken ?? 0
  if (!passive) return []
  let reach = near
  for (let at = predicate + 1; at < Math.min(end, predicate + reach); at += 1) {
    if (reading.tokens[at]?.tag === 'VERB' && !isPremodifier(reading, at)) {
      if (!isActiveBelow(reading, at, predicate)) return []
      reach = far
    }
    if (lowerAt(reading, at) !== 'by') continue
    const head = victimAfter(reading, at) ?? bodyAfter(reading, at)
    if (head === undefined || (reach === far && !isAttacker(reading, head))) return []
    return [head]
  }
  return []
}

/** "By suspected gunmen". */
function isPremodifier(reading: Reading, at: number): boolean {
  const { relation, head = -1 } = reading.tokens[at] ?? {}
  return relation === 'amod' && head > at
}

/** "As they slept": a clause of time below the passive, with a subject that does it. */
function isActiveBelow(reading: Reading, at: number, predicate: number): boolean {
  const clause = reading.clauseOf(at)
  return (
    clause !== undefined &&
    !clause.passive &&
    clause.relation.startsWith('advcl') &&
    reading.tokens[at]?.head === predicate
  )
}

const nominal = /^(DET|ADJ|NOUN|PROPN|NUM)$/

/** "By an unidentified group": armed people as a body, which ends its phrase. */
function bodyAfter(reading: Reading, by: number): number | undefined {
  for (let at = by + 1; at < by + 8; at += 1) {
    const token = reading.tokens[at]
    if (!token || !(nominal.test(token.tag) || isPremodifier(reading, at))) return undefined
    const isLast =
      token.tag !== 'VERB' && !/^(ADJ|NOUN|PROPN)$/.test(reading.tokens[at + 1]?.tag ?? '')
    const isBody = isAttacker(reading, at) || hasMark(reading, at, lexicon.collectives)
    if (isLast) return isBody && !isWeapon(reading, at) ? at : undefined
  }
  return undefined
}
