import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { actAt } from './act.ts'
import {
  type Candidate,
  complements,
  isPublic,
  lemmaAt,
  nameOf,
  obliqueHeads,
} from './candidate.ts'
import { lexicon, strengthByFrame } from './lexicon.ts'

/** Clauses whose future is somebody's word already: below a verb or noun that commits. */
function isCommitted(reading: Reading, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    parent !== undefined &&
    strengthByFrame.verb.has(parent.lemma) &&
    complements(reading, parent).includes(clause) &&
    isPublic(reading, parent.subjects)
  )
}

/** "The United States will withdraw": a plain future of an actor whose acts are deliberate. */
export function* futureCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  const isFuture =
    clause.tense === 'future' || (clause.modal === 'would' && clause.relation.startsWith('ccomp'))
  if (!isFuture || clause.marker === 'if' || isCommitted(reading, clause)) return
  if (isPublic(reading, clause.subjects) && actAt(reading, clause.predicate)) {
    yield {
      rule: nameOf('future'),
      cue: clause.predicate,
      promise: clause.predicate,
      promisors: clause.subjects,
      beneficiaries: obliqueHeads(clause, new Set(['with', 'for'])),
      strength: 'intended',
    }
  }
}

function ownersOf(reading: Reading, noun: number): readonly number[] {
  return reading.tree.subtree(noun).filter((token) => token !== noun && isPublic(reading, [token]))
}

/** "The role of France will shift to training": the owner of the role gives the word. */
export function* roleCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  if (clause.tense !== 'future') return
  const noun = clause.subjects.find((subject) => lexicon.roleNouns.has(lemmaAt(reading, subject)))
  const owners = noun === undefined ? [] : ownersOf(reading, noun)
  if (owners.length === 0) return
  yield {
    rule: nameOf('role'),
    cue: clause.predicate,
    promise: clause.predicate,
    promisors: owners,
    beneficiaries: [],
    strength: 'intended',
  }
}

/** "Cooperation between India and Vietnam will continue": the parties stand inside the subject. */
export function* continuationCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  if (clause.tense !== 'future' || !lexicon.maintain.has(clause.lemma)) return
  const noun = clause.subjects.find((subject) =>
    lexicon.jointNouns.has(reading.tokens[subject]?.lower ?? ''),
  )
  const owners = noun === undefined ? [] : ownersOf(reading, noun)
  if (owners.length === 0) return
  yield {
    rule: nameOf('continuation'),
    cue: clause.predicate,
    promise: clause.predicate,
    promisors: owners,
    beneficiaries: [],
    strength: 'intended',
  }
}

/** "A timetable will be agreed in later talks": what remains is to be settled, by whoever promised before. */
export function* settleCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  const noun = clause.objects.find((object) => lexicon.settledNouns.has(lemmaAt(reading, object)))
  if (clause.tense !== 'future' || noun === undefined || !lexicon.settleVerbs.has(clause.lemma))
    return
  yield {
    rule: nameOf('settle'),
    cue: clause.predicate,
    promise: clause.predicate,
    promisors: clause.subjects,
    beneficiaries: [],
    strength: 'intended',
  }
}
