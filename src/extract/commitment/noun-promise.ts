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
  const clause = reading.clauseAt(noun)
  // "Reiterated our commitment": of somebody nobody has told us of.
  if (hasUnknownOwner(reading, noun)) return []
  // "They discussed plans to build a dam": who talks of a promise has not given it.
  return clause === undefined || lexicon.ofTalk.has(clause.lemma) ? [] : clause.subjects
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
  if (!strength || governor?.negated || isSupposed(reading, noun)) return
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
