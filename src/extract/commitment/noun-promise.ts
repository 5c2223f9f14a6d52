import type { Clause } from '../../text/index.ts'
import { isSupposed, isUnderNotion } from '../circumstance/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { actAt } from './act.ts'
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
  const own = around(reading, noun).filter((head) => isPublic(reading, [head]))
  return own.length > 0 ? own : undefined
}

/** Who may own a promise by its noun: of "its UN pledge" only "its"; of "Chad's tact and readiness" Chad. */
function around(reading: Reading, noun: number): readonly number[] {
  const { relation, head = noun } = reading.tokens[noun] ?? {}
  const stray = possessorBefore(reading, noun)
  const possessors = reading.tree
    .childrenBy(noun, 'nmod:poss')
    // "The presidents welcome plans", with the verb for an adjective: no sign of owning.
    .filter((each) => isMarkedOwner(reading, each))
  if (possessors.length === 0 && stray !== undefined) return reading.tree.conjuncts(stray)
  // "Agreement with Spain": Spain is whom it was given to.
  const behind = reading.tree
    .childrenBy(noun, 'nmod')
    .filter((head) => !isBehind(reading, head, /^(with|to|for|on|in|about)$/))
  const own =
    possessors.length > 0
      ? [...possessors, ...behind]
      : [...behind, ...reading.tree.childrenBy(noun, 'compound', 'amod')]
  const isBare = own.length === 0 && reading.tree.child(noun, 'det') === undefined
  const shared =
    relation === 'conj' && isBare
      ? reading.tree.childrenBy(head, 'nmod:poss', 'compound', 'amod').filter((each) => each < head)
      : []
  return [...own, ...shared].flatMap((each) => reading.tree.conjuncts(each))
}

function isMarkedOwner(reading: Reading, owner: number): boolean {
  return (
    (reading.tokens[owner]?.penn !== 'NNPS' && reading.tokens[owner]?.penn !== 'NNS') ||
    reading.tree.childrenBy(owner, 'case').some((mark) => reading.tokens[mark]?.penn === 'POS')
  )
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
  if (around(reading, noun).some((owner) => isName(reading, owner))) return []
  const clause = reading.clauseAt(noun)
  // "Reiterated our commitment": of somebody nobody has told us of.
  if (hasUnknownOwner(reading, noun)) return []
  // "They discussed plans to build a dam": who talks of a promise has not given it.
  if (clause === undefined || lexicon.ofTalk.has(clause.lemma)) return []
  // "Some have revisited a plan to widen it": whose it is nobody says.
  if (clause.objects.includes(noun) && !lexicon.giving.has(clause.lemma)) return []
  // "Backed by the army and a commitment to stay": who does the backing has not promised.
  return clause.passive && !clause.objects.includes(noun) ? [] : clause.subjects
}

/** A noun in the possessive, or a name before it or behind "between": somebody's, whether we know him or not. */
function isName(reading: Reading, owner: number): boolean {
  const { relation = '', tag = '' } = reading.tokens[owner] ?? {}
  if (relation === 'nmod:poss') return tag === 'NOUN' || tag === 'PROPN'
  return relation === 'compound' && tag === 'PROPN'
}

/** "A deal between Chad and the rebels": with one of the sides unknown nobody can say who is to do it. */
function isOfUnknownSide(reading: Reading, noun: number): boolean {
  const between = reading.tree
    .childrenBy(noun, 'nmod')
    .filter((head) => isBehind(reading, head, /^between$/))
  return between
    .flatMap((head) => reading.tree.conjuncts(head))
    .some((head) => !isPublic(reading, [head]))
}

/** The "Chad" of "Chad's lasting commitment", where the parse hangs it on the verb. */
function possessorBefore(reading: Reading, noun: number): number | undefined {
  let at = noun - 1
  while (at > noun - 5 && /^(ADJ|ADV|VERB|NUM)$/.test(reading.tokens[at]?.tag ?? '')) at -= 1
  const mark = reading.tokens[at]
  return mark?.penn === 'POS' && mark.head !== noun ? mark.head : undefined
}

/** "An announcement to make", "a promise to keep": the noun is what the verb is done to. */
function isKept(reading: Reading, noun: number, { lemma, objects, predicate }: Clause): boolean {
  const next = reading.tokens[predicate + 1]
  const isBare = objects.length === 0 || !/^(DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(next?.tag ?? '')
  return lexicon.keeping.has(lemma) && isBare && lemmaAt(reading, noun) !== 'plan'
}

const agreements = /^(agreement|deal|accord|pact|treaty)$/

/** "His commitment to justice": a noun taken for a verb stands alone. */
function isValue(reading: Reading, clause: Clause): boolean {
  const isAlone = reading.tree
    .children(clause.predicate)
    .every((child) => /^(mark|punct|cc)$/.test(reading.tokens[child]?.relation ?? ''))
  return isAlone && actAt(reading, clause.predicate) === undefined
}

/** "The Plan to Build a New City": what somebody's paper is called. */
function isTitle(reading: Reading, { predicate }: Clause): boolean {
  return /^\p{Lu}\p{Ll}/u.test(reading.tokens[predicate]?.text ?? '')
}

/** "His commitment to lasting peace": an adjective that was taken for a verb. */
function isLasting({ lemma, objects }: Clause): boolean {
  return objects.length > 0 && lexicon.lasting.has(lemma)
}

/** "A deal to avoid a default": what for, and nobody's promise. */
function isPurpose(reading: Reading, noun: number, { lemma }: Clause): boolean {
  return agreements.test(lemmaAt(reading, noun)) && lexicon.averting.has(lemma)
}

/** "Chad's decision to stay was wise", "over the decision to leave": taken before, and only told anew where it is announced. */
function isTakenBefore(reading: Reading, noun: number): boolean {
  if (lemmaAt(reading, noun) !== 'decision') return false
  const governor = reading.clauseAt(noun)
  return !(governor?.objects.includes(noun) === true && lexicon.giving.has(governor.lemma))
}

/** "Will secure the rebels' commitment to leave", "seeks a pledge": it has not been given. */
function isSought({ lemma, objects, tense, perfect }: Clause, noun: number): boolean {
  if (!objects.includes(noun)) return false
  if (lexicon.asking.has(lemma)) return true
  // "To develop a plan to share them": there is none yet.
  if (lexicon.unmade.has(lemma) && (tense === 'none' || tense === 'future') && !perfect) return true
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
  if (!strength || isSupposed(reading, noun) || isPurpose(reading, noun, clause)) return
  // "The need for a deal to bring them home".
  if (isUnderNotion(reading, noun)) return
  if (isOfUnknownSide(reading, noun) || isKept(reading, noun, clause)) return
  if (isValue(reading, clause) || isTitle(reading, clause) || isLasting(clause)) return
  if (governor?.negated && !governor.subjects.includes(noun)) return
  if (governor && isSought(governor, noun)) return
  if (isTakenBefore(reading, noun)) return
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
