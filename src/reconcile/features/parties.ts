import type { Party, Read } from '../../record/index.ts'
import { sameSide } from '../../text/index.ts'
import { type Feature, feature } from '../feature.ts'

function names(parties: readonly Read<Party>[]): string {
  return parties.map(({ value }) => value.label ?? value.name).join(', ')
}

/**
 * How far two lists of parties are the same: the share of the shorter list that is on the other. Left out
 * when a side names nobody.
 */
export function compareParties(
  name: string,
  from: readonly Read<Party>[],
  to: readonly Read<Party>[],
  isSame: (a: Party, b: Party) => boolean = sameSide,
): readonly Feature[] {
  if (from.length === 0 || to.length === 0) return []
  const [few, many] = from.length <= to.length ? [from, to] : [to, from]
  const shared = few.filter(({ value }) => many.some((other) => isSame(value, other.value))).length
  return [feature(name, shared / few.length, names(from), names(to))]
}

/** Whether two parties act for one country: its president, now or then, and the country itself do. */
export function isOfOneCountry(a: Party, b: Party): boolean {
  return (
    sameSide(a, b) ||
    (a.country !== undefined && a.country === b.country && isOfState(a) && isOfState(b))
  )
}

function isOfState({ sector }: Party): boolean {
  return (
    sector === undefined ||
    sector === 'gov' ||
    sector === 'mil' ||
    sector === 'eli' ||
    sector === 'leg'
  )
}
