import { type Phrase, sectorOf, stateSectors } from './noun-phrase.ts'
import { type Ground, ownedSpot } from './roles.ts'
import { lowerAt, type Scene } from './scene.ts'

/** "of Iraq", "in Iraq" after the noun. */
export function takeRight(scene: Scene, ground: Ground, phrase: Phrase): void {
  const preposition = lowerAt(scene, phrase.end)
  if (!['of', 'in', 'from'].includes(preposition)) return
  const at = ['the', 'a'].includes(lowerAt(scene, phrase.end + 1)) ? phrase.end + 2 : phrase.end + 1
  const spot = ownedSpot(scene, ground, ground.spotAt.get(at))
  const known = spot?.known?.[0]
  if (spot?.person !== undefined && preposition === 'of' && phrase.roles.at(-1)?.group === true)
    phrase.possessor ??= spot.end - 1
  if (
    spot === undefined ||
    known === undefined ||
    known.type === 'adjective' ||
    known.type === 'people'
  )
    return
  if (preposition === 'of') {
    if (phrase.country !== undefined || phrase.body !== undefined) return
    if (known.type === 'actor') phrase.body = known
    else phrase.country = known.country
    phrase.end = spot.end
    return
  }
  const sector = sectorOf(phrase)
  const local = sector === undefined || !stateSectors.has(sector) || sector === 'cop'
  const foreign =
    lowerAt(scene, phrase.first) === 'foreign' || lowerAt(scene, phrase.first) === 'international'
  if (
    phrase.country === undefined &&
    phrase.body === undefined &&
    local &&
    !foreign &&
    // "Reporters in Cairo" are of anywhere.
    sector !== 'jrn' &&
    known.type !== 'actor'
  )
    phrase.country = known.country
}
