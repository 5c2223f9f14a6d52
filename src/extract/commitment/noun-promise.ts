import type { Clause } from '../../text/index.ts'
import { isSupposed } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import {
  type Candidate,
  isPublic,
  isToInfinitive,
  lemmaAt,
  nameOf,
  obliqueHeads,
  withOrTo,
} from './candidate.ts'
import { lexicon, strengthByFrame } from './lexicon.ts'

/** Whose promise it is by the noun's own words: "the minister's commitment", "an agreement between X and Y". */
export function ownersOf(reading: Reading, noun: number): readonly number[] | undefined {
  const own = reading.tree
    .childrenBy(noun, 'nmod:poss', 'nmod', 'compound', 'amod')
    .flatMap((head) => reading.tree.conjuncts(head))
    .filter((head) => isPublic(reading, [head]))
  return own.length > 0 ? own : undefined
}

/** "Our", "my", "your": the words of a speaker whom the report does not name. */
function hasUnknownOwner(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'nmod:poss')
    .some((owner) => /^(our|my|your)$/.test(reading.tokens[owner]?.lower ?? ''))
}

/** Who stands behind a noun: its owner, "of X", "between X and Y", or whoever announces or renews it. */
function holders(reading: Reading, noun: number): readonly number[] {
  const named = ownersOf(reading, noun)
  if (named) return named
  // "The union won the rebels' pledge": it is theirs, also where nobody knows who they are.
  const hasOwner = reading.tree
    .childrenBy(noun, 'nmod:poss')
    .some((owner) => /^(NOUN|PROPN)$/.test(reading.tokens[owner]?.tag ?? ''))
  if (hasOwner) return []
  const clause = reading.clauseAt(noun)
  // "Reiterated our commitment": of somebody nobody has told us of.
  if (hasUnknownOwner(reading, noun)) return []
  // "They discussed plans to build a dam": who talks of a promise has not given it.
  return clause === undefined || lexicon.ofTalk.has(clause.lemma) ? [] : clause.subjects
}

/** "Will secure the rebels' commitment to leave", "seeks a pledge": it has not been given. */
function isSought({ lemma, objects, tense, perfect }: Clause, noun: number): boolean {
  if (!objects.includes(noun)) return false
  if (lexicon.asking.has(lemma)) return true
  return lexicon.winning.has(lemma) && tense !== 'past' && !perfect
}

/** "an agreement to end the blockade", "their commitment to expand trade". */
export function* nounCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  if (
    !clause.relation.startsWith('acl') ||
    clause.relation === 'acl:relcl' ||
    !isToInfinitive(reading, clause)
  )
    return
  const noun = reading.tokens[clause.predicate]?.head ?? -1
  const strength = strengthByFrame.noun.get(lemmaAt(reading, noun))
  const governor = reading.clauseAt(noun)
  if (!strength || isSupposed(reading, noun)) return
  if (governor?.negated && !governor.subjects.includes(noun)) return
  if (governor && isSought(governor, noun)) return
  const promisors = holders(reading, noun)
  if (!isPublic(reading, promisors)) return
  yield {
    rule: nameOf('noun'),
    cue: noun,
    promise: clause.predicate,
    promisors,
    beneficiaries: governor ? obliqueHeads(governor, withOrTo) : [],
    strength,
  }
}
