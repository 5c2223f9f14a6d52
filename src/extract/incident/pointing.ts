import type { Responsibility } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { accuserOf, blamable, doerStance } from './blaming.ts'
import { toldInFull } from './in-full.ts'
import { lexicon, weaponByWord } from './lexicon.ts'
import { behind, isOfViolence, isOneOf, stanceFrom } from './stance.ts'
import { lowerAt } from './words.ts'

const words = lexicon.responsibility

/** Those behind "at", "to" or "on": of the verb, or of its noun. */
function aimedAt(
  reading: Reading,
  { obliques }: Clause,
  nouns: readonly number[],
): readonly number[] {
  const own = obliques
    .filter(({ preposition }) => words.toward.has(preposition))
    .map(({ head }) => head)
  return blamable(reading, [
    ...own,
    ...nouns.flatMap((noun) => behind(reading, noun, words.toward)),
  ])
}

/** "The mayor pointed the finger at settlers", "suspicion fell on the rebels". */
export function pointedAt(reading: Reading, clause: Clause): readonly Responsibility[] {
  const { objects, subjects, lemma } = clause
  if (clause.negated) return []
  const isPointed = lemma === 'point' && isOneOf(reading, objects, words.pointed)
  const isFallen = words.falling.has(lemma) && isOneOf(reading, subjects, words.fallen)
  if (!isPointed && !isFallen) return []
  const by = isPointed ? accuserOf(reading, clause) : undefined
  const strength = isPointed || !isOneOf(reading, subjects, words.suspicion) ? 'accuse' : 'suspect'
  return toldInFull(reading, aimedAt(reading, clause, objects)).map((party) =>
    stanceFrom(reading, clause, { stance: 'blamed', party, ...(by && { by }), strength }),
  )
}

/** "The mine", "it": the weapon told before, or what it did. */
function isKnownDeed(reading: Reading, head: number): boolean {
  const isDefinite = reading.tree
    .childrenBy(head, 'det')
    .some((child) => /^(the|this|that|these|those)$/.test(lowerAt(reading, child)))
  return isDefinite
    ? lexicon.wrecking.has(weaponByWord.get(lowerAt(reading, head)) ?? '') ||
        isOfViolence(reading, head)
    : /^(it|them)$/.test(lowerAt(reading, head))
}

/** "Police believe the rebels planted the mine", "the group said its men had laid it": what was done with what struck, on somebody's word. */
export function laidBy(reading: Reading, clause: Clause): readonly Responsibility[] {
  const { lemma, objects, passive, negated } = clause
  if (!words.laying.has(lemma) || negated || !objects.some((head) => isKnownDeed(reading, head)))
    return []
  if (passive && clause.subjects.length === 0) return []
  return toldInFull(reading, blamable(reading, clause.subjects)).flatMap((party) => {
    const stance = doerStance(reading, clause, party)
    return stance === 'none' || stance === 'own' ? [] : [stance]
  })
}
