import type { Read, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { realisOf, whenOf, whereOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import type { Toll } from './casualties.ts'
import { lexicon } from './lexicon.ts'
import type { Stance } from './responsibility.ts'
import { doersOf, weaponOf } from './slots.ts'
import type { Trigger } from './trigger.ts'

/** Everything the report tells of one incident. The first trigger is the one that tells it. */
export interface Telling {
  readonly triggers: readonly Trigger[]
  readonly tolls: readonly Toll[]
  readonly stances: readonly Stance[]
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

const families: readonly (readonly string[])[] = [
  ['attack', 'shooting', 'armed-clash', 'raid', 'assassination', 'execution'],
  ['remote-explosive-landmine-ied', 'explosion', 'suicide-bomb', 'grenade'],
  ['shelling-artillery-missile-attack', 'air-drone-strike'],
]

/** "Attack" can speak of any; else the types must be of one family. */
function canBeOneType(a: string, b: string): boolean {
  return (
    a === b ||
    a === 'attack' ||
    b === 'attack' ||
    families.some((family) => family.includes(a) && family.includes(b))
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

/** Where something came from is not where it struck. */
const origins = new Set(['from', 'by', 'of'])

function tellingOf(reading: Reading, trigger: Trigger): Telling {
  return {
    triggers: [trigger],
    tolls: [],
    stances: [],
    when: whenOf(reading, trigger.at),
    where: whereOf(reading, trigger.at, origins),
  }
}

/** What happened, whatever is denied of it: "the attack caused no damage" tells of an attack. */
function isReal(reading: Reading, token: number): boolean {
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

/** How far back a definite "the attack" may reach, in sentences. */
const reach = 6

function fits(reading: Reading, telling: Telling, trigger: Trigger, own: Telling): boolean {
  const [first] = telling.triggers
  const last = telling.triggers.at(-1)
  if (!first || !last || isReal(reading, first.at) !== isReal(reading, trigger.at)) return false
  const gap = (reading.tokens[trigger.at]?.sentence ?? 0) - (reading.tokens[last.at]?.sentence ?? 0)
  if (
    trigger.isNoun &&
    reading.tree
      .children(trigger.at)
      .some((child) => lexicon.distinct.has(reading.tokens[child]?.lower ?? ''))
  )
    return false
  const fromFirst =
    (reading.tokens[trigger.at]?.sentence ?? 0) - (reading.tokens[first.at]?.sentence ?? 0)
  // "The attacks" right behind two rockets speaks of them; elsewhere a plural is a series.
  if (
    first.isPlural !== trigger.isPlural &&
    !(trigger.isDefinite && trigger.isNoun && fromFirst <= 1)
  )
    return false
  if (
    !canBeOneType(first.rule.type, trigger.rule.type) ||
    !canBeOneTime(telling.when, own.when) ||
    !canBeOnePlace(telling.where, own.where)
  )
    return false
  if (isOtherDeed(reading, telling, trigger, gap)) return false
  if (gap === 0)
    return (
      first.rule.type !== trigger.rule.type ||
      !trigger.isNoun ||
      trigger.isDefinite ||
      first.isNoun !== trigger.isNoun
    )
  const shares =
    (isNarrow(telling.when) && isNarrow(own.when)) ||
    (telling.where !== undefined && own.where !== undefined && own.where.value.precision < 6)
  return (
    (trigger.isDefinite && gap <= reach) ||
    shares ||
    (gap <= 1 && own.when === undefined && own.where === undefined && !trigger.isNoun)
  )
}

/** The finer type of the two stands: a bombing told as "the attack" stays a bombing. */
function joined(telling: Telling, trigger: Trigger, own: Telling): Telling {
  const [first] = telling.triggers
  const isFiner =
    first?.rule.type === 'attack' &&
    trigger.rule.type !== 'attack' &&
    first.isNoun &&
    trigger.isNoun
  return {
    ...telling,
    triggers: isFiner ? [trigger, ...telling.triggers] : [...telling.triggers, trigger],
    when: telling.when ?? own.when,
    where: finer(telling.where, own.where),
  }
}

function finer(a: Read<Where> | undefined, b: Read<Where> | undefined): Read<Where> | undefined {
  if (!a || !b) return a ?? b
  return b.value.precision < a.value.precision ? b : a
}

/** Triggers gathered by the incident they tell of. */
export function gather(reading: Reading, triggers: readonly Trigger[]): readonly Telling[] {
  const tellings: Telling[] = []
  for (const trigger of triggers) {
    const own = tellingOf(reading, trigger)
    const at = tellings.findLastIndex((telling) => fits(reading, telling, trigger, own))
    const before = tellings[at]
    if (before) tellings[at] = joined(before, trigger, own)
    else if (!trigger.isAnaphor) tellings.push(own)
  }
  return tellings
}

function lastSentence(reading: Reading, { triggers }: Telling): number {
  return Math.max(...triggers.map(({ at }) => reading.tokens[at]?.sentence ?? 0))
}

/** "The blast killed", "the airstrike that killed": the noun is what did it. */
function isCauseOf(reading: Reading, trigger: Trigger, at: number): boolean {
  const clause = reading.clauseOf(at)
  return trigger.at === at || (trigger.isNoun && clause?.subjects.includes(trigger.at) === true)
}

/** The incident a clause speaks of: one of its own sentence, else the last one told within two sentences. */
export function incidentFor(
  reading: Reading,
  tellings: readonly Telling[],
  at: number,
): number | undefined {
  const sentence = reading.tokens[at]?.sentence ?? 0
  const own = tellings.findLastIndex(({ triggers }) =>
    triggers.some((trigger) => isCauseOf(reading, trigger, at)),
  )
  if (own >= 0) return own
  const inSentence = tellings.findLastIndex(({ triggers }) =>
    triggers.some((trigger) => (reading.tokens[trigger.at]?.sentence ?? -1) === sentence),
  )
  if (inSentence >= 0) return inSentence
  const before = tellings.findLastIndex((telling) => {
    const gap = sentence - lastSentence(reading, telling)
    return gap > 0 && gap <= 2 && telling.triggers.some((trigger) => isReal(reading, trigger.at))
  })
  return before >= 0 ? before : undefined
}
