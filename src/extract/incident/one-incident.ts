import type { Read, Slot, Target, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { isGeneric, isNarrow, isOneFamily, isOtherTime, placesOf } from './alike.ts'
import { comparedParts } from './compared-parts.ts'
import type { Features } from './decision.ts'
import { isDay } from './figurative.ts'
import { goesOn } from './going-on.ts'
import { lexicon } from './lexicon.ts'
import { areInTwoParagraphs } from './paragraphs.ts'
import type { Stance } from './responsibility.ts'
import { isAnother, isInside, isPartOfOther } from './told-apart.ts'
import type { Toll } from './toll.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isHeadline, isWord, lowerAt } from './words.ts'

/** Everything the report tells of one incident. The first trigger is the one that tells it. */
export interface Telling {
  readonly triggers: readonly Trigger[]
  readonly tolls: readonly Toll[]
  readonly stances: readonly Stance[]
  readonly damage?: Slot<string>
  /** Things told to be damaged by it and people told to be its victims, in other clauses. */
  readonly further?: readonly Read<Target>[]
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

/** What happened, whatever is denied of it: "the attack caused no damage" tells of an attack. */
export function isReal(reading: Reading, token: number): boolean {
  const realis = realisOf(reading, token)
  return realis === 'asserted' || (realis === 'denied' && reading.clauseOf(token) === undefined)
}

/** "Another blast", "a second shooting": not the one told before. */
function isDistinct(reading: Reading, { isNoun, at }: Trigger): boolean {
  return (
    isNoun && reading.tree.children(at).some((child) => hasMark(reading, child, lexicon.distinct))
  )
}

/** "A bomber launched an attack": the two words of one clause speak of one deed. */
function isOneClause(reading: Reading, a: Trigger, b: Trigger): boolean {
  if (
    a.isNoun &&
    b.isNoun &&
    a.clause &&
    a.clause === b.clause &&
    lexicon.doing.has(a.clause.lemma)
  )
    return a.clause.subjects.includes(a.at) && a.clause.objects.includes(b.at)
  const noun = b.isNoun ? b : a
  const other = b.isNoun ? a : b
  const clause = other.clause
  if (!clause || other.clause !== noun.clause || a.isNoun === b.isNoun) return false
  return [...clause.subjects, ...clause.objects].some((head) =>
    reading.tree.conjuncts(head).includes(noun.at),
  )
}

/** "Two were killed and eight hurt when a rocket hit a house": the clause that tells what befell them. */
function isOccasion(reading: Reading, { clause: a }: Trigger, { clause: b }: Trigger): boolean {
  if (!a || !b || b.parent === undefined || b.relation !== 'advcl') return false
  const above = reading.clauses[b.parent]
  const isOfIt = above === a || (above?.relation === 'conj' && above.parent === a.index)
  return (
    isOfIt && reading.tree.children(b.predicate).some((child) => lowerAt(reading, child) === 'when')
  )
}

/** "Two were killed and eight hurt in a bombing", "the army killed him in a strike": what befell people, and the noun of what it befell them in. */
function isHeldIn(reading: Reading, before: Trigger, trigger: Trigger): boolean {
  if (before.isWeak === true && isOccasion(reading, before, trigger)) return true
  const isOwnDeed =
    !before.isNoun &&
    before.clause !== undefined &&
    before.clause === trigger.clause &&
    !trigger.isDefinite &&
    isAlike(before.rule.type, trigger.rule.type)
  return (
    (before.isWeak === true || isOwnDeed) &&
    trigger.isNoun &&
    sentenceOf(reading, before) === sentenceOf(reading, trigger) &&
    reading.tree
      .childrenBy(trigger.at, 'case')
      .some((mark) => hasMark(reading, mark, lexicon.befalling))
  )
}

/** "Killed in a shooting", but not "arrested in a shooting". */
export function isAlike(a: Trigger['rule']['type'], b: Trigger['rule']['type']): boolean {
  return a === b || isOneFamily(a, b) || isGeneric(a, b)
}

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** Sentences of one paragraph; a headline is of none. */
function areInOneParagraph(reading: Reading, a: Trigger, b: Trigger): boolean {
  const from = reading.tokens[a.at]?.end ?? 0
  const to = reading.tokens[b.at]?.start ?? 0
  return !areInTwoParagraphs(reading, from, to)
}

/** "The deadliest since an attack in August": told only to compare with. */
function isComparison(reading: Reading, { at, isNoun }: Trigger): boolean {
  return (
    isNoun &&
    reading.tree.childrenBy(at, 'case').some((mark) => hasMark(reading, mark, lexicon.comparing))
  )
}

/** "Also detained", "a further two were killed". */
function isAlso(reading: Reading, { at, clause }: Trigger): boolean {
  const around = [at, ...(clause?.objects ?? [])].flatMap((token) => reading.tree.children(token))
  return around.some(
    (child) => hasMark(reading, child, lexicon.also) || hasMark(reading, child, lexicon.more),
  )
}

/** "Yesterday's attack", "the attack of 7 May": the day is the noun's own, and that of the one told before. */
function isOfThatDay(reading: Reading, { isNoun, at }: Trigger, { when }: Telling): boolean {
  const { earliest, latest } = when?.value ?? {}
  const day = reading.tree.children(at).find((child) => isDay(reading, child))
  const token = reading.tokens[day ?? -1]
  if (!isNoun || token === undefined || earliest === undefined || earliest !== latest) return false
  return reading.times.some(
    (time) =>
      time.start <= token.start &&
      token.end <= time.end &&
      time.when?.earliest === earliest &&
      time.when.latest === latest,
  )
}

/** "The recent attack", behind one of years ago. */
function isLater(reading: Reading, { when }: Telling, { at, isNoun }: Trigger): boolean {
  const [last, published] = [when?.value.latest, reading.published.earliest]
  if (!isNoun || last === undefined || published === undefined) return false
  const isLate = reading.tree
    .childrenBy(at, 'amod')
    .some((word) => hasMark(reading, word, lexicon.lately))
  return isLate && daysBetween(last, published) > 366
}

/** As far back as the only deed of its kind that was told seems: nothing else can be meant. */
const soleReach = 3

/** More than a noun that somebody spoke of: a headline, or told by a verb, with a day or a place. */
function isToldMore(reading: Reading, { triggers, when, where }: Telling): boolean {
  return (
    when !== undefined ||
    where !== undefined ||
    triggers.some(({ isNoun, at }) => !isNoun || isHeadline(reading, at))
  )
}

function isUnset({ when, where }: Telling): boolean {
  return when === undefined && where === undefined
}

function isSameTime(telling: Telling, own: Telling): boolean {
  return isNarrow(telling.when) && isNarrow(own.when) && !isOtherTime(telling.when, own.when)
}

/** How many sentences lie between; less where it is the only deed of its kind that was told, and nothing else can be meant. */
function reachOf(reading: Reading, telling: Telling, own: Telling, gap: number): number {
  const last = telling.triggers.at(-1)?.at ?? 0
  const isMeant =
    isToldMore(reading, telling) &&
    (isUnset(own) ||
      isSameTime(telling, own) ||
      placesOf(telling.where, own.where).samePlace ||
      isHeadline(reading, last))
  return Math.min(gap, isMeant ? soleReach : 12)
}

/** How the grammar ties two words of violence. */
function tiesOf(reading: Reading, last: Trigger, trigger: Trigger) {
  return {
    inside: isInside(reading, last, trigger),
    oneClause: isOneClause(reading, last, trigger),
    partOfOther: isPartOfOther(reading, last, trigger),
    heldIn: isHeldIn(reading, last, trigger),
  }
}

/** What speaks for and against a word of violence telling of an incident told before. */
export function featuresOf(
  reading: Reading,
  telling: Telling,
  trigger: Trigger,
  own: Telling,
  isAlone = false,
): Features | undefined {
  const [first] = telling.triggers
  const last = telling.triggers.at(-1)
  if (!first || !last) return undefined
  const [a, b] = [first.rule.type, trigger.rule.type]
  const gap = sentenceOf(reading, trigger) - sentenceOf(reading, last)
  const ties = tiesOf(reading, last, trigger)
  const isFollowUp = trigger.isAnaphor && !trigger.isNoun
  // A wound or a shot heard is part of the only deed told.
  const isPart = isAlone && isWord(reading, trigger.at, lexicon.wounds)
  const isNew = trigger.isNoun && !trigger.isDefinite && !trigger.isAnaphor && !isPart
  return {
    sameType: a === b,
    oneFamily: a !== b && isOneFamily(a, b),
    anyType: a !== b && isGeneric(a, b),
    otherType: !isAlike(a, b),
    oneOfMany: trigger.isNoun && first.isPlural && !trigger.isPlural,
    answered: isAnother(reading, telling.triggers, trigger),
    ...ties,
    sameTime: isSameTime(telling, own),
    otherTime: isOtherTime(telling.when, own.when) || isLater(reading, telling, trigger),
    thatDay: trigger.isDefinite && isOfThatDay(reading, trigger, telling),
    ...(isFollowUp ? {} : placesOf(telling.where, own.where)),
    ...comparedParts(reading, telling.triggers, trigger, gap),
    otherNumber:
      first.isPlural !== trigger.isPlural &&
      !ties.partOfOther &&
      !(trigger.isPlural && trigger.isDefinite && trigger.isNoun && gap <= 1),
    definite: trigger.isDefinite && !isFollowUp,
    followUp: isFollowUp,
    distinct: isDistinct(reading, trigger),
    newNoun: isNew && !isHeadline(reading, last.at),
    unset: isUnset(own) && !trigger.isNoun,
    goesOn: !trigger.isNoun && isUnset(own) && goesOn(reading, trigger),
    also: !trigger.isNoun && isAlso(reading, trigger),
    sameSentence: gap === 0,
    sentencesBetween: isAlone ? reachOf(reading, telling, own, gap) : Math.min(gap, 12),
    otherParagraph: gap > 0 && !areInOneParagraph(reading, last, trigger),
    comparison: isComparison(reading, first),
    headline: isHeadline(reading, last.at) && !isHeadline(reading, trigger.at),
    otherReality: isReal(reading, first.at) !== isReal(reading, trigger.at),
  }
}
