import type { Read, Slot, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { doersOf } from './doers.ts'
import { lexicon } from './lexicon.ts'
import type { Stance } from './responsibility.ts'
import { weaponOf } from './slots.ts'
import type { Toll } from './toll.ts'
import type { Trigger } from './trigger.ts'
import { hasMark } from './words.ts'

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
function canBeOneType(a: string, b: string): boolean {
  return (
    a === b ||
    ((a === 'attack' || b === 'attack') && !lexicon.apart.has(a) && !lexicon.apart.has(b)) ||
    Object.values(lexicon.families).some((family) => family.has(a) && family.has(b))
  )
}

function canBeOneTime(a: Read<When> | undefined, b: Read<When> | undefined): boolean {
  if (!a || !b) return true
  const first = a.value
  const second = b.value
  return (
    !(
      first.latest !== undefined &&
      second.earliest !== undefined &&
      first.latest < second.earliest
    ) &&
    !(second.latest !== undefined && first.earliest !== undefined && second.latest < first.earliest)
  )
}

function canBeOnePlace(a: Read<Where> | undefined, b: Read<Where> | undefined): boolean {
  if (!a || !b || a.value.precision >= 6 || b.value.precision >= 6)
    return (
      a?.value.country === undefined ||
      b?.value.country === undefined ||
      a.value.country === b.value.country
    )
  const first = a.value.name ?? a.value.words
  const second = b.value.name ?? b.value.words
  return first === second
}

/** What happened, whatever is denied of it: "the attack caused no damage" tells of an attack. */
export function isReal(reading: Reading, token: number): boolean {
  const realis = realisOf(reading, token)
  return realis === 'asserted' || (realis === 'denied' && reading.clauseOf(token) === undefined)
}

/** A time of two weeks at most: what two tellings can be recognised by. */
function isNarrow(when: Read<When> | undefined): boolean {
  const { earliest, latest } = when?.value ?? {}
  return earliest !== undefined && latest !== undefined && daysBetween(earliest, latest) <= 14
}

/** Another doer's deed, or in one sentence another weapon: "missiles in response to an airstrike". */
function isOtherDeed(
  reading: Reading,
  { triggers }: Telling,
  trigger: Trigger,
  gap: number,
): boolean {
  const countriesOf = (each: Trigger) =>
    doersOf(reading, each).flatMap(({ value }) => value.country ?? [])
  const before = triggers.flatMap(countriesOf)
  const own = countriesOf(trigger)
  if (before.length > 0 && own.length > 0 && !own.some((country) => before.includes(country)))
    return true
  if (gap > 0) return false
  const weapons = triggers.flatMap((each) => weaponOf(reading, each)?.value ?? [])
  const weapon = weaponOf(reading, trigger)?.value
  return weapon !== undefined && weapons.length > 0 && !weapons.includes(weapon)
}

/** How far back a definite "the attack" may reach, in sentences, and how far "it happened". */
const reach = 8
const followUpReach = 3

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** "Another blast", "a second shooting": not the one told before. */
function isDistinct(reading: Reading, { isNoun, at }: Trigger): boolean {
  return (
    isNoun && reading.tree.children(at).some((child) => hasMark(reading, child, lexicon.distinct))
  )
}

/** "A bomber launched an attack": the two words of one clause speak of one deed. */
function isOneClause(reading: Reading, a: Trigger, b: Trigger): boolean {
  const noun = b.isNoun ? b : a
  const other = b.isNoun ? a : b
  const clause = other.clause
  if (!clause || other.clause !== noun.clause || a.isNoun === b.isNoun) return false
  return [...clause.subjects, ...clause.objects].some((head) =>
    reading.tree.conjuncts(head).includes(noun.at),
  )
}

/** A plural and a singular are of one event only where "the attacks" stands right behind it. */
function canBeOneNumber(reading: Reading, first: Trigger, trigger: Trigger): boolean {
  const gap = sentenceOf(reading, trigger) - sentenceOf(reading, first)
  return first.isPlural === trigger.isPlural || (trigger.isDefinite && trigger.isNoun && gap <= 1)
}

/** Within one sentence: a noun without article beside another of its type is another event. */
function isOneOfSentence(first: Trigger, trigger: Trigger): boolean {
  return (
    first.rule.type !== trigger.rule.type ||
    !trigger.isNoun ||
    trigger.isDefinite ||
    first.isNoun !== trigger.isNoun
  )
}

/** Whether a further word of violence speaks of an incident already told. */
export function isOf(reading: Reading, telling: Telling, trigger: Trigger, own: Telling): boolean {
  const [first] = telling.triggers
  const last = telling.triggers.at(-1)
  if (!first || !last || isDistinct(reading, trigger)) return false
  if (last.clause !== undefined && isOneClause(reading, last, trigger))
    return !lexicon.apart.has(first.rule.type) && !lexicon.apart.has(trigger.rule.type)
  if (isReal(reading, first.at) !== isReal(reading, trigger.at)) return false
  const gap = sentenceOf(reading, trigger) - sentenceOf(reading, last)
  const isFollowUp = trigger.isAnaphor && !trigger.isNoun
  const canBe =
    canBeOneNumber(reading, first, trigger) &&
    canBeOneType(first.rule.type, trigger.rule.type) &&
    canBeOneTime(telling.when, own.when) &&
    (isFollowUp || canBeOnePlace(telling.where, own.where)) &&
    !isOtherDeed(reading, telling, trigger, gap)
  if (!canBe || isFollowUp) return canBe && gap <= followUpReach
  return gap === 0 ? isOneOfSentence(first, trigger) : isTied(telling, trigger, own, gap)
}

/** What ties a word to an incident told sentences before: an article, a shared day or place, or nothing of its own right behind it. */
function isTied(telling: Telling, trigger: Trigger, own: Telling, gap: number): boolean {
  const [first] = telling.triggers
  const shares =
    (isNarrow(telling.when) && isNarrow(own.when)) ||
    (telling.where !== undefined && own.where !== undefined && own.where.value.precision < 6)
  const hasNothing = own.when === undefined && own.where === undefined
  return (
    (trigger.isDefinite && gap <= reach) ||
    shares ||
    (hasNothing && !trigger.isNoun && gap <= (first?.rule.type === trigger.rule.type ? 3 : 1))
  )
}
