import type { Reading } from '../reading.ts'
import { doersOf } from './doers.ts'
import { weaponOf } from './slots.ts'
import { targetsOf } from './targets.ts'
import type { Trigger } from './trigger.ts'
import { lemmaAt } from './words.ts'

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

/** What one word of violence says of doers, weapon and targets; read once, as it is compared with many. */
interface Parts {
  readonly countries: readonly string[]
  readonly weapons: readonly string[]
  readonly targets: readonly string[]
}

const known = new WeakMap<Trigger, Parts>()

function partsOf(reading: Reading, trigger: Trigger): Parts {
  const before = known.get(trigger)
  if (before) return before
  const weapon = weaponOf(reading, trigger)?.value
  const parts = {
    countries: doersOf(reading, trigger).flatMap(({ value }) => value.country ?? []),
    weapons: weapon === undefined ? [] : [weapon],
    targets: headsOf(reading, trigger),
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
  const isOther = clashes(targets, own.targets)
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
    sameTarget: shares(targets, own.targets),
    otherTarget: isOther,
    otherTargetHere: gap === 0 && trigger.isNoun && isOther,
  }
}
