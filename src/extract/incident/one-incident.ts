import type { Read, Slot, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import type { Features } from './decision.ts'
import { doersOf } from './doers.ts'
import { goesOn } from './going-on.ts'
import { lexicon } from './lexicon.ts'
import type { Stance } from './responsibility.ts'
import { targetsOf, weaponOf } from './slots.ts'
import type { Toll } from './toll.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, lemmaAt } from './words.ts'

/** Everything the report tells of one incident. The first trigger is the one that tells it. */
export interface Telling {
  readonly triggers: readonly Trigger[]
  readonly tolls: readonly Toll[]
  readonly stances: readonly Stance[]
  readonly damage?: Slot<string>
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

/** "Attack" can speak of any; else the types must be of one family. */
function isOneFamily(a: string, b: string): boolean {
  return Object.values(lexicon.families).some((family) => family.has(a) && family.has(b))
}

function isGeneric(a: string, b: string): boolean {
  return (a === 'attack' || b === 'attack') && !lexicon.apart.has(a) && !lexicon.apart.has(b)
}

/** Two stretches of time that have no day in common. */
function isOtherTime(a: Read<When> | undefined, b: Read<When> | undefined): boolean {
  if (!a || !b) return false
  const { earliest: first = '', latest: last = '9' } = a.value
  const { earliest: from = '', latest: to = '9' } = b.value
  return last < from || to < first
}

/** A time of two weeks at most: what two tellings can be recognised by. */
function isNarrow(when: Read<When> | undefined): boolean {
  const { earliest, latest } = when?.value ?? {}
  return earliest !== undefined && latest !== undefined && daysBetween(earliest, latest) <= 14
}

function nameOf({ value }: Read<Where>): string {
  return (value.name ?? value.words).toLowerCase()
}

/** How far apart two points may lie to be one place of different fineness: a village and its district. */
const nearDegrees = 0.7

function placesOf(a: Read<Where> | undefined, b: Read<Where> | undefined) {
  if (!a || !b) return { samePlace: false, otherPlace: false }
  const isSame = nameOf(a) === nameOf(b)
  const isWide = a.value.precision >= 6 || b.value.precision >= 6
  const isOtherCountry =
    a.value.country !== undefined &&
    b.value.country !== undefined &&
    a.value.country !== b.value.country
  const [p, q] = [a.value.point, b.value.point]
  const isNear =
    p !== undefined &&
    q !== undefined &&
    Math.abs(p.lat - q.lat) < nearDegrees &&
    Math.abs(p.lon - q.lon) < nearDegrees &&
    a.value.precision !== b.value.precision
  return {
    samePlace: isSame && a.value.precision < 6,
    otherPlace: isWide ? isOtherCountry : !isSame && !isNear && p !== undefined && q !== undefined,
  }
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

/** "Attacked a bus, killing eleven": the one clause is a part of the other. */
function isPartOfOther(reading: Reading, { clause: a }: Trigger, { clause: b }: Trigger): boolean {
  if (!a || !b || a === b) return false
  const isBelow = (low: typeof a, high: typeof a) =>
    low.parent === high.index &&
    /^(advcl|xcomp|acl)/.test(low.relation) &&
    reading.tree.child(low.predicate, 'mark') === undefined
  return isBelow(a, b) || isBelow(b, a)
}

function headsOf(reading: Reading, trigger: Trigger): readonly string[] {
  return targetsOf(reading, trigger).map(({ spans }) =>
    lemmaAt(reading, reading.tokenAt((spans[0]?.end ?? 1) - 1)),
  )
}

function clashes<T>(before: readonly T[], own: readonly T[]): boolean {
  return before.length > 0 && own.length > 0 && !own.some((each) => before.includes(each))
}

function shares<T>(before: readonly T[], own: readonly T[]): boolean {
  return own.some((each) => before.includes(each))
}

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** Sentences of one paragraph; a headline is of none. */
function areInOneParagraph(reading: Reading, a: Trigger, b: Trigger): boolean {
  const from = reading.tokens[a.at]?.end ?? 0
  const to = reading.tokens[b.at]?.start ?? 0
  return !/\n\s*\n/.test(reading.document.text.slice(from, to))
}

function isHeadline(reading: Reading, { at }: Trigger): boolean {
  const start = reading.tokens[at]?.start ?? 0
  return reading.document.segments.some(
    ({ kind, span }) => kind === 'headline' && span.start <= start && start < span.end,
  )
}

/** Who did it and with what, where two words of violence each say so. */
function partsOf(reading: Reading, { triggers }: Telling, trigger: Trigger, gap: number) {
  const countriesOf = (each: Trigger) =>
    doersOf(reading, each).flatMap(({ value }) => value.country ?? [])
  const weaponsOf = (each: Trigger) => weaponOf(reading, each)?.value ?? []
  const targets = triggers.flatMap((each) => headsOf(reading, each))
  const own = headsOf(reading, trigger)
  return {
    otherDoer: clashes(triggers.flatMap(countriesOf), countriesOf(trigger)),
    otherWeapon: gap === 0 && clashes(triggers.flatMap(weaponsOf), [weaponsOf(trigger)].flat()),
    sameTarget: shares(targets, own),
    otherTarget: clashes(targets, own),
    otherTargetHere: gap === 0 && trigger.isNoun && clashes(targets, own),
  }
}

/** "Also detained", "a further two were killed". */
function isAlso(reading: Reading, { at, clause }: Trigger): boolean {
  const around = [at, ...(clause?.objects ?? [])].flatMap((token) => reading.tree.children(token))
  return around.some(
    (child) => hasMark(reading, child, lexicon.also) || hasMark(reading, child, lexicon.more),
  )
}

/** What speaks for and against a word of violence telling of an incident told before. */
export function featuresOf(
  reading: Reading,
  telling: Telling,
  trigger: Trigger,
  own: Telling,
): Features | undefined {
  const [first] = telling.triggers
  const last = telling.triggers.at(-1)
  if (!first || !last) return undefined
  const [a, b] = [first.rule.type, trigger.rule.type]
  const gap = sentenceOf(reading, trigger) - sentenceOf(reading, last)
  const isFollowUp = trigger.isAnaphor && !trigger.isNoun
  const isNew = trigger.isNoun && !trigger.isDefinite && !trigger.isAnaphor
  const isUnset = own.when === undefined && own.where === undefined
  return {
    sameType: a === b,
    oneFamily: a !== b && isOneFamily(a, b),
    anyType: a !== b && isGeneric(a, b),
    otherType: a !== b && !isOneFamily(a, b) && !isGeneric(a, b),
    sameTime: isNarrow(telling.when) && isNarrow(own.when) && !isOtherTime(telling.when, own.when),
    otherTime: isOtherTime(telling.when, own.when),
    ...(isFollowUp ? {} : placesOf(telling.where, own.where)),
    ...partsOf(reading, telling, trigger, gap),
    otherNumber:
      first.isPlural !== trigger.isPlural &&
      !(trigger.isPlural && trigger.isDefinite && trigger.isNoun && gap <= 1),
    definite: trigger.isDefinite && !isFollowUp,
    followUp: isFollowUp,
    distinct: isDistinct(reading, trigger),
    newNoun: isNew && !isHeadline(reading, last),
    unset: isUnset && !trigger.isNoun,
    goesOn: !trigger.isNoun && isUnset && goesOn(reading, trigger),
    also: !trigger.isNoun && isAlso(reading, trigger),
    oneClause: isOneClause(reading, last, trigger),
    partOfOther: isPartOfOther(reading, last, trigger),
    sameSentence: gap === 0,
    sentencesBetween: Math.min(gap, 12),
    otherParagraph: gap > 0 && !areInOneParagraph(reading, last, trigger),
    headline: isHeadline(reading, last) && !isHeadline(reading, trigger),
    otherReality: isReal(reading, first.at) !== isReal(reading, trigger.at),
  }
}
