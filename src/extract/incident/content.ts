import { type Incident, inferred, type Span, stated } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { eachOnce } from './each-once.ts'
import { groupsOf } from './groups.ts'
import { lexicon, typeByWeapon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { stageOf } from './reality.ts'
import { isSince } from './series.ts'
import { suicideBombIn, weaponCountOf, weaponOf } from './slots.ts'
import { sentenceAt } from './standing.ts'
import { targetsOf } from './targets.ts'
import type { Trigger } from './trigger.ts'
import { type Keeps, keepsAll, type Sort, valueOfToll } from './value.ts'
import { responsibilityOf } from './who-did-it.ts'
import { isWord } from './words.ts'

function firstOf<T>(
  triggers: readonly Trigger[],
  read: (trigger: Trigger) => T | undefined,
): T | undefined {
  for (const trigger of triggers) {
    const found = read(trigger)
    if (found !== undefined) return found
  }
  return undefined
}

/** How many sentences on a verb tells more of the kind of a deed. */
const near = 2

function isOfThings({ rule }: Trigger): boolean {
  return rule.type === 'looting-property-destruction'
}

function isOnPeople({ rule }: Trigger): boolean {
  return lexicon.coarse.has(rule.type) || lexicon.families['armed']?.has(rule.type) === true
}

/** The word that tells the finest type: a bombing told as "the attack" stays a bombing; one far off, that may be of another deed, does not say. */
function finestOf(
  reading: Reading,
  triggers: readonly Trigger[],
  first: Trigger,
  keeps: Keeps,
): Trigger {
  // "Burned 30 houses and killed nine": people come before things.
  const worse = isOfThings(first) ? triggers.find((each) => isOnPeople(each)) : undefined
  if (worse) return worse
  const isCoarse = lexicon.coarse.has(first.rule.type) && first.rule.name !== 'incident/massacre'
  // An attack in which people were taken is more than the taking.
  const finer = triggers.find(
    (trigger) =>
      !lexicon.coarse.has(trigger.rule.type) &&
      !lexicon.partial.has(trigger.rule.type) &&
      (trigger.isNoun || sentenceAt(reading, trigger.at) - sentenceAt(reading, first.at) <= near) &&
      keeps({ sort: 'weapon', span: trigger.span, owner: trigger }),
  )
  return (isCoarse ? finer : undefined) ?? first
}

/** The type by the word that tells it: an attack with bombs is a bombing. */
function typeOf(finest: Trigger, weapon: Incident['weapon']): Incident['type'] {
  const byWeapon =
    finest.rule.type === 'attack' && weapon ? typeByWeapon.get(weapon.value) : undefined
  return weapon && byWeapon
    ? inferred(byWeapon, 'incident/type-by-weapon', finest.span, ...weapon.spans)
    : stated(finest.rule.type, finest.span)
}

/** "Detonated a suicide bomb": the word before the bomb tells more than the verb. */
function suicideType(
  reading: Reading,
  { rule, clause, span }: Trigger,
): Incident['type'] | undefined {
  const isBombing = rule.type === 'remote-explosive-landmine-ied' || rule.type === 'attack'
  const bomb = isBombing && clause ? suicideBombIn(reading, clause.span) : undefined
  return bomb && inferred('suicide-bomb', 'incident/type-by-weapon', span, bomb)
}

/** "Fired rockets since May": done again and again. */
function isOverTime(reading: Reading, { isNoun, clause }: Trigger): boolean {
  return !isNoun && clause !== undefined && isSince(reading, clause)
}

/** "At least 28", "forty" of "forty of the clerks": how many, and nobody by a word. */
function isNumber(reading: Reading, { spans: [own] }: Spanned): boolean {
  if (own === undefined || reading.tokens[reading.tokenAt(own.end - 1)]?.tag !== 'NUM') return false
  return reading
    .tokensIn(own)
    .every((word) => !/^(NOUN|PROPN)$/.test(reading.tokens[word]?.tag ?? ''))
}

interface Spanned {
  readonly spans: readonly Span[]
}

function isKept(keeps: Keeps, read: Spanned | undefined, sort: Sort, owner?: Trigger): boolean {
  const [span] = read?.spans ?? []
  return span !== undefined && keeps({ sort, span, owner })
}

/** What is told of an incident, by all the words that tell of it. */
export function contentOf(
  reading: Reading,
  telling: Telling,
  first: Trigger,
  keeps: Keeps = keepsAll,
): Incident {
  const { triggers, tolls, damage } = telling
  const kept = <T extends Spanned>(read: T | undefined, sort: Sort, owner: Trigger) =>
    isKept(keeps, read, sort, owner) ? read : undefined
  const finest = finestOf(reading, triggers, first, keeps)
  const weapon = firstOf(triggers, (trigger) => {
    if (lexicon.apart.has(finest.rule.type)) return undefined
    const told = kept(weaponOf(reading, trigger), 'weapon', trigger)
    // "They burned the barn": what goes with one part of a deed is not told of the whole.
    const isOfPart = told?.basis === 'inferred' && !typeByWeapon.has(told.value)
    return isOfPart && trigger.rule.type !== finest.rule.type ? undefined : told
  })
  const weaponCount = firstOf(triggers, (trigger) =>
    kept(weaponCountOf(reading, trigger), 'weapon', trigger),
  )
  const targets = [
    ...triggers.flatMap((trigger) =>
      targetsOf(reading, trigger).filter((target) => isKept(keeps, target, 'target', trigger)),
    ),
    ...(telling.further ?? []).filter((target) => isKept(keeps, target, 'target')),
  ]
  return {
    type: suicideType(reading, first) ?? typeOf(finest, weapon),
    stage: stageOf(reading, first),
    clarity:
      (first.isPlural && !isWord(reading, first.at, lexicon.wounds)) || isOverTime(reading, first)
        ? 'aggregated'
        : 'single',
    ...(weapon && { weapon }),
    ...(weaponCount && { weaponCount }),
    targets: eachOnce(targets.filter((target) => !isNumber(reading, target))),
    casualties: groupsOf(tolls.filter((toll) => keeps(valueOfToll(toll)))),
    ...(damage && { damage }),
    responsibility: responsibilityOf(reading, telling, keeps),
  }
}
