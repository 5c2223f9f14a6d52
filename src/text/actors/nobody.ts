import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/**
 * Tells of a name whether it is of money ("US$40"), and of one that no list holds whether it is a storm's, also alone once its kind is told, what a transcript says of the
 * room, or of a case in court: "Hurricane Ivo", "(Cross-talk.)", "Lind v. Boro".
 */
export function nobodyIn(scene: Scene): (spot: Spot) => boolean {
  const storms = stormsIn(scene)
  return (spot) => {
    if (spot.person !== undefined) return false
    const isListed = spot.known !== undefined
    if (isDirection(scene, spot, isListed ? 2 : 1) || isOfMoney(scene, spot)) return true
    return !isListed && (isStorm(scene, spot, storms) || isOfCase(scene, spot))
  }
}

/** All that stands in brackets, with a full stop; of a listed name one word of what is done goes before: "(Speaks Irish.)". */
function isDirection({ tokens }: Scene, { first, end }: Spot, back: number): boolean {
  if (tokens[end]?.text !== '.' || tokens[end + 1]?.text !== ')') return false
  // "(R-Ky.)" tells whose senator somebody is.
  return tokens[first - back]?.text === '(' && /^\p{Lu}\p{Ll}{2}/u.test(tokens[first]?.text ?? '')
}

/** "US$40". */
function isOfMoney({ tokens }: Scene, { end }: Spot): boolean {
  const sign = tokens[end]
  return sign?.text === '$' && sign.start === tokens[end - 1]?.end
}

/** "Lind v. Boro": a ruling goes by it. */
function isOfCase({ tokens }: Scene, { first, end, found }: Spot): boolean {
  const isSide = (at: number) => /^vs?\.?$/.test(tokens[at]?.text ?? '')
  const before = tokens[first - 1]?.text === '.' ? first - 2 : first - 1
  return found === 'person' && (isSide(before) || isSide(end))
}

/** Names of storms behind their kind. */
function stormsIn({ text }: Scene): ReadonlySet<string> {
  const found = text.matchAll(
    /\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm) (\p{Lu}[\p{L}-]{1,20})/gu,
  )
  return new Set([...found].map(([, name = '']) => name))
}

const kinds: ReadonlySet<string> = new Set(['hurricane', 'typhoon', 'cyclone', 'storm'])

function isStorm({ tokens }: Scene, { first, end }: Spot, storms: ReadonlySet<string>): boolean {
  if (storms.size === 0 || !storms.has(tokens[end - 1]?.text ?? '')) return false
  return end === first + 1 || (end === first + 2 && kinds.has(tokens[first]?.lower ?? ''))
}
