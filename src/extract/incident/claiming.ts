import type { Party, Read, Responsibility } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf, partiesOrWords } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { toldInFull } from './in-full.ts'
import { lexicon, modeByWord } from './lexicon.ts'
import { behind, deedBelow, isOfViolence, isOneOf, spokenFor, stanceFrom } from './stance.ts'
import { lowerAt } from './words.ts'

const words = lexicon.responsibility
const nobody = /^(nobody|none|no|any|neither|nor)$/
const of = new Set(['of'])
const from = new Set(['by', 'from'])

function isNobody(reading: Reading, heads: readonly number[]): boolean {
  return heads.some(
    (head) =>
      nobody.test(lowerAt(reading, head)) ||
      reading.tree.childrenBy(head, 'det').some((child) => nobody.test(lowerAt(reading, child))),
  )
}

/** "On behalf of the Red Front", "in the name of": whose claim a caller passes on. */
function onBehalf(reading: Reading, { obliques }: Clause): readonly Read<Party>[] {
  const for_ = obliques.filter(({ head }) => /^(behalf|name)$/.test(lowerAt(reading, head)))
  return partiesOrWords(
    reading,
    for_.flatMap(({ head }) => behind(reading, head, of)),
  )
}

/** "A statement by the Red Front claimed": whose statement it was. */
function authorsOf(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return heads.flatMap((head) => {
    const isMedium =
      modeByWord.has(lowerAt(reading, head)) && partiesOf(reading, [head]).length === 0
    const authors = isMedium ? partiesOrWords(reading, behind(reading, head, from)) : []
    if (authors.length > 0) return authors
    const beside = partiesOf(reading, reading.tree.childrenBy(head, 'appos'))
    const named = beside.filter(({ value }) => value.actor !== undefined)
    return named.length > 0 ? named : toldInFull(reading, [head])
  })
}

function isClaim(reading: Reading, clause: Clause): boolean {
  const { objects, lemma, predicate } = clause
  // "Claiming them to be spies": says what somebody is.
  const isSaid = reading.tree.child(predicate, 'xcomp', 'ccomp') !== undefined
  return (
    isOneOf(reading, objects, words.credit) ||
    (words.claim.has(lemma) && !isSaid && objects.some((head) => isOfViolence(reading, head)))
  )
}

/** "X claimed responsibility", "claimed by X", "nobody has claimed the attack". */
export function claimed(reading: Reading, clause: Clause): readonly Responsibility[] {
  if (!isClaim(reading, clause)) return []
  if (isNobody(reading, clause.subjects) || (clause.negated && clause.subjects.length === 0))
    return [stanceFrom(reading, clause, { stance: 'unclaimed' })]
  if (clause.negated) return []
  const behalf = onBehalf(reading, clause)
  const [by] = behalf.length > 0 ? partiesOrWords(reading, clause.subjects) : []
  const told = behalf.length > 0 ? behalf : authorsOf(reading, clause.subjects)
  // "The militant organisation, the Red Front": who is named is not told again by what he is.
  const named = told.filter(({ value }) => value.actor !== undefined)
  const parties = named.length > 0 ? named : told
  return parties.map((party) =>
    stanceFrom(reading, clause, { stance: 'claimed', party, ...(by && { by }) }),
  )
}

/** "There was no claim of responsibility", "a claim of responsibility by X". */
export function claimNoun(reading: Reading, clause: Clause): readonly Responsibility[] {
  const heads = [...clause.subjects, ...clause.objects, clause.predicate]
  const claim = heads.find(
    (head) =>
      /^claims?$/.test(lowerAt(reading, head)) &&
      isOneOf(reading, behind(reading, head, of), words.credit),
  )
  if (claim === undefined) return []
  if (clause.negated || isNobody(reading, [claim]))
    return [stanceFrom(reading, clause, { stance: 'unclaimed' })]
  return toldInFull(reading, behind(reading, claim, from)).map((party) =>
    stanceFrom(reading, clause, { stance: 'claimed', party }),
  )
}

/** An accusation of something else than violence: "rejected claims of corruption". */
function isOfOther(reading: Reading, noun: number): boolean {
  const told = reading.tree.childrenBy(noun, 'nmod')
  const below = reading.tree.childrenBy(noun, 'acl', 'acl:relcl').length > 0
  const clause = reading.clauseOf(reading.tree.child(noun, 'acl') ?? -1)
  const isDeedBelow = clause !== undefined && deedBelow(reading, clause) !== undefined
  return (
    (told.length > 0 && !told.some((head) => isOfViolence(reading, head))) ||
    (below && !isDeedBelow)
  )
}

/** "Denied involvement", "denied that it had shelled", "rejected the accusation". */
export function denied(reading: Reading, clause: Clause): readonly Responsibility[] {
  if (clause.negated) return []
  const isDenial =
    words.deny.has(clause.lemma) &&
    (isOneOf(reading, clause.objects, words.denied) || deedBelow(reading, clause) !== undefined)
  const accusation = clause.objects.find((head) => isOneOf(reading, [head], words.accusations))
  const isRejection = accusation !== undefined && !isOfOther(reading, accusation)
  if (!isDenial && !isRejection) return []
  const parties = partiesOf(reading, clause.subjects)
  // "A judge rejected the claims": of whose side she is not.
  if (parties.some(({ value }) => value.sector === 'jud')) return []
  const isKnown = parties.some(({ value }) => value.actor !== undefined)
  const told = isKnown ? parties : partiesOrWords(reading, spokenFor(reading, clause.subjects))
  return told.map((party) => stanceFrom(reading, clause, { stance: 'denied', party, by: party }))
}
