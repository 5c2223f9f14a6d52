import type { Named } from './family.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/** The countries that a report tells of: by a word for them, a place, or whoever it names in full or with an office. */
export function countriesNamed(
  { placed, actors }: Scene,
  named: readonly Named[],
  spots: readonly Spot[],
): () => ReadonlySet<string> {
  let told: Set<string> | undefined
  return () => {
    if (told !== undefined) return told
    told = new Set(placed.values())
    for (const { known = [] } of spots)
      for (const { country } of known) if (country !== undefined) told.add(country)
    for (const { who } of named) {
      if (who.office?.country !== undefined) told.add(who.office.country)
      for (const { country } of actors.terms.get(who.known ?? '') ?? [])
        if (country !== undefined) told.add(country)
    }
    return told
  }
}
