import {
  type Commitment,
  cover,
  inferred,
  overlaps,
  quote,
  type Read,
  type Realis,
  type Span,
  stated,
} from '../../record/index.ts'
import { type Clause, spanOf } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actAt, actBelow, otherAct, typeOf } from './act.ts'
import {
  type Candidate,
  nounCandidates,
  objectCandidates,
  threatCandidates,
  verbCandidates,
} from './candidate.ts'
import { strengthByFrame } from './lexicon.ts'
import { mergePromises } from './merge.ts'
import {
  continuationCandidates,
  futureCandidates,
  noLongerCandidates,
  roleCandidates,
  settleCandidates,
} from './plain-future.ts'
import { conditionOf, deadlineOf, objectOf, scopeOf } from './terms.ts'

/** In order of trust: of two that promise the same words the earlier stays. */
const frames = [
  verbCandidates,
  nounCandidates,
  threatCandidates,
  settleCandidates,
  roleCandidates,
  continuationCandidates,
  objectCandidates,
  futureCandidates,
]

function candidates(reading: Reading): readonly Candidate[] {
  const found = [
    ...noLongerCandidates(reading),
    ...frames.flatMap((frame) => reading.clauses.flatMap((clause) => [...frame(reading, clause)])),
  ]
  const taken = new Set<number>()
  return found.filter(({ promise }) => {
    const isNew = !taken.has(promise)
    taken.add(promise)
    return isNew
  })
}

/** "However," and "And" before a promise are no part of it. */
function withoutOpening(reading: Reading, indices: readonly number[]): readonly number[] {
  const [first, second] = indices
  const token = reading.tokens[first ?? -1]
  const isComma = reading.tokens[second ?? -1]?.lower === ','
  if (
    !token ||
    !(
      token.relation === 'cc' ||
      token.relation === 'mark' ||
      token.relation === 'discourse' ||
      (token.relation === 'advmod' && isComma)
    )
  )
    return indices
  return indices.length > 2 && token.lower !== 'to'
    ? withoutOpening(reading, indices.slice(isComma ? 2 : 1))
    : indices
}

/** A coordinated clause with a subject of its own promises something of its own. */
function isOtherClause(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.relation === 'conj' && reading.tree.child(index, 'nsubj') !== undefined
  )
}

/** The promise's words without what only says who reports it. */
function promiseTokens(reading: Reading, promise: number): readonly number[] {
  const indices = reading.tree.subtree(
    promise,
    ({ relation, index }) => relation === 'parataxis' || isOtherClause(reading, index),
  )
  return withoutOpening(reading, indices)
}

function objectsOf(
  reading: Reading,
  clause: Clause | undefined,
  promise: number,
): readonly number[] {
  if (clause)
    return clause.passive
      ? clause.objects
      : clause.objects.length > 0
        ? clause.objects
        : deeperObjects(reading, clause)
  return reading.tree.childrenBy(promise, 'nmod')
}

/** "continue to train soldiers", "carry out training tasks": the object of the verb below. */
function deeperObjects(reading: Reading, clause: Clause): readonly number[] {
  const below = reading.clausesBelow(clause).find(({ relation }) => relation === 'xcomp')
  return below?.objects ?? []
}

function strengthRead(
  reading: Reading,
  { cue, strength, promise }: Candidate,
): Read<Commitment['strength']['value']> {
  const { start, end } = reading.tokens[cue] ?? { start: 0, end: 1 }
  return cue === promise
    ? inferred(strength, 'commitment/plain-future', { start, end })
    : stated(strength, { start, end })
}

/** What is left to talks is promised as talks. */
function settled(reading: Reading, { rule, promise }: Candidate): Commitment['act'] | undefined {
  const token = reading.tokens[promise]
  return rule === 'commitment/settle' && token
    ? inferred('negotiate', rule, { start: token.start, end: token.end })
    : undefined
}

function contentOf(
  reading: Reading,
  candidate: Candidate,
  words: readonly number[],
  span: Span,
): Commitment {
  const { promise, promisors, beneficiaries, cue } = candidate
  const clause = reading.clauseOf(promise)
  const act =
    settled(reading, candidate) ??
    actAt(reading, promise) ??
    actBelow(reading, promise) ??
    otherAct(reading, promise)
  const object = objectOf(reading, objectsOf(reading, clause, promise))
  const scope = scopeOf(reading, words)
  const deadline = deadlineOf(reading, span, promise)
  const condition = conditionOf(
    reading,
    [...words, ...reading.tree.children(cue)],
    reading.tokens[promise]?.sentence ?? -1,
  )
  const quantity = reading.quantities.find(
    ({ unit, phrase }) =>
      (unit === 'count' || unit === 'money') && overlaps(phrase, object?.spans[0] ?? span),
  )
  const given = partiesOf(reading, promisors)
  return {
    type: typeOf(clause, act),
    strength: strengthRead(reading, candidate),
    promisors: given,
    beneficiaries: partiesOf(reading, beneficiaries).filter(
      ({ value }) =>
        !given.some(
          (other) => other.value.actor !== undefined && other.value.actor === value.actor,
        ),
    ),
    act,
    promise: stated(quote(reading.document, span), span),
    ...(object && { object }),
    ...(scope && { scope }),
    ...(quantity && {
      quantity: stated(quantity.amount, { start: quantity.start, end: quantity.end }),
    }),
    ...(deadline && { deadline }),
    ...(condition && { condition }),
  }
}

/** "decided to do something": no act, and nothing it is done to. */
function isEmpty(reading: Reading, { promise, strength }: Candidate): boolean {
  if (strength !== 'intended' || actAt(reading, promise) || actBelow(reading, promise)) return false
  const objects = objectsOf(reading, reading.clauseOf(promise), promise)
  return objects.every((object) => reading.tokens[object]?.tag === 'PRON')
}

function findingOf(reading: Reading, candidate: Candidate): Finding<'commitment'> | undefined {
  const words = candidate.words ?? promiseTokens(reading, candidate.promise)
  const span = spanOf(reading.tokens, words)
  const cue = reading.tokens[candidate.cue]
  if (!span || !cue || isEmpty(reading, candidate)) return undefined
  const isNear =
    cue.end <= span.start && cue.sentence === reading.tokens[candidate.promise]?.sentence
  return {
    kind: 'commitment',
    rule: candidate.rule,
    span: isNear ? cover({ start: cue.start, end: cue.end }, span) : span,
    at: candidate.cue,
    content: contentOf(reading, candidate, words, span),
    realis: realisOfWord(reading, candidate),
  }
}

/** A promise is asserted when it was given, whatever is still to come of it; not when giving it is denied or supposed. */
function realisOfWord(reading: Reading, { cue, promise }: Candidate): Realis {
  if (cue === promise) {
    const realis = realisOf(reading, cue)
    return realis === 'conditional' || realis === 'hypothetical' ? realis : 'asserted'
  }
  const isNoun = strengthByFrame.noun.has(reading.tokens[cue]?.lemma ?? '')
  const realis = realisOf(reading, cue)
  return isNoun && realis === 'planned' ? 'asserted' : realis
}

/** Who promises what, by when and on what condition; mentions of one promise in the report are one. */
export const commitment: Extractor<'commitment'> = {
  kind: 'commitment',
  *extract(reading) {
    yield* mergePromises(
      reading,
      candidates(reading).flatMap((candidate) => findingOf(reading, candidate) ?? []),
    )
  },
}
