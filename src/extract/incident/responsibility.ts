import {
  type Party,
  quote,
  type Read,
  type Responsibility,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf, partiesOrWords } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon, rules } from './lexicon.ts'
import { lowerAt } from './words.ts'

/** Somebody's stance on who did it, and the clause that tells it. */
export interface Stance {
  readonly at: number
  readonly sentence: number
  readonly stance: Responsibility
}

const nobody = /^(nobody|none|no|any|neither|nor)$/
const words = lexicon.responsibility

function isOfViolence(reading: Reading, token: number): boolean {
  const lower = lowerAt(reading, token)
  const lemma = reading.tokens[token]?.lemma ?? ''
  return words.nouns.has(lower) || byNoun.has(lemma) || /^(they|it|them|which|that)$/.test(lower)
}

/** "blamed X for attacking": the verb below is one of violence. */
function hasViolenceBelow(reading: Reading, clause: Clause): boolean {
  const below = reading.clausesBelow(clause)
  return below.some(({ lemma }) =>
    rules.some(({ verbs }) => verbs.has(lemma) || /^(carry out|launch|stage|order)$/.test(lemma)),
  )
}

function isAbout(reading: Reading, clause: Clause): boolean {
  const heads = [
    ...clause.objects,
    ...clause.objects.flatMap((head) => reading.tree.childrenBy(head, 'nmod')),
    ...clause.obliques.map(({ head }) => head),
  ]
  return heads.some((head) => isOfViolence(reading, head)) || hasViolenceBelow(reading, clause)
}

function isNobody(reading: Reading, heads: readonly number[]): boolean {
  return heads.some(
    (head) =>
      nobody.test(lowerAt(reading, head)) ||
      reading.tree.childrenBy(head, 'det').some((child) => nobody.test(lowerAt(reading, child))),
  )
}

function textOf(reading: Reading, span: Span): Read<string> {
  return stated(quote(reading.document, span), span)
}

/** "X claimed responsibility", "claimed by X", "nobody has claimed the attack". */
function claimed(reading: Reading, clause: Clause): Responsibility | undefined {
  const isResponsible = clause.objects.some((head) => lowerAt(reading, head) === 'responsibility')
  if (!isResponsible && !isAbout(reading, clause)) return undefined
  const span = clause.span
  if (clause.negated || isNobody(reading, clause.subjects))
    return { stance: 'unclaimed', words: textOf(reading, span) }
  if (
    !isResponsible &&
    !clause.passive &&
    !clause.objects.some((head) => isOfViolence(reading, head))
  )
    return undefined
  const [party] = partiesOrWords(reading, clause.subjects)
  return party && { stance: 'claimed', party, words: textOf(reading, span) }
}

function strengthOf(lemma: string): Responsibility['strength'] {
  if (words.strength.suspect.has(lemma)) return 'suspect'
  return words.strength.imply.has(lemma) ? 'imply' : 'accuse'
}

const namedBehind = new Set(['on', 'to', 'upon', 'with'])

/** "A suspected insurgent": what stands before its noun says what somebody is taken for. */
function isAttribute(reading: Reading, { predicate }: Clause): boolean {
  const token = reading.tokens[predicate]
  return (
    token?.penn !== 'VBD' &&
    /^(NOUN|PROPN|ADJ)$/.test(reading.tokens[predicate + 1]?.tag ?? '') &&
    (token?.head ?? -1) > predicate
  )
}

/** "X blamed Y for", "attributed to Y", "Y was accused of". */
function blamed(reading: Reading, clause: Clause): Responsibility | undefined {
  if (clause.negated || isAttribute(reading, clause)) return undefined
  const behind = clause.obliques
    .filter(({ preposition }) => namedBehind.has(preposition))
    .map(({ head }) => head)
  const attributes = /^(attribute|ascribe|pin|link)$/.test(clause.lemma)
  const isViolent = attributes
    ? clause.objects.some((head) => isOfViolence(reading, head))
    : isAbout(reading, clause)
  if (!isViolent) return undefined
  const [party] = partiesOrWords(
    reading,
    attributes ? behind : [...partiesFirst(reading, clause.objects), ...behind],
  )
  if (!party) return undefined
  const [by] = partiesOf(reading, clause.subjects)
  return {
    stance: 'blamed',
    party,
    ...(by && { by }),
    strength: strengthOf(clause.lemma),
    words: textOf(reading, clause.span),
  }
}

/** Objects that name somebody; "blamed the attack on" has none. */
function partiesFirst(reading: Reading, heads: readonly number[]): readonly number[] {
  return heads.filter(
    (head) => !isOfViolence(reading, head) && partiesOf(reading, [head]).length > 0,
  )
}

function denied(reading: Reading, clause: Clause): Responsibility | undefined {
  const isIt =
    clause.objects.some((head) =>
      /^(responsibility|involvement|role)$/.test(lowerAt(reading, head)),
    ) || hasViolenceBelow(reading, clause)
  const [party] = partiesOf(reading, clause.subjects)
  return isIt && party
    ? { stance: 'denied', party, by: party, words: textOf(reading, clause.span) }
    : undefined
}

function stanceIn(reading: Reading, clause: Clause): Responsibility | undefined {
  if (words.claim.has(clause.lemma)) return claimed(reading, clause)
  if (words.blame.has(clause.lemma)) return blamed(reading, clause)
  return words.deny.has(clause.lemma) ? denied(reading, clause) : undefined
}

/** Who claims, blames, denies, and that nobody claimed it, in order of the text. */
export function findStances(reading: Reading): readonly Stance[] {
  return reading.clauses.flatMap((clause) => {
    const stance = stanceIn(reading, clause)
    return stance ? [{ at: clause.predicate, sentence: clause.sentence, stance }] : []
  })
}

/** A stance that the report itself takes: it names the doer. */
export function statedBy(party: Read<Party>, span: Span, reading: Reading): Responsibility {
  return { stance: 'stated', party, words: textOf(reading, span) }
}
