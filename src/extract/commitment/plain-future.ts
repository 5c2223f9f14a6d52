import type { Party, Read, SourceClass } from '../../record/index.ts'
import { type Clause, sameSide } from '../../text/index.ts'
import { sourcesOf } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actAt } from './act.ts'
import { type Candidate, isPublic, lemmaAt, nameOf, obliqueHeads } from './candidate.ts'
import { lexicon, strengthByFrame } from './lexicon.ts'
import {
  isAlternative,
  isBroughtAbout,
  isConsequence,
  isElided,
  isForetoldOfOther,
  isGuess,
  isHeld,
  isNamedByQuestion,
  isOfOwner,
  isOrdered,
  isPolled,
  isReason,
  isSaidElsewhere,
  isScheduled,
  isUnwilled,
  isWithoutSubject,
} from './no-promise.ts'
import { complements } from './verb-promise.ts'

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
    clause.tense === 'future' ||
    (clause.modal === 'would' && !clause.perfect && clause.relation.startsWith('ccomp'))
  // "We will with your help": the verb is left out.
  if (
    isElided(reading, clause) ||
    !/^(VERB|AUX)$/.test(reading.tokens[clause.predicate]?.tag ?? '')
  )
    return
  if (!isFuture || /^(if|whether)$/.test(clause.marker ?? '')) return
  if (isCommitted(reading, clause)) return
  if (isUnwilled(reading, clause) || isScheduled(reading, clause)) return
  if (isOrdered(reading, clause) || isGuess(reading, clause)) return
  if (isBroughtAbout(reading, clause) || isHeld(reading, clause)) return
  if (isPast(reading, clause) || isWithoutSubject(reading, clause)) return
  if (isReason(clause) || isPolled(reading, clause)) return
  if (isAlternative(reading, clause) || isNamedByQuestion(reading, clause)) return
  // "Will be allowed": somebody is to do it, and nobody says who.
  if (clause.passive && !clause.obliques.some(({ preposition }) => preposition === 'by')) return
  if (isOfThing(reading, clause) || isOfSpeech(reading, clause) || isForetold(reading, clause))
    return
  if (isConsequence(reading, clause) || isOfOwner(reading, clause)) return
  if (isForetoldOfOther(reading, clause) || isSaidElsewhere(reading, clause)) return
  if (isPublic(reading, clause.subjects) && actAt(reading, clause.predicate)) {
    yield {
      rule: nameOf('future'),
      cue: clause.predicate,
      promise: clause.predicate,
      promisors: clause.subjects,
      beneficiaries: obliqueHeads(clause, new Set(['for'])),
      strength: 'intended',
    }
  }
}

/** "An order that will give the ministry powers": what is told of in a relative clause, and only named after somebody. */
function isOfThing(reading: Reading, clause: Clause): boolean {
  return (
    clause.relation === 'acl:relcl' &&
    partiesOf(reading, clause.subjects).every(
      ({ value, rule }) => rule !== undefined || value.link === 'description',
    )
  )
}

/** "I will start with that": what a speaker does with words in the room. */
function isOfSpeech(reading: Reading, clause: Clause): boolean {
  return (
    lexicon.ofSpeech.has(clause.lemma.split(' ')[0] ?? '') &&
    clause.subjects.some((subject) => reading.tokens[subject]?.lower === 'i')
  )
}

/** "Russia will not stop, the Polish minister said": what one side says that another will do is a forecast and no promise. */
function isForetold(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (clause.relation.startsWith('ccomp') && above && lexicon.foreseeing.has(above.lemma))
    return true
  // "His prediction that Chad would leave".
  const noun = reading.tokens[reading.tokens[clause.predicate]?.head ?? -1]
  if (/^(?:acl|ccomp)$/.test(clause.relation) && lexicon.foretelling.has(noun?.lemma ?? ''))
    return true
  return isOfOtherSide(reading, clause.predicate, partiesOf(reading, clause.subjects))
}

/** Whether the words around this one are of somebody who does not speak for these. */
export function isOfOtherSide(
  reading: Reading,
  token: number,
  promisors: readonly Read<Party>[],
): boolean {
  const verb = reading.tokens[token]
  const quotation = verb && reading.quotationsOver({ start: verb.start, end: verb.end }).at(-1)
  if (!quotation) return false
  const sources = sourcesOf(reading, quotation)
  if (sources.every(({ class: kind }) => outsiders.has(kind))) return true
  const known = sources.filter(({ party }) => party.actor ?? party.country)
  // A turn of somebody we do not know: only "I" and "we" are surely his.
  const isOfUnknown = known.length === 0 && quotation.rule === 'quotation/speaker-label'
  if (isOfUnknown && !promisors.some(({ rule }) => /^party\/speak/.test(rule ?? ''))) return true
  return (
    known.length > 0 &&
    !promisors.some(
      ({ value, rule }) =>
        /^party\/speak/.test(rule ?? '') || known.some(({ party }) => sameSide(party, value)),
    )
  )
}

/** Sources that do not speak for whoever acts. */
const outsiders = new Set<SourceClass>(['media', 'anonymous-other'])

function ownersOf(reading: Reading, noun: number): readonly number[] {
  return reading.tree.subtree(noun).filter((token) => token !== noun && isPublic(reading, [token]))
}

/** "Its goal was to establish", "it was to meet on Monday": an aim of the past. */
function isPast(reading: Reading, { predicate, modal }: Clause): boolean {
  return (
    modal === undefined &&
    reading.tree
      .childrenBy(predicate, 'cop', 'aux')
      .some((verb) => /^(was|were)$/.test(reading.tokens[verb]?.lower ?? '')) &&
    // "We were going to".
    reading.tokens[predicate]?.lower !== 'going'
  )
}

/** "The role of France will shift to training": the owner of the role gives the word. */
export function* roleCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  if (clause.tense !== 'future' || isPast(reading, clause)) return
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
