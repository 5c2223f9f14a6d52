import type { KnownName } from './entries.ts'
import { type Ground, possessives } from './roles.ts'
import { lowerAt, type Scene, sameSentence } from './scene.ts'

/** More are no list of who acts together. */
const MOST = 12

/** The countries, and where a list of them ends. */
export interface Listed {
  readonly countries: readonly string[]
  readonly end: number
}

/**
 * "Chad, Niger and the Gambia" behind a first country that ends at token `end`: the others, when "and" closes
 * the list. "Presidents of Chad and Niger" are of each; "the presidents of Chad and Niger's army" of the first.
 */
export function listedCountries(scene: Scene, ground: Ground, end: number): Listed | undefined {
  const countries: string[] = []
  let at = end
  for (let steps = 0; steps < MOST; steps++) {
    const comma = lowerAt(scene, at) === ','
    const and = lowerAt(scene, comma ? at + 1 : at) === 'and'
    if (!comma && !and) return undefined
    const next = at + (comma ? 1 : 0) + (and ? 1 : 0)
    const spot = ground.spotAt.get(lowerAt(scene, next) === 'the' ? next + 1 : next)
    const country = countryOf(spot?.known?.[0])
    if (spot === undefined || country === undefined || !sameSentence(scene, end - 1, next))
      return undefined
    countries.push(country)
    at = spot.end
    if (and) return possessives.has(lowerAt(scene, at)) ? undefined : { countries, end: at }
  }
  return undefined
}

/** A state, or what governs where no state does; no other body and no nationality. */
function countryOf(known: KnownName | undefined): string | undefined {
  const governs = known?.type === 'actor' && (known.kind === 'region' || known.sector === 'gov')
  return known?.type === 'country' || governs ? known?.country : undefined
}
