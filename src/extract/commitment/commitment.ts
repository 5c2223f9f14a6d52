import { type Commitment, contains, cover, type Realis, type Span } from '../../record/index.ts'
import { spanOf } from '../../text/index.ts'
import { isInQuestion, realisOf, siteOf, whenGiven, whenOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { actAt, actBelow } from './act.ts'
import { type Candidate, nameOf } from './candidate.ts'
import { contentOf } from './content.ts'
import { objectsOf } from './done-to.ts'
import { hasConditionBeside, withOwnNoun } from './edges.ts'
import { jointly } from './joint.ts'
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
import { promiseTokens, withWhole } from './promise-words.ts'
import { conditionOf } from './terms.ts'
import { threatCandidates, verbCandidates } from './verb-promise.ts'
import { isBroken } from './whole.ts'

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

/** "To ensure Chad | never builds one": cut before the verb of whom it names. */
function isCutAtSubject(reading: Reading, { promise }: Candidate, { end }: Span): boolean {
  const clause = reading.clauseOf(promise)
  if (!/^(ensure|guarantee|see|mean)$/.test(clause?.lemma ?? '')) return false
  const at = reading.tokenAt(end)
  const next = [at, at + 1].map((index) => reading.tokens[index])
  const isVerb = /^(VB[ZDP]|MD)$/.test(next[0]?.penn ?? '')
  return isVerb || (next[0]?.tag === 'ADV' && /^(VB[ZDP]|MD)$/.test(next[1]?.penn ?? ''))
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

/** The words of a promise as a stretch of the text, with the whole of its last noun and of its condition. */
function promiseSpan(
  reading: Reading,
  { promise, cue }: Candidate,
  words: readonly number[],
): Span | undefined {
  const span = withWhole(reading, spanOf(reading.tokens, words))
  if (!span) return undefined
  const { sentence = -1 } = reading.tokens[promise] ?? {}
  const [terms] =
    conditionOf(reading, [...words, ...reading.tree.children(cue)], sentence)?.spans ?? []
  const isWithin = terms !== undefined && span.start <= terms.start && terms.start < span.end
  const end = isWithin ? Math.max(span.end, terms.end) : span.end
  return { start: span.start, end: withOwnNoun(reading, end) }
}

function findingOf(reading: Reading, candidate: Candidate): Finding<'commitment'> | undefined {
  const joint = jointly(reading, withoutHeadings(reading, candidate.promisors))
  if (!joint) return undefined
  const isPlain = candidate.cue === candidate.promise
  const words = [...(isPlain ? joint.from : []), ...promiseTokens(reading, candidate)]
  const span = promiseSpan(reading, candidate, words)
  const cue = reading.tokens[candidate.cue]
  if (!span || !cue || isEmpty(reading, candidate)) return undefined
  if (isCutAtSubject(reading, candidate, span) || isBroken(reading, candidate, words, span))
    return undefined
  if (hasConditionBeside(reading, span.start, span.end)) return undefined
  if (isInQuestion(reading, candidate.cue, span)) return undefined
  const content = contentOf(reading, { ...candidate, promisors: joint.heads }, words, span)
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
    when: whenPromised(reading, candidate, span, content) ?? null,
    where: placeOf(reading, candidate, content) ?? null,
    realis,
  }
}

/**
 * When a word was given. Of a plain future ("will open it in May") the clause tells when it is to be kept, if not on the same day; a
 * deadline is never the day.
 */
function whenPromised(
  reading: Reading,
  { cue, promise }: Candidate,
  span: Span,
  { deadline }: Commitment,
): Finding<'commitment'>['when'] {
  const own = whenOf(reading, cue)
  const isDue = own?.spans.some((each) => deadline?.spans.some((due) => contains(due, each)))
  const isOfGiving = !isDue && (cue !== promise || own?.value.edtf === reading.published.value)
  return (isOfGiving ? own : undefined) ?? whenGiven(reading, cue, span)
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
  if (own || !isPlaced) return isOneOfTwo(reading, own) ? undefined : own
  const clause = reading.clauseOf(promise)
  const below = reading.tree.childrenBy(promise, 'xcomp', 'advcl')
  const objects = [...(clause?.objects ?? []), ...(clause?.subjects ?? []), ...below]
  return objects
    .map((object) => siteOf(reading, object, movement))
    .find((place) => place !== undefined)
}

/** "In Iraq and Syria", "in Gaza and later in Jenin": one of two is not where. */
function isOneOfTwo(reading: Reading, place: Finding<'commitment'>['where']): boolean {
  const [span] = place && 'spans' in place ? place.spans : []
  if (!span) return false
  const last = reading.tokenAt(span.end - 1)
  const isJoined = reading
    .tokensIn(span)
    .some((index) => reading.tokens[index]?.relation === 'conj')
  return isJoined || /^(?:and|or)$/.test(reading.tokens[last + 1]?.lower ?? '')
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
  // "The plan would run counter to Ruto's pledge to leave": he has given it.
  const isOwned = reading.tree.child(cue, 'nmod:poss') !== undefined
  const isGiven =
    realis === 'planned' ||
    (realis === 'denied' && isSubject) ||
    (realis === 'hypothetical' && isOwned && !isSubject)
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
