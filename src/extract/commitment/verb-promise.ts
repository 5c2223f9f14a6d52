import type { CommitmentStrength } from '../../record/index.ts'
import { type Clause, sameSide } from '../../text/index.ts'
import { isOnNotion } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
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
import { isNotGiven, isView, isWhen } from './given.ts'
import { lexicon, strengthByFrame } from './lexicon.ts'
import { ownersOf } from './noun-promise.ts'
import { isTheirsBelow, promisorsOf } from './promisors.ts'

const to = new Set(['to', 'for'])

/** Clauses that say what the verb commits to: an infinitive, or a that-clause still to come. */
export function complements(reading: Reading, clause: Clause): readonly Clause[] {
  const below = reading.clausesBelow(clause)
  const direct = below.filter(
    (each) =>
      (each.relation === 'xcomp' && isToInfinitive(reading, each) && !isBrokenOff(reading, each)) ||
      (each.relation.startsWith('ccomp') &&
        // "Announced that when it would chair the union …": the clause that says when.
        !isWhen(reading, each) &&
        !isView(each) &&
        (each.tense === 'future' || each.modal !== undefined || isToInfinitive(reading, each))) ||
      (each.relation === 'advcl' && isToInfinitive(reading, each) && !isOutcome(reading, each)),
  )
  const heads = new Set(
    [...direct, ...below.filter(({ relation }) => relation.startsWith('ccomp'))].map(
      ({ index }) => index,
    ),
  )
  const coordinated = below
    .filter(({ index }) => heads.has(index))
    .flatMap((head) =>
      reading.clausesBelow(head).filter(
        (each) =>
          each.relation === 'conj' &&
          !isView(each) &&
          // "To add two but did not": the narrator's.
          each.tense !== 'past' &&
          (direct.includes(head) || each.tense === 'future' || each.modal !== undefined),
      ),
    )
  return [...direct, ...coordinated.sort((a, b) => a.index - b.index)]
}

/** "Agreed to talks, only to have them called off": what came of it. */
function isOutcome(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod')
    .some((child) => child < predicate && reading.tokens[child]?.lower === 'only')
}

/** "Committed to our — we have set": a clause with a subject of its own is not what "to" leads to. */
function isBrokenOff(reading: Reading, { predicate }: Clause): boolean {
  const subject = reading.tree.child(predicate, 'nsubj')
  const to = reading.tree.child(predicate, 'mark')
  return subject !== undefined && to !== undefined && to < subject
}

/** How strongly the verb of a clause commits, where somebody gives their word by it on record. */
export function strengthGiven(
  reading: Reading,
  clause: Clause,
  frame: 'verb' | 'object',
): CommitmentStrength | undefined {
  const strength = strengthByFrame[frame].get(clause.lemma)
  if (!strength || clause.negated || isNotGiven(reading, clause)) return undefined
  if (isOneOfThem(reading, clause)) return undefined
  return isPublic(reading, clause.subjects) || isTheirsBelow(reading, clause) ? strength : undefined
}

/** "They agreed", of whom one is known: hardly he. */
function isOneOfThem(reading: Reading, { lemma, subjects, obliques }: Clause): boolean {
  return (
    lemma === 'agree' &&
    subjects.length > 0 &&
    subjects.every((subject) => reading.tokens[subject]?.lower === 'they') &&
    partiesOf(reading, subjects).length === 1 &&
    !obliques.some(({ preposition }) => preposition === 'with')
  )
}

/** "Chad is committed to reopening it": a passive by its form alone, whose subject has given its word. */
function asGiven(clause: Clause): Clause {
  const { lemma, passive, subjects, objects } = clause
  return lemma === 'commit' && passive && subjects.length === 0
    ? { ...clause, passive: false, subjects: objects, objects: [] }
    : clause
}

/** "agreed to withdraw", "promised that it would leave". */
export function* verbCandidates(reading: Reading, told: Clause): Iterable<Candidate> {
  const clause = asGiven(told)
  const strength = strengthGiven(reading, clause, 'verb')
  if (!strength) return
  const noun = clause.objects.find((object) => strengthByFrame.noun.has(lemmaAt(reading, object)))
  if (isOnNotion(reading, clause)) return
  for (const complement of complements(reading, clause)) {
    // "To help the region, it has committed to": the purpose before is not what was promised.
    if (complement.relation !== 'ccomp' && complement.predicate < clause.predicate) continue
    if (lexicon.byInfinitive.has(clause.lemma) && complement.relation.startsWith('ccomp')) continue
    if (noun === undefined && isBeside(reading, clause, complement)) continue
    if (isExpected(reading, clause, complement, strength) || isSecond(reading, clause, complement))
      continue
    if (isPurposeOfAgreed(reading, clause, complement) || isOfOther(reading, clause, complement))
      continue
    if (noun === undefined && isOfItsObject(reading, clause, complement)) continue
    if (noun !== undefined && complement.relation !== 'ccomp') {
      yield {
        ...announced(reading, noun, complement),
        promisors: ownersOf(reading, noun) ?? clause.subjects,
        beneficiaries: obliqueHeads(clause, withOrTo),
      }
      continue
    }
    if (isOfNobody(reading, clause, complement, strength)) continue
    yield {
      rule: nameOf('verb'),
      cue: clause.predicate,
      promise: complement.predicate,
      promisors: promisorsOf(reading, clause, complement, strength),
      // "Intend to work, also with allies": with whom, and not to whom.
      beneficiaries: obliqueHeads(clause, strength === 'intended' ? to : withOrTo),
      strength,
    }
  }
}

/** "Planned for Chad to close it": what somebody is ready for, another does. */
function isExpected(
  reading: Reading,
  { obliques }: Clause,
  { marker, predicate }: Clause,
  strength: CommitmentStrength,
): boolean {
  if (strength !== 'intended') return false
  const to = reading.tree.childrenBy(predicate, 'mark').find((mark) => mark < predicate) ?? -1
  return (
    marker === 'for' ||
    obliques.some(
      ({ preposition, head }) =>
        preposition === 'for' && head === to - 1 && reading.mentionAt(head) !== undefined,
    )
  )
}

/** "Intend to work together – also with allies – to counter": what the second infinitive of one verb is for. */
function isSecond(reading: Reading, clause: Clause, { relation, predicate }: Clause): boolean {
  return (
    relation === 'xcomp' &&
    reading.tree
      .childrenBy(clause.predicate, 'xcomp')
      .some((other) => other < predicate && other > clause.predicate)
  )
}

/** "Agreed on a budget to avoid a crisis": what they agreed stands behind "on". */
function isPurposeOfAgreed(reading: Reading, clause: Clause, { relation }: Clause): boolean {
  const on = obliqueHeads(clause, new Set(['on', 'upon']))
  return (
    relation === 'advcl' &&
    on.some((head) => {
      const { start = 0, end = 0 } = reading.tokens[head] ?? {}
      return !reading.times.some((time) => time.start < end && start < time.end)
    })
  )
}

/** "The union's envoy announced that Benin would join": the word is not the envoy's to give. */
function isOfOther(reading: Reading, clause: Clause, complement: Clause): boolean {
  if (!complement.relation.startsWith('ccomp')) return false
  const own = partiesOf(reading, clause.subjects)
  const told = partiesOf(reading, complement.subjects)
  // "They agreed that the rebels should leave", "that both must act": a duty, and no word given.
  if (/^(?:should|must|ought)$/.test(complement.modal ?? '')) return true
  const others = told.filter(({ value }) => value.actor !== undefined && /^Q\d/.test(value.actor))
  return (
    others.length > 0 &&
    own.some(({ value }) => value.actor !== undefined) &&
    !others.some(({ value }) => own.some((party) => sameSide(party.value, value)))
  )
}

/** "reaffirmed our efforts to raise it": verbs that commit by a that-clause have a purpose in the infinitive. */
function isBeside(reading: Reading, clause: Clause, { relation, parent }: Clause): boolean {
  if (!lexicon.byClause.has(clause.lemma)) return false
  const above = relation === 'conj' && parent !== undefined ? reading.clauses[parent] : undefined
  return !(above?.relation ?? relation).startsWith('ccomp')
}

/** "reaffirmed the need for Chad to reform": the infinitive belongs to the noun, which gives no word. */
function isOfItsObject(reading: Reading, clause: Clause, complement: Clause): boolean {
  const [object] = clause.objects
  return (
    object !== undefined &&
    object < complement.predicate &&
    isToInfinitive(reading, complement) &&
    /^(NOUN|NUM|SYM)$/.test(reading.tokens[object]?.tag ?? '')
  )
}

/** "announced an agreement to end": the noun and not the verb gives the word. */
function announced(
  reading: Reading,
  noun: number,
  complement: Clause,
): Pick<Candidate, 'rule' | 'cue' | 'promise' | 'strength'> {
  return {
    rule: nameOf('noun'),
    cue: noun,
    promise: complement.predicate,
    strength: strengthByFrame.noun.get(lemmaAt(reading, noun)) ?? 'intended',
  }
}

/** "confirmed that the vote will be held": a that-clause in which nobody acts binds only whoever promises it. */
function isOfNobody(
  reading: Reading,
  clause: Clause,
  complement: Clause,
  strength: CommitmentStrength,
): boolean {
  if (!complement.relation.startsWith('ccomp') || isPublic(reading, complement.subjects))
    return false
  return (
    lexicon.affirming.has(clause.lemma) ||
    (strength === 'intended' && complement.subjects.length > 0)
  )
}

/** "warned that his army will strike", "threatened to attack". */
export function* threatCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  const strength = strengthByFrame.threat.get(clause.lemma)
  if (!strength || clause.negated) return
  for (const complement of complements(reading, clause)) {
    const act = actAt(reading, complement.predicate)
    if (!act || !lexicon.violent.has(act.value)) continue
    // "Said that Chad would not be attacked": what befalls somebody.
    if (complement.passive && !complement.obliques.some(({ preposition }) => preposition === 'by'))
      continue
    // "Announced that the resistance would strike": who says so for a group without a name of its own threatens with it.
    const isKnown = partiesOf(reading, complement.subjects).some(({ value }) => value.actor)
    const promisors = isKnown ? complement.subjects : [...clause.subjects, ...complement.subjects]
    if (!isPublic(reading, promisors)) continue
    yield {
      rule: nameOf('threat'),
      cue: clause.predicate,
      promise: complement.predicate,
      promisors,
      beneficiaries: [],
      strength,
    }
  }
}
