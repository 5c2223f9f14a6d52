import type { Clause } from '../../text/index.ts'
import { lexicon } from '../commitment/lexicon.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'

/** What somebody leaves without taking soldiers away. */
const notPlaces =
  /^(treaty|agreement|accord|pact|deal|convention|council|organi[sz]ation|body|commission|race|campaign|contest|candidacy|talks?|negotiation|election|tournament|consideration|protocol)$/i
const bodies = new Set(['igo', 'uno', 'eur', 'ngo'])

/** Whether the words around a verb of a rule's list show that it tells of something else. */
export function isOtherSense(reading: Reading, clause: Clause, rule: EventRule): boolean {
  if (rule.intransitive && (clause.passive || hasComplement(reading, clause))) return true
  if (clause.lemma === 'ask' && isBeforeQuestion(reading, clause.predicate)) return true
  if (rule.mode === 'withdraw')
    return isLeavingBody(reading, clause) || isTakingBack(reading, clause)
  return rule.mode === 'visit' && isArrivalOnly(reading, clause)
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

/** "Arriving back home", "the police arrived": nobody visits anybody. */
function isArrivalOnly(reading: Reading, { lemma, subjects, predicate }: Clause): boolean {
  if (!lemma.startsWith('arrive')) return false
  const isHome = reading.tree
    .childrenBy(predicate, 'advmod', 'compound:prt', 'obl')
    .some((child) => /^(home|back)$/.test(reading.tokens[child]?.lower ?? ''))
  const isPolice = partiesOf(reading, subjects).some(({ value }) => value.sector === 'cop')
  return isHome || isPolice || /\b(home|back)$/.test(lemma)
}
