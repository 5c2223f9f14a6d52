import { type Incident, inferred, type Span, stated } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { groupsOf } from './groups.ts'
import { lexicon, typeByWeapon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { stageOf } from './reality.ts'
import { suicideBombIn, weaponCountOf, weaponOf } from './slots.ts'
import { targetsOf } from './targets.ts'
import type { Trigger } from './trigger.ts'
import { type Keeps, keepsAll, type Sort, valueOfToll } from './value.ts'
import { responsibilityOf } from './who-did-it.ts'

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

/** The finest type told: a bombing told as "the attack" stays a bombing, and an attack with bombs is one. */
function typeOf(
  triggers: readonly Trigger[],
  first: Trigger,
  weapon: Incident['weapon'],
): Incident['type'] {
  const isCoarse = lexicon.coarse.has(first.rule.type) && first.rule.name !== 'incident/massacre'
  // An attack in which people were taken is more than the taking.
  const finer = triggers.find(
    ({ rule }) => !lexicon.coarse.has(rule.type) && !lexicon.partial.has(rule.type),
  )
  const finest = (isCoarse ? finer : undefined) ?? first
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

interface Spanned {
  readonly spans: readonly Span[]
}

function isKept(keeps: Keeps, read: Spanned | undefined, sort: Sort, owner: Trigger): boolean {
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
  const weapon = firstOf(triggers, (trigger) => kept(weaponOf(reading, trigger), 'weapon', trigger))
  const weaponCount = firstOf(triggers, (trigger) =>
    kept(weaponCountOf(reading, trigger), 'weapon', trigger),
  )
  const targets = triggers.flatMap((trigger) =>
    targetsOf(reading, trigger).filter((target) => isKept(keeps, target, 'target', trigger)),
  )
  const seen = new Set<string>()
  return {
    type: suicideType(reading, first) ?? typeOf(triggers, first, weapon),
    stage: stageOf(reading, first),
    clarity: first.isPlural ? 'aggregated' : 'single',
    ...(weapon && { weapon }),
    ...(weaponCount && { weaponCount }),
    targets: targets.filter(
      ({ value }) => !seen.has(value.words.toLowerCase()) && seen.add(value.words.toLowerCase()),
    ),
    casualties: groupsOf(tolls.filter((toll) => keeps(valueOfToll(toll)))),
    ...(damage && { damage }),
    responsibility: responsibilityOf(reading, telling, keeps),
  }
}
