import type { Reading } from '../reading.ts'
import { isOtherTime, placesOf } from './alike.ts'
import { type Features, isEnough } from './decision.ts'
import { lexicon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import {
  competitors,
  formOf,
  isBehind,
  isPresent,
  longBack,
  rivalry,
  sentenceAt,
} from './standing.ts'
import type { Trigger } from './trigger.ts'
import type { Value } from './value.ts'
import { isHeadline, isWord } from './words.ts'

function isArrest({ triggers }: Telling): boolean {
  return triggers.every(({ rule }) => lexicon.apart.has(rule.type))
}

/** Certainly another deed: of another day or place, or several against one. */
function isRival(reading: Reading, telling: Telling, other: Telling): boolean {
  const [first, second] = [telling.triggers[0], other.triggers[0]]
  // Nobody is hurt in an arrest, and nobody takes it for the deed.
  if (isArrest(telling) !== isArrest(other)) return false
  return (
    isOtherTime(telling.when, other.when) ||
    placesOf(telling.where, other.where).otherPlace ||
    isSeveral(reading, first) !== isSeveral(reading, second)
  )
}

/** Several deeds; several wounds are of one. */
function isSeveral(reading: Reading, trigger: Trigger | undefined): boolean {
  return trigger?.isPlural === true && !isWord(reading, trigger.at, lexicon.wounds)
}

/** Whether no other deed is told with another day, or another place: it can hardly be that of another. */
function isAgreed(telling: Telling, rivals: readonly Telling[], { sort }: Value): boolean {
  const others = rivals.filter((other) => isArrest(telling) === isArrest(other))
  if (sort === 'time') return !others.some((other) => isOtherTime(telling.when, other.when))
  if (sort === 'place')
    return !others.some((other) => placesOf(telling.where, other.where).otherPlace)
  return false
}

/** What was taken over from the scene or from the report as a whole, with how many other deeds it can be of (log2, at most one). */
function takenOver({ rule }: Value, deeds: number): Features {
  return {
    scene: rule === 'incident/scene',
    reportDay: rule === 'incident/report-day' ? Math.min(1, deeds) : 0,
    reportPlace: rule === 'incident/report-place' ? Math.min(1, deeds) : 0,
  }
}

/** How far from where the incident is told, headlines apart; what the same word of violence tells again is not far. */
function sentencesTo(reading: Reading, { triggers }: Telling, at: number): number {
  const [first] = triggers
  const teller = triggers.find((trigger) => trigger.at === at)
  if (teller !== undefined && teller.rule.name === first?.rule.name) return 0
  if (first && sentenceAt(reading, first.at) === sentenceAt(reading, at)) return 0
  const from = triggers.find((trigger) => !isHeadline(reading, trigger.at))?.at ?? at
  return Math.min(4, Math.abs(sentenceAt(reading, at) - sentenceAt(reading, from)))
}

function wordsOf(tellings: readonly Telling[]): readonly number[] {
  return tellings.flatMap(({ triggers }) => triggers.map((trigger) => trigger.at))
}

/** Where the value stands to the words of violence, its own and those of others. */
function distance(reading: Reading, telling: Telling, rivals: readonly Telling[], at: number) {
  const own = wordsOf([telling])
  const others = wordsOf(rivals)
  // What may tell of the same deed is half a rival.
  const count =
    (others.length + wordsOf(rivals.filter((each) => isRival(reading, telling, each))).length) / 2
  const share = count / (own.length + count)
  return {
    ...rivalry(reading, at, own, others),
    sentences: sentencesTo(reading, telling, at) * share,
  }
}

/** What speaks for and against a value belonging to an incident and not to its neighbours, of all that the text tells. */
export function belongingFeatures(
  reading: Reading,
  telling: Telling,
  tellings: readonly Telling[],
  value: Value,
): Features {
  const { sort, span, owner, rule, isStance } = value
  const { triggers } = telling
  const [first] = triggers
  const head = reading.tokenAt(span.end - 1)
  const at = value.at ?? head
  const top = triggers.find((trigger) => !isHeadline(reading, trigger.at))?.at ?? at
  const rivals = tellings.filter((other) => other.triggers[0] !== first)
  const deeds = Math.log2(1 + rivals.filter((other) => isRival(reading, telling, other)).length)
  const isFar = rule?.startsWith('incident/report') === true || rule === 'incident/scene'
  const isNoun = value.at !== undefined && reading.tokens[at]?.tag === 'NOUN'
  const nounTold = isNoun && !triggers.some((trigger) => trigger.at === at)
  return {
    [sort]: true,
    agreedTime: sort === 'time' && isAgreed(telling, rivals, value),
    agreedPlace: sort === 'place' && isAgreed(telling, rivals, value),
    deeds,
    many: isStance !== true && sort !== 'toll' && deeds > 1,
    ...takenOver(value, deeds),
    ...(!isFar && distance(reading, telling, rivals, at)),
    stance: isStance === true,
    later: owner !== undefined && owner !== first,
    competitors: competitors(reading, value),
    plural: first?.isPlural === true,
    ...formOf(reading, value, head),
    nounTold,
    nounName:
      nounTold && sort === 'toll' && reading.tokens[reading.tokenAt(span.start)]?.tag === 'PROPN',
    present: isPresent(reading, owner?.at ?? at),
    // "After a shooting on Friday", of what the report as a whole gives: so the crime itself is told.
    likened: !isFar && isBehind(reading, head, top, lexicon.likening),
    relating: !isFar && isBehind(reading, head, top, lexicon.relating),
    longBack: longBack(reading, value),
  }
}

/** Whether a value belongs to an incident: "two were killed" told beside another deed does not. */
export function belongs(
  reading: Reading,
  telling: Telling,
  tellings: readonly Telling[],
  value: Value,
): boolean {
  return isEnough('belongs', belongingFeatures(reading, telling, tellings, value))
}
