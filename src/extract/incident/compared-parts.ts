import type { Read, Target } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { doersOf } from './doers.ts'
import { isPersonName } from './people.ts'
import { weaponOf } from './slots.ts'
import { targetsOf } from './targets.ts'
import type { Trigger } from './trigger.ts'
import { lemmaAt } from './words.ts'

function lastOf(reading: Reading, { spans }: Read<Target>): number {
  return reading.tokenAt((spans[0]?.end ?? 1) - 1)
}

/** "These men", "both of them": told before. */
const pointing = /^(?:these|those|this|that|both|his|her|their|its)\b/i

function kindsOf(reading: Reading, target: Read<Target>): readonly string[] {
  const { type, words } = target.value
  const last = lastOf(reading, target)
  // A name that is nobody known may be another of his.
  const isName = type === 'people' && reading.tokens[last]?.tag === 'PROPN'
  const told = isName ? personOf(reading, target) : lemmaAt(reading, last)
  return told === undefined || pointing.test(words) ? [] : [`${type} ${told}`]
}

function kindOf(kind: string): string {
  return kind.slice(0, kind.indexOf(' '))
}

/** "Ana Diaz", "Diaz": one person, whatever the words. */
function personOf(reading: Reading, target: Read<Target>): string | undefined {
  const { party, type } = target.value
  const isNamed = type === 'people' && party?.link === 'name'
  return isNamed && isPersonName(reading, lastOf(reading, target)) ? party.actor : undefined
}

function clashes<T>(before: readonly T[], own: readonly T[]): boolean {
  return before.length > 0 && own.length > 0 && !own.some((each) => before.includes(each))
}

function shares<T>(before: readonly T[], own: readonly T[]): boolean {
  return own.some((each) => before.includes(each))
}

/** What one word of violence says of doers, weapon and targets; read once, as it is compared with many. */
interface Parts {
  readonly countries: readonly string[]
  readonly weapons: readonly string[]
  readonly targets: readonly string[]
  /** Each target behind its type; none that only points back ("these men"). */
  readonly kinds: readonly string[]
  /** Those of the targets who are people told by name, by whom they are. */
  readonly persons: readonly string[]
}

const known = new WeakMap<Trigger, Parts>()

function partsOf(reading: Reading, trigger: Trigger): Parts {
  const before = known.get(trigger)
  if (before) return before
  const weapon = weaponOf(reading, trigger)?.value
  const struck = targetsOf(reading, trigger)
  const parts = {
    countries: doersOf(reading, trigger).flatMap(({ value }) => value.country ?? []),
    weapons: weapon === undefined ? [] : [weapon],
    targets: struck.map((target) => lemmaAt(reading, lastOf(reading, target))),
    kinds: struck.flatMap((target) => kindsOf(reading, target)),
    persons: struck.flatMap((target) => personOf(reading, target) ?? []),
  }
  known.set(trigger, parts)
  return parts
}

/** Where two words of violence each say who did it, with what and to whom. */
export function comparedParts(
  reading: Reading,
  triggers: readonly Trigger[],
  trigger: Trigger,
  gap: number,
) {
  const told = triggers.map((each) => partsOf(reading, each))
  const own = partsOf(reading, trigger)
  const targets = told.flatMap((each) => each.targets)
  const isSame = shares(
    told.flatMap(({ persons }) => persons),
    own.persons,
  )
  const isOther = !isSame && clashes(targets, own.targets)
  return {
    otherDoer: clashes(
      told.flatMap(({ countries }) => countries),
      own.countries,
    ),
    otherWeapon:
      gap === 0 &&
      clashes(
        told.flatMap(({ weapons }) => weapons),
        own.weapons,
      ),
    // A person is killed, shot or arrested once in a report, unless it says otherwise.
    samePerson: isSame,
    sameTarget: shares(targets, own.targets),
    otherTarget: isOther,
    definiteOther:
      trigger.isNoun &&
      trigger.isDefinite &&
      isOther &&
      clashes(
        told.flatMap(({ kinds }) => kinds),
        own.kinds,
      ) &&
      told.some(({ kinds }) => kinds.some((kind) => shares([kindOf(kind)], own.kinds.map(kindOf)))),
    otherTargetHere: gap === 0 && trigger.isNoun && isOther,
  }
}
