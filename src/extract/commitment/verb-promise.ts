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

/** Clauses that say what the verb commits to: an infinitive, or a that-clause still to come. */
export function complements(reading: Reading, clause: Clause): readonly Clause[] {
  const below = reading.clausesBelow(clause)
  const direct = below.filter(
    (each) =>
      (each.relation === 'xcomp' && isToInfinitive(reading, each)) ||
      (each.relation.startsWith('ccomp') &&
        // "Announced that when it would chair the union …": the clause that says when.
        !isWhen(reading, each) &&
        !isView(each) &&
        (each.tense === 'future' || each.modal !== undefined || isToInfinitive(reading, each))) ||
      (each.relation === 'advcl' && isToInfinitive(reading, each)),
  )
  const heads = new Set(
    [...direct, ...below.filter(({ relation }) => relation.startsWith('ccomp'))].map(
      ({ index }) => index,
    ),
  )
  const coordinated = below
    .filter(({ index }) => heads.has(index))
    .flatMap((head) =>
      reading
        .clausesBelow(head)
        .filter(
          (each) =>
            each.relation === 'conj' &&
            !isView(each) &&
            (direct.includes(head) || each.tense === 'future' || each.modal !== undefined),
        ),
    )
  return [...direct, ...coordinated.sort((a, b) => a.index - b.index)]
}

/** How strongly the verb of a clause commits, where somebody gives their word by it on record. */
export function strengthGiven(
  reading: Reading,
  clause: Clause,
  frame: 'verb' | 'object',
): CommitmentStrength | undefined {
  if (clause.negated || isNotGiven(reading, clause)) return undefined
  if (isOneOfThem(reading, clause)) return undefined
  const isGivers = isPublic(reading, clause.subjects) || isTheirsBelow(reading, clause)
  return isGivers ? strengthByFrame[frame].get(clause.lemma) : undefined
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

/** "They agreed that Chad and Libya would stay in touch": who "they" are, the clause below tells. */
function isTheirsBelow(reading: Reading, { lemma, subjects, predicate }: Clause): boolean {
  const isThey = subjects.every((subject) => reading.tokens[subject]?.lower === 'they')
  const below = reading.clauseOf(reading.tree.child(predicate, 'ccomp') ?? -1)
  return (
    lemma === 'agree' &&
    isThey &&
    below !== undefined &&
    partiesOf(reading, subjects).length === 0 &&
    partiesOf(reading, below.subjects).length > 1
  )
}

/** "agreed to withdraw", "promised that it would leave". */
export function* verbCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  const strength = strengthGiven(reading, clause, 'verb')
  if (!strength) return
  const noun = clause.objects.find((object) => strengthByFrame.noun.has(lemmaAt(reading, object)))
  if (isOnNotion(reading, clause)) return
  for (const complement of complements(reading, clause)) {
    // "To help the region, it has committed to": the purpose before is not what was promised.
    if (complement.relation !== 'ccomp' && complement.predicate < clause.predicate) continue
    if (lexicon.byInfinitive.has(clause.lemma) && complement.relation.startsWith('ccomp')) continue
    if (noun === undefined && isBeside(reading, clause, complement)) continue
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
      beneficiaries: obliqueHeads(clause, withOrTo),
      strength,
    }
  }
}

/** "The minister announced that Norway will send aid": who is to do it, where that is said; a promise is the promiser's. */
function promisorsOf(
  reading: Reading,
  clause: Clause,
  { relation, subjects }: Clause,
  strength: CommitmentStrength,
): readonly number[] {
  if (isTheirsBelow(reading, clause)) return subjects
  const isAnnounced =
    strength === 'intended' &&
    // "Announced that the state will buy doses and donate them".
    (relation.startsWith('ccomp') || relation === 'conj') &&
    subjects.some((subject) => reading.tokens[subject]?.tag !== 'PRON') &&
    isPublic(reading, subjects)
  return isAnnounced ? subjects : clause.subjects
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
  // "They agreed that the rebels should leave": a duty, and another's.
  if (/^(?:should|must|ought)$/.test(complement.modal ?? ''))
    return !told.some(({ value }) => own.some((party) => sameSide(party.value, value)))
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
