import { sectorWithin } from './own-name.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/** "Security Council Resolution 1325": the noun before the number. */
export function lastNoun({ tokens, lemmas }: Scene, { first, end }: Spot): string {
  const last = /^\d/.test(tokens[end - 1]?.text ?? '') && end - 2 > first ? end - 2 : end - 1
  return lemmas[last] ?? ''
}

/** "Lima's 2008 Senate opponent": a year is in nobody's name behind a possessive. */
function ownsYear({ tokens }: Scene, { first, end, found }: Spot): boolean {
  if (found !== 'organisation') return false
  for (let at = first + 1; at < end - 1; at++)
    if (/^['’]s$/.test(tokens[at]?.lower ?? '') && /^\d/.test(tokens[at + 1]?.text ?? ''))
      return true
  return false
}

/** "Women's Affairs Ana Lima" of "Director of Women's Affairs Ana Lima", taken for a body: the person behind. */
function behindField(scene: Scene, spot: Spot): Spot | undefined {
  const { tokens, lexicon, keys } = scene
  if (spot.found !== 'organisation') return undefined
  const home = tokens.slice(spot.first + 2, spot.end).findLast(({ lower }) => lower === 'of')
  const end = home !== undefined && home.index > spot.end - 4 ? home.index : spot.end
  for (let at = Math.max(spot.first + 1, end - 3); at < end - 1; at++) {
    const isField = lexicon['field-nouns'].has(tokens[at - 1]?.lower ?? '')
    if (isField && lexicon.given.has(keys[at] ?? '')) return { first: at, end, found: 'person' }
  }
  return undefined
}

/**
 * "Special Envoy for Yemen Ada Lind", "Minister of Marine Affairs Ada Lind", of which all behind the preposition was taken
 * for a body: the name starts with the given name.
 */
export function holder(scene: Scene, spot: Spot, inside: readonly Spot[]): Spot | undefined {
  const { tokens, lexicon, keys } = scene
  const joint = tokens[spot.first - 1]?.lower ?? ''
  if (
    spot.found !== 'organisation' ||
    (joint !== 'for' && joint !== 'to' && joint !== 'of') ||
    !isTitled(scene, { ...spot, first: spot.first - 1 }) ||
    sectorWithin(scene, spot) !== undefined
  )
    return undefined
  // "First Minister of Wales Ana Lima": the country is of the title.
  const country = inside.find(
    ({ first, known }) => first === spot.first && known?.[0]?.type === 'country',
  )
  const left = spot.end - (country?.end ?? spot.end)
  if (country !== undefined && left > 1 && left < 4)
    return { first: country.end, end: spot.end, found: 'person' }
  for (let at = Math.max(spot.first + 1, spot.end - 3); at < spot.end - 1; at++)
    if (lexicon.given.has(keys[at] ?? '')) return { first: at, end: spot.end, found: 'person' }
  return undefined
}

/** Whether a title ends right before: "Prime Minister". */
export function isTitled(scene: Scene, { first }: Pick<Spot, 'first'>): boolean {
  for (let at = Math.max(0, first - 3); at < first; at += 1)
    if (matchAt(scene.actors.titles, scene, at, first)?.end === first) return true
  return false
}

/** What a found name is made up of where it ran over from one thing into another; undefined for one of a piece. */
export function partsOf(
  scene: Scene,
  spot: Spot,
  inside: readonly Spot[],
): readonly Spot[] | undefined {
  if (ownsYear(scene, spot)) return []
  const { tokens } = scene
  const owner = inside.find(
    ({ first, known }) => first === spot.first && known?.[0]?.type === 'actor',
  )
  if (owner !== undefined && /^['’]s$/.test(tokens[owner.end]?.lower ?? '')) {
    const owned = { ...spot, first: owner.end + 1 }
    return sectorWithin(scene, owned) === undefined ? [] : [owned]
  }
  const behind = behindField(scene, spot)
  if (behind === undefined) return undefined
  // "Ambassador-at-Large for Women's Issues Ana Lima" is of no body.
  const isCharge = /^(?:-|for)$/.test(tokens[spot.first - 1]?.lower ?? '')
  return isCharge ? [behind] : [behind, { ...spot, end: behind.first }]
}
