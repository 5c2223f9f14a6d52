import { type Commitment, cover, type Realis, type Span } from '../../record/index.ts'
import { spanOf } from '../../text/index.ts'
import { isInQuestion, realisOf, siteOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { actAt, actBelow } from './act.ts'
import { type Candidate, nameOf } from './candidate.ts'
import { contentOf, objectsOf } from './content.ts'
import { lexicon, strengthByFrame } from './lexicon.ts'
import { mergePromises } from './merge.ts'
import { nounCandidates } from './noun-promise.ts'
import { objectCandidates } from './object-promise.ts'
import {
  continuationCandidates,
  futureCandidates,
  isOfOtherSide,
  roleCandidates,
  settleCandidates,
} from './plain-future.ts'
import { threatCandidates, verbCandidates } from './verb-promise.ts'

/** In order of trust: of two that promise the same words the earlier stays. */
const frames = [
  threatCandidates,
  verbCandidates,
  nounCandidates,
  settleCandidates,
  roleCandidates,
  continuationCandidates,
  objectCandidates,
  futureCandidates,
]

function candidates(reading: Reading): readonly Candidate[] {
  const found = frames.flatMap((frame) =>
    reading.clauses.flatMap((clause) => [...frame(reading, clause)]),
  )
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
      // "By raising taxes, the state will": that is how.
      (token.relation === 'mark' && !/^(by|in|after|without)$/.test(token.lower)) ||
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

/** "As we turn to what comes next, the country will": what goes before sets the scene, unless it is a condition. */
function isScene(reading: Reading, index: number, promise: number): boolean {
  const clause = reading.clauseOf(index)
  return (
    index < promise &&
    reading.tokens[index]?.relation === 'advcl' &&
    /^(as|while|whereas|although|though|since)$/.test(clause?.marker ?? '')
  )
}

/** "Food: the agency will send rice": the heading before a colon is no part of the promise. */
function withoutHeading(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const colon = indices.findLastIndex(
    (index) => index < promise && reading.tokens[index]?.text === ':',
  )
  const isHeading = indices
    .slice(0, colon)
    .every((index) => !/^(?:VB[DZP]|MD)$/.test(reading.tokens[index]?.penn ?? ''))
  return colon > 0 && isHeading ? indices.slice(colon + 1) : indices
}

/** The promise's words without what only says who reports it. */
function promiseTokens(reading: Reading, { promise, cue }: Candidate): readonly number[] {
  const isNoun = reading.tokens[cue]?.tag === 'NOUN'
  const indices = reading.tree.subtree(
    promise,
    ({ relation, index }) =>
      relation === 'parataxis' ||
      isOtherClause(reading, index) ||
      isScene(reading, index, promise) ||
      (isNoun && isRemark(reading, promise, index)),
  )
  return withoutOpening(
    reading,
    withoutHeading(
      reading,
      withoutScene(reading, withoutSaying(reading, indices, promise), promise),
      promise,
    ),
  )
}

/** "Chad will send men, the minister announced": who says so is no part of what is promised, wherever the parse hangs it. */
function withoutSaying(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const isWithin = (index: number, { start, end }: Span) => {
    const token = reading.tokens[index]
    return token !== undefined && start <= token.start && token.end <= end
  }
  const said = reading.quotations.find(
    ({ cue, content }) =>
      content.length === 1 &&
      content.every(
        (span) => isWithin(promise, span) && reading.document.text.charAt(span.end) === ',',
      ) &&
      cue.some(
        (span) =>
          content.every(({ end }) => end < span.start) &&
          indices.some((index) => isWithin(index, span)),
      ),
  )
  const [words] = said?.content ?? []
  return words ? indices.filter((index) => isWithin(index, words)) : indices
}

/** "His commitment to open it, underlining his support": beside the noun, and the main verb's. */
function isRemark(reading: Reading, promise: number, index: number): boolean {
  const { relation = '', penn } = reading.tokens[index] ?? {}
  // "To continue sending aid, raising costs and holding talks": one list.
  const own = [promise, ...reading.tree.childrenBy(promise, 'xcomp')]
  if (own.some((each) => reading.tokens[each]?.penn === 'VBG')) return false
  return relation === 'advcl' && penn === 'VBG' && reading.tokens[index - 1]?.lower === ','
}

/** "Its 96 AH-64 helicopters", "the U.S.-Chad treaty": words do not end before a hyphen that ties on; they go on to the next mark. */
function withWhole(reading: Reading, span: Span | undefined): Span | undefined {
  const { text } = reading.document
  if (!span || !/^[-‑–][\p{L}\d]/u.test(text.slice(span.end, span.end + 2))) return span
  const rest = /^[^.,;:\n()]{1,80}/.exec(text.slice(span.end, span.end + 80))?.[0] ?? ''
  return { start: span.start, end: span.end + rest.trimEnd().length }
}

/** "As the army leaves, Chad will": where the parse hangs the opening clause on the subject, it ends at the comma before it. */
function withoutScene(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const first = reading.tokens[indices[0] ?? -1]
  if (!first || !/^(as|while|whereas|although|though)$/.test(first.lower)) return indices
  if (first.relation !== 'mark' || first.head === promise) return indices
  const subject = reading.clauseOf(promise)?.subjects[0] ?? promise
  const comma = indices.findLast((index) => index < subject && reading.tokens[index]?.lower === ',')
  return comma === undefined ? indices : indices.filter((index) => index > comma)
}

/** "decided to do something", "agreed to do it": no act, and nothing it is done to. */
function isEmpty(reading: Reading, { promise, strength }: Candidate): boolean {
  const isOpen = strength === 'intended' || reading.clauseOf(promise)?.lemma === 'do'
  if (!isOpen || actAt(reading, promise) || actBelow(reading, promise)) return false
  const objects = objectsOf(reading, reading.clauseOf(promise), promise)
  return objects.every((object) => reading.tokens[object]?.tag === 'PRON')
}

/**
 * "Carbon: Shell has signed": what stands before a colon is a heading, and who has signed beside it in the parse.
 */
function withoutHeadings(reading: Reading, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) =>
    reading.tokens[head + 1]?.text === ':'
      ? reading.tree
          .childrenBy(head, 'appos')
          .filter((child) => child > head)
          .flatMap((child) => reading.tree.conjuncts(child))
      : [head],
  )
}

/** "They plan to bomb us again": what an enemy is said to mean to do is no word of his. */
function isImputed(
  reading: Reading,
  candidate: Candidate,
  { type, promisors }: Commitment,
): boolean {
  const { rule, strength, cue, promise } = candidate
  if (type !== 'threaten' || strength !== 'intended' || cue === promise) return false
  return rule !== nameOf('threat') && isOfOtherSide(reading, cue, promisors)
}

function findingOf(reading: Reading, candidate: Candidate): Finding<'commitment'> | undefined {
  const words = promiseTokens(reading, candidate)
  const span = withWhole(reading, spanOf(reading.tokens, words))
  const cue = reading.tokens[candidate.cue]
  if (!span || !cue || isEmpty(reading, candidate)) return undefined
  if (isInQuestion(reading, candidate.cue, span)) return undefined
  const promisors = withoutHeadings(reading, candidate.promisors)
  const content = contentOf(reading, { ...candidate, promisors }, words, span)
  if (isImputed(reading, candidate, content)) return undefined
  const realis = realisOfWord(reading, candidate)
  // "What will not help is the plan to": whether there is one is not what is denied.
  if (realis === 'denied' && reading.tokens[candidate.cue]?.tag === 'NOUN') return undefined
  const isNear =
    cue.end <= span.start && cue.sentence === reading.tokens[candidate.promise]?.sentence
  return {
    kind: 'commitment',
    rule: candidate.rule,
    span: isNear ? cover({ start: cue.start, end: cue.end }, span) : span,
    at: candidate.cue,
    content,
    where: placeOf(reading, candidate, content) ?? null,
    realis,
  }
}

const movement = new Set(['from', 'to', 'into'])

/** Where it is to be done: a place on the promised verb or event, for acts that have one also on what they are done to. */
function placeOf(
  reading: Reading,
  { promise }: Candidate,
  { act }: Commitment,
): Finding<'commitment'>['where'] {
  const isPlaced = lexicon.placed.has(act.value)
  const own = siteOf(reading, promise, isPlaced ? movement : undefined)
  if (own || !isPlaced) return own
  const clause = reading.clauseOf(promise)
  const below = reading.tree.childrenBy(promise, 'xcomp', 'advcl')
  const objects = [...(clause?.objects ?? []), ...(clause?.subjects ?? []), ...below]
  return objects
    .map((object) => siteOf(reading, object, movement))
    .find((place) => place !== undefined)
}

/** A promise is asserted when it was given, whatever is still to come of it; not when giving it is denied or supposed. */
function realisOfWord(reading: Reading, { cue, promise }: Candidate): Realis {
  if (cue === promise) {
    const realis = realisOf(reading, cue)
    const clause = reading.clauseOf(cue)
    // "They agreed that both would stay": the future as reported later.
    const isReported = clause?.modal === 'would' && clause.relation.startsWith('ccomp')
    if (isReported && realis === 'hypothetical') return 'asserted'
    return realis === 'conditional' || realis === 'hypothetical' ? realis : 'asserted'
  }
  const isNoun = strengthByFrame.noun.has(reading.tokens[cue]?.lemma ?? '')
  const realis = realisOf(reading, cue)
  // "Its decision to stay is not wise": there is one.
  const isSubject = reading.clauseAt(cue)?.subjects.includes(cue) === true
  const isGiven = realis === 'planned' || (realis === 'denied' && isSubject)
  return isNoun && isGiven ? 'asserted' : realis
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
