import type { Realis } from '../../record/index.ts'
import { type Clause, clauseLexicon } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isDeniedBy, isUnreal } from './supposed.ts'

function isConditional(clause: Clause): boolean {
  return (
    // "If, in fact, he comes": set apart, the clause is taken for one beside.
    /^(?:advcl|parataxis|conj)/.test(clause.relation) &&
    clause.marker !== undefined &&
    clauseLexicon.conditional.has(clause.marker)
  )
}

/** A purpose or a "to" below a noun ("efforts to end the war") is not something that happened. */
function isInfinitive(reading: Reading, clause: Clause): boolean {
  const isVerb =
    reading.tokens[clause.predicate]?.penn === 'VB' ||
    // "committed to phasing out".
    (clause.marker === 'to' && reading.tokens[clause.predicate]?.penn === 'VBG')
  return clause.tense === 'none' && isVerb && !clause.modal
}

function ownRealis(reading: Reading, clause: Clause): Realis {
  if (clause.negated) return 'denied'
  const shared = isSharedModal(reading, clause) ? reading.clauses[clause.parent ?? -1] : undefined
  if (shared?.perfect && (isUnreal(shared.modal) || shared.modal === 'can')) return 'hypothetical'
  if (hasCondition(reading, clause)) return 'conditional'
  if (clause.tense === 'future' || shared?.tense === 'future') return 'planned'
  if (clause.modal === 'can') return clause.perfect ? 'hypothetical' : 'generic'
  if (isUnreal(clause.modal)) return 'hypothetical'
  return 'asserted'
}

/** "We would have found them and killed them", "will stand and continue to": the second verb has the auxiliaries of the first. */
function isSharedModal(
  { tokens, tree }: Reading,
  { predicate, relation, subjects }: Clause,
): boolean {
  return (
    relation === 'conj' &&
    /^VB[NP]?$/.test(tokens[predicate]?.penn ?? '') &&
    tree.child(predicate, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass') === undefined &&
    subjects.length <= 1
  )
}

function hasCondition(reading: Reading, clause: Clause): boolean {
  return isConditional(clause) || reading.clausesBelow(clause).some(isConditional)
}

/**
 * How the words put what a clause says: its own polarity and mood, then what the verbs above make of it
 * ("plans to", "failed to", "if"). Climbs at most eight clauses.
 */
export function realisOf(reading: Reading, token: number): Realis {
  const clause = reading.clauseAt(token)
  if (!clause) return 'asserted'
  let realis = ownRealis(reading, clause)
  let below = clause
  let isPast = false
  for (let steps = 0; steps < 8 && below.parent !== undefined; steps += 1) {
    const parent = reading.clauses[aboveOf(reading, below) ?? -1]
    // "by killing": the means, which was used.
    if (!parent || below.marker === 'by' || isToldByItself(below)) break
    isPast ||= /^(ccomp|parataxis)/.test(below.relation) && below.tense === 'past' && !below.modal
    // "Came to learn who was killed": what the errand was about had happened.
    const isErrand = isPast && below.relation.startsWith('advcl')
    if (!isErrand || !isInfinitive(reading, below)) realis = raised(reading, realis, below, parent)
    below = parent
  }
  return realis
}

/** "Tried to rob him and shot him": a past form is none of the infinitive's, though the parse lists them together. */
function aboveOf(reading: Reading, { predicate, relation, parent }: Clause): number | undefined {
  const above = reading.clauses[parent ?? -1]
  const { penn = '', lower = '' } = reading.tokens[predicate] ?? {}
  const isPastForm = /^VB[DN]$/.test(penn) || /^(?:shot|struck|slew|threw|drove|stole)$/.test(lower)
  const isListed = relation === 'conj' && isPastForm && above?.marker === 'to'
  return isListed && isInfinitive(reading, above) ? above.parent : parent
}

/** As `realisOf`, and denied where somebody is told to deny the whole clause: "denied that it had backed them". */
export function toldRealis(reading: Reading, token: number): Realis {
  const realis = realisOf(reading, token)
  let below = reading.clauseAt(token)
  for (let steps = 0; steps < 8 && below?.parent !== undefined; steps += 1) {
    const parent: Clause | undefined = reading.clauses[below.parent]
    if (
      realis === 'asserted' &&
      parent &&
      !isInfinitive(reading, below) &&
      isDeniedBy(below, parent)
    )
      return 'denied'
    below = parent
  }
  return realis
}

/** "Wants to thank those who fought": a relative clause tells of what there is, whatever the verb above it wants. */
function isToldByItself({ relation, tense }: Clause): boolean {
  const isTensed = tense === 'past' || tense === 'present'
  return relation === 'acl:relcl' || (isTensed && /^(obl|obj|nmod|appos)/.test(relation))
}

/** "Seek two men after three were shot": a verb of its own, which the parse hangs on the one before. */
function hasFiniteAuxiliary({ tokens, tree }: Reading, { predicate }: Clause): boolean {
  return tree
    .childrenBy(predicate, 'aux', 'aux:pass')
    .some((aux) => /^VB[DZP]$/.test(tokens[aux]?.penn ?? ''))
}

function raised(reading: Reading, realis: Realis, below: Clause, parent: Clause): Realis {
  if (isConditional(below) && realis === 'asserted') return 'conditional'
  const isComplement =
    (below.relation === 'xcomp' && !hasFiniteAuxiliary(reading, below)) ||
    (isInfinitive(reading, below) && /^(ccomp|acl|advcl)/.test(below.relation))
  if (!isComplement || realis !== 'asserted') return realis
  const lemma = parent.lemma.split(' ')[0] ?? parent.lemma
  const governor = below.relation.startsWith('acl')
    ? (reading.tokens[reading.tokens[below.predicate]?.head ?? -1]?.lemma ?? '')
    : lemma
  if (clauseLexicon.negative.has(governor)) return 'denied'
  if (clauseLexicon.prospective.has(governor) || below.relation.startsWith('acl'))
    return parent.negated ? 'denied' : 'planned'
  if (below.relation.startsWith('advcl')) return 'planned'
  return ownRealis(reading, parent)
}

/** An infinitive below a verb that does not say that it came about: "engages with them to reach a truce", "had to leave". */
export function isOpenInfinitive(reading: Reading, token: number): boolean {
  const clause = reading.clauseOf(token)
  if (clause?.marker !== 'to' || clause.relation !== 'xcomp') return false
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (parent === undefined) return false
  // "Need to continue to work": begun, and as open as the beginning.
  const isImplied = lexicon.implicative.has(parent.lemma.split(' ')[0] ?? '')
  return !isImplied || isOpenInfinitive(reading, parent.predicate)
}
