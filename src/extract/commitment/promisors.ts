import type { CommitmentStrength } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { isPublic } from './candidate.ts'

/** "They agreed that Chad and Libya would stay in touch": who "they" are, the clause below tells. */
export function isTheirsBelow(reading: Reading, { lemma, subjects, predicate }: Clause): boolean {
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

/** "The minister announced that Norway will send aid": who is to do it, where that is said; a promise is the promiser's. */
export function promisorsOf(
  reading: Reading,
  clause: Clause,
  { relation, subjects }: Clause,
  strength: CommitmentStrength,
): readonly number[] {
  if (isTheirsBelow(reading, clause) || isOfSidesBelow(reading, clause, subjects)) return subjects
  const isAnnounced =
    strength === 'intended' &&
    // "Announced that the state will buy doses and donate them".
    (relation.startsWith('ccomp') || relation === 'conj') &&
    subjects.some((subject) => reading.tokens[subject]?.tag !== 'PRON') &&
    isPublic(reading, subjects)
  return isAnnounced ? subjects : clause.subjects
}

/** "The officials agreed that Chad and Libya will", "we committed that Chad and Libya will": the sides that are to do it. */
function isOfSidesBelow(
  reading: Reading,
  { subjects: own }: Clause,
  below: readonly number[],
): boolean {
  const giving = partiesOf(reading, own)
  const told = partiesOf(reading, below)
  const isOpen =
    giving.every(({ value }) => value.actor === undefined) ||
    own.every((subject) => reading.tokens[subject]?.lower === 'we')
  return (
    isOpen &&
    told.length > 1 &&
    told.length > giving.length &&
    told.every(({ value, rule }) => value.actor !== undefined && rule !== 'party/modifier')
  )
}
