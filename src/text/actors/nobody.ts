import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/**
 * Tells of a name that no list holds whether it is a storm's, also alone once its kind is told, or what a transcript says of the
 * room: "Hurricane Ivo", "(Cross-talk.)".
 */
export function nobodyIn(scene: Scene): (spot: Spot) => boolean {
  const storms = stormsIn(scene)
  return (spot) => {
    if (spot.person !== undefined) return false
    const isListed = spot.known !== undefined
    return isDirection(scene, spot, isListed ? 2 : 1) || (!isListed && isStorm(scene, spot, storms))
  }
}

/** All that stands in brackets, with a full stop; of a listed name one word of what is done goes before: "(Speaks Irish.)". */
function isDirection({ tokens }: Scene, { first, end }: Spot, back: number): boolean {
  if (tokens[end]?.text !== '.' || tokens[end + 1]?.text !== ')') return false
  // "(R-Ky.)" tells whose senator somebody is.
  return tokens[first - back]?.text === '(' && /^\p{Lu}\p{Ll}{2}/u.test(tokens[first]?.text ?? '')
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
