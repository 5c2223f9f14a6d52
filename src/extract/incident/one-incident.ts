import type { Read, Slot, Target, When, Where } from '../../record/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import {
  isAlike,
  isGeneric,
  isNarrow,
  isOneFamily,
  isOtherTime,
  isWithin,
  placesOf,
} from './alike.ts'
import { comparedParts } from './compared-parts.ts'
import type { Features } from './decision.ts'
import { goesOn } from './going-on.ts'
import { isHeldIn } from './held-in.ts'
import { lexicon } from './lexicon.ts'
import { areInTwoParagraphs } from './paragraphs.ts'
import type { Stance } from './responsibility.ts'
import { isOfThatDay, isOwned, isRecent } from './told-again.ts'
import { isAnother, isInside, isPartOfOther } from './told-apart.ts'
import type { Toll } from './toll.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isHeadline, isWord } from './words.ts'

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
function reachOf(
  reading: Reading,
  telling: Telling,
  own: Telling,
  { gap, isAlone, isKnown }: { gap: number; isAlone: boolean; isKnown: boolean },
): number {
  if (isKnown) return Math.min(gap, soleReach)
  if (!isAlone) return Math.min(gap, 12)
  const last = telling.triggers.at(-1)?.at ?? 0
  const isMeant =
    isToldMore(reading, telling) &&
    (isUnset(own) ||
      isSameTime(telling, own) ||
      placesOf(telling.where, own.where).samePlace ||
      isHeadline(reading, last))
  return Math.min(gap, isMeant ? soleReach : 12)
}

/** Several; "gunshot wounds" are of one shooting. */
function isOfMany(reading: Reading, { isPlural, at }: Trigger): boolean {
  return isPlural && !isWord(reading, at, lexicon.wounds)
}

/** "Four years ago … at 5 p.m. on 26 August 2021", in one town: the one time within the other. */
function isThen({ when, where }: Telling, own: Telling): boolean {
  if (!when || !own.when || !placesOf(where, own.where).samePlace) return false
  return !isNarrow(when) && isNarrow(own.when) && isWithin(own.when, when)
}

/** "The attack", "their attack"; a wound or a shot heard, which is part of the only deed told. */
function isPointed(reading: Reading, trigger: Trigger, isAlone: boolean): boolean {
  const isPart = isAlone && isWord(reading, trigger.at, lexicon.wounds)
  return trigger.isAnaphor || trigger.isDefinite || isPart || isOwned(reading, trigger)
}

function isInTown({ where }: Telling): boolean {
  return where !== undefined && where.value.precision <= 2
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

function kindsOf({ rule: { type: a } }: Trigger, { rule: { type: b } }: Trigger) {
  return {
    sameType: a === b,
    oneFamily: a !== b && isOneFamily(a, b),
    anyType: a !== b && isGeneric(a, b),
    otherType: !isAlike(a, b),
  }
}

/** One against several; a part of the one deed, and "the attacks" right behind, may be either. */
function numbersOf(
  reading: Reading,
  [first, trigger]: readonly [Trigger, Trigger],
  isPart: boolean,
  gap: number,
) {
  const [wasMany, isMany] = [isOfMany(reading, first), isOfMany(reading, trigger)]
  return {
    oneOfMany: trigger.isNoun && wasMany && !isMany,
    otherNumber:
      !isPart &&
      wasMany !== isMany &&
      !(isMany && trigger.isDefinite && trigger.isNoun && gap <= 1),
  }
}

function timesOf(reading: Reading, telling: Telling, trigger: Trigger, own: Telling) {
  return {
    sameTime: isSameTime(telling, own),
    otherTime: isOtherTime(telling.when, own.when) || isRecent(reading, telling, trigger),
    thatDay: isOfThatDay(reading, trigger, telling),
    thatTime: isThen(telling, own),
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
  const gap = sentenceOf(reading, trigger) - sentenceOf(reading, last)
  const ties = tiesOf(reading, last, trigger)
  const isFollowUp = trigger.isAnaphor && !trigger.isNoun
  const times = timesOf(reading, telling, trigger, own)
  const parts = comparedParts(reading, telling.triggers, trigger, gap)
  const places = placesOf(telling.where, own.where)
  const isKnown =
    isPointed(reading, trigger, isAlone) ||
    parts.samePerson ||
    (places.samePlace && parts.sameTarget && isInTown(own))
  return {
    ...kindsOf(first, trigger),
    ...times,
    answered: isAnother(reading, telling.triggers, trigger),
    ...ties,
    ...(isFollowUp ? {} : places),
    ...parts,
    ...numbersOf(reading, [first, trigger], ties.partOfOther, gap),
    definite: trigger.isDefinite && !isFollowUp,
    followUp: isFollowUp,
    // "Nine were killed in another attack": another than those of days before.
    distinct: !ties.heldIn && isDistinct(reading, trigger),
    newNoun: trigger.isNoun && !isKnown && !isHeadline(reading, last.at),
    unset: isUnset(own) && !trigger.isNoun,
    goesOn: !trigger.isNoun && isUnset(own) && goesOn(reading, trigger),
    also: !trigger.isNoun && isAlso(reading, trigger),
    sameSentence: gap === 0,
    sentencesBetween: reachOf(reading, telling, own, {
      gap,
      isAlone,
      isKnown: times.thatDay || parts.samePerson,
    }),
    otherParagraph: gap > 0 && !areInOneParagraph(reading, last, trigger),
    comparison: isComparison(reading, first),
    headline: isHeadline(reading, last.at) && !isHeadline(reading, trigger.at),
    otherReality: isReal(reading, first.at) !== isReal(reading, trigger.at),
  }
}
