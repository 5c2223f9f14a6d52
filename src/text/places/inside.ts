import { distanceKm } from './geometry.ts'
import type { PlaceEntry } from './place-entry.ts'

/** Whether things lie in a place of this kind as a matter of law: country, first- or second-order division. */
export function isDivision(entry: PlaceEntry): boolean {
  return (
    entry.kind === 'country' ||
    entry.kind === 'adm1' ||
    entry.kind === 'adm2' ||
    entry.kind === 'region'
  )
}

/**
 * Whether one place lies in another. For second-order divisions and regions, whose outlines the gazetteer does not
 * hold, within their radius and a fifth: wrong for what lies just across a crooked border.
 */
export function lies(inner: PlaceEntry, outer: PlaceEntry): boolean {
  if (inner.key === outer.key) return false
  if (outer.country !== '' && inner.country !== '' && inner.country !== outer.country) return false
  if (outer.kind === 'country') return inner.kind !== 'country' && inner.country === outer.country
  if (inner.kind === 'country')
    return outer.kind === 'region' || outer.kind === 'continent' ? within(inner, outer) : false
  if (outer.kind === 'adm1') {
    if (inner.kind === 'adm1') return false
    return inner.adm1 === '' ? within(inner, outer) : inner.adm1 === outer.adm1
  }
  if (outer.kind === 'adm2' && inner.kind === 'adm2') return false
  if (outer.kind === 'city')
    return (
      inner.radiusKm < outer.radiusKm &&
      (inner.kind === 'section' || inner.kind === 'base') &&
      within(inner, outer)
    )
  return within(inner, outer)
}

function within(inner: PlaceEntry, outer: PlaceEntry): boolean {
  return distanceKm(inner, outer) <= outer.radiusKm * 1.2 + 3
}
