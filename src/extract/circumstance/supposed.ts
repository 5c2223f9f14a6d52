import { type Clause, clauseLexicon } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "a possible invasion", "any decision", "the next attack": not told as something that is or was. */
export function isSupposed(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'amod', 'det')
    .some((child) => lexicon.supposing.has(reading.tokens[child]?.lower ?? ''))
}

const finite = /^VB[DZP]$/

/** "The importance of reaching a truce", "the need for talks": thought of, and none that is told. "The talks" there were. */
export function isUnderNotion(reading: Reading, noun: number): boolean {
  const isDefinite = reading.tree
    .childrenBy(noun, 'det', 'nmod:poss')
    .some((child) => !/^an?$/.test(reading.tokens[child]?.lower ?? ''))
  if (isDefinite) return false
  let at = reading.tokens[noun]?.head ?? -1
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const token = reading.tokens[at]
    if (token === undefined || finite.test(token.penn)) return false
    if (token.tag === 'NOUN' && lexicon.notions.has(token.lemma)) return true
    at = token.head
  }
  return false
}

/** "Agreed on the need for talks": what they are of one mind about is a view and no act. */
export function isOnNotion(reading: Reading, { objects, obliques }: Clause): boolean {
  const on = obliques.filter(({ preposition }) => preposition === 'on' || preposition === 'upon')
  return [...objects, ...on.map(({ head }) => head)].some((head) =>
    lexicon.notions.has(reading.tokens[head]?.lemma ?? ''),
  )
}

/** Modals by which a clause is not told as something that is or was: "might leave". "Can" tells what somebody is able to do. */
export function isUnreal(modal: string | undefined): boolean {
  return modal !== undefined && lexicon.unreal.has(modal)
}

/** "Hopes that she was elected", "predicts he will win", "it is likely that": what somebody thinks, and nobody tells as so. */
export function isGuessed(reading: Reading, { relation, parent }: Clause): boolean {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  return (
    relation.startsWith('ccomp') &&
    above !== undefined &&
    (lexicon.guessing.has(above.lemma) || reading.tokens[above.predicate]?.tag === 'ADJ')
  )
}

/**
 * A clause that somebody says is not so: "denied that it had backed them". "I don't believe I have met him" says so too, by fewer verbs
 * than those of a guess: who does not hope for something does not deny it.
 */
export function isDeniedBy(below: Clause, above: Clause): boolean {
  if (!below.relation.startsWith('ccomp')) return false
  return above.negated
    ? lexicon.doubtedByNot.has(above.lemma)
    : clauseLexicon.denying.has(above.lemma)
}
