import type { Read, When, Where } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { isAlike, isWithin } from './alike.ts'
import { bestOf } from './decision.ts'
import { featuresOf, isReal, type Telling } from './one-incident.ts'
import { placeOf, timeOf } from './setting.ts'
import { isBareAgain } from './told-again.ts'
import type { Trigger } from './trigger.ts'

function tellingOf(reading: Reading, trigger: Trigger): Telling {
  return {
    triggers: [trigger],
    tolls: [],
    stances: [],
    when: timeOf(reading, trigger),
    where: placeOf(reading, trigger),
  }
}

function joined(telling: Telling, trigger: Trigger, own: Telling): Telling {
  // "Attacks …, including the attack of 3 May": the day and the place of one are not those of all.
  const isOneOfMany = telling.triggers[0]?.isPlural === true && !trigger.isPlural
  if (isOneOfMany) return { ...telling, triggers: [...telling.triggers, trigger] }
  return {
    ...telling,
    triggers: [...telling.triggers, trigger],
    when: sharper(telling.when, own.when),
    where: finer(telling.where, own.where),
  }
}

/** "Last month", and further on "on 3 May": the shorter time, where it lies in the longer one. */
export function sharper(
  a: Read<When> | undefined,
  b: Read<When> | undefined,
): Read<When> | undefined {
  if (!a || !b) return a ?? b
  return isWithin(b, a) ? b : a
}

function finer(a: Read<Where> | undefined, b: Read<Where> | undefined): Read<Where> | undefined {
  if (!a || !b) return a ?? b
  const isKnown = b.value.country !== undefined || a.value.country === undefined
  return b.value.precision < a.value.precision && isKnown ? b : a
}

/** How many of the incidents told last are looked at. No report goes back to more; in a list of thousands each would be compared with all. */
export const nearby = 100

/** The telling of the same incident, the last of several alike, of those told last. */
function sameAs(
  reading: Reading,
  tellings: readonly Telling[],
  trigger: Trigger,
  own: Telling,
): Telling | undefined {
  const alike = tellings.filter(({ triggers: [first] }) =>
    first ? isAlike(first.rule.type, trigger.rule.type) : false,
  )
  return bestOf(
    'same',
    tellings.toReversed(),
    (telling) =>
      featuresOf(reading, telling, trigger, own, alike.length === 1 && telling === alike[0]) ?? {},
  )
}

/** "The shooting", of several told or of one told long before: nothing of its own, and never a deed more. */
function isAgain(
  reading: Reading,
  tellings: readonly Telling[],
  trigger: Trigger,
  { when, where }: Telling,
): boolean {
  return (
    when === undefined &&
    where === undefined &&
    isBareAgain(reading, trigger) &&
    tellings.some(
      ({ triggers: [first] }) => first !== undefined && isAlike(first.rule.type, trigger.rule.type),
    )
  )
}

/** Triggers gathered by the incident they tell of. */
export function gather(reading: Reading, triggers: readonly Trigger[]): readonly Telling[] {
  const tellings: Telling[] = []
  for (const trigger of triggers) {
    const own = tellingOf(reading, trigger)
    const last = tellings.slice(-nearby)
    const at = tellings.lastIndexOf(sameAs(reading, last, trigger, own) ?? own)
    const before = tellings[at]
    if (before) tellings[at] = joined(before, trigger, own)
    else if (!trigger.isAnaphor && !isAgain(reading, tellings, trigger, own)) tellings.push(own)
  }
  return tellings
}

/**
 * How many tellings before and behind one its values may be of instead. Reports tell of some five incidents; to the ninth of a list
 * of a hundred a day belongs no less than to the ninth of ten.
 */
const beside = 10

/** The tellings before and behind one in the text. */
export function around(
  all: readonly Telling[],
  { triggers: [first] }: Telling,
): readonly Telling[] {
  if (all.length <= 2 * beside) return all
  const at = all.findIndex(({ triggers: [other] }) => other === first)
  return all.slice(Math.max(0, at - beside), at + beside + 1)
}

function lastSentence(reading: Reading, { triggers }: Telling): number {
  return Math.max(...triggers.map(({ at }) => reading.tokens[at]?.sentence ?? 0))
}

/** "The blast killed", "the airstrike that killed": the noun is what did it. */
function isCauseOf(reading: Reading, trigger: Trigger, at: number): boolean {
  const clause = reading.clauseOf(at)
  return trigger.at === at || (trigger.isNoun && clause?.subjects.includes(trigger.at) === true)
}

/** "The group, which claimed the bombing, threatened more attacks": the word of violence that hangs on the clause, not on one above. */
function isBelow(reading: Reading, at: number, trigger: number): boolean {
  for (let node = trigger, step = 0; node >= 0 && step < 8; step++) {
    if (node === at) return true
    node = reading.tokens[node]?.head ?? -1
  }
  return false
}

/** The incident a clause speaks of, of those it can be of: one of its own sentence, else the last one told within two sentences. */
export function incidentFor(
  reading: Reading,
  tellings: readonly Telling[],
  { at, sentence }: { readonly at: number; readonly sentence: number },
  canBe: (telling: Telling) => boolean = () => true,
): number | undefined {
  const own = tellings.findLastIndex(
    (telling) =>
      telling.triggers.some((trigger) => isCauseOf(reading, trigger, at)) && canBe(telling),
  )
  if (own >= 0) return own
  const within = tellings.findLastIndex(
    (telling) =>
      telling.triggers.some((trigger) => isBelow(reading, at, trigger.at)) && canBe(telling),
  )
  if (within >= 0) return within
  const inSentence = tellings.findLastIndex(
    (telling) =>
      telling.triggers.some(
        (trigger) => (reading.tokens[trigger.at]?.sentence ?? -1) === sentence,
      ) && canBe(telling),
  )
  if (inSentence >= 0) return inSentence
  const before = tellings.findLastIndex((telling) => {
    const gap = sentence - lastSentence(reading, telling)
    const isNear = gap > 0 && gap <= 2
    return (
      isNear && canBe(telling) && telling.triggers.some((trigger) => isReal(reading, trigger.at))
    )
  })
  return before >= 0 ? before : undefined
}
