import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/** "Tahnoun bin Zayed", "David Ben-Gurion", found in parts: one name. */
export function joined(scene: Scene, spots: readonly Spot[]): readonly Spot[] {
  const whole: Spot[] = []
  for (const spot of spots) {
    const last = whole.at(-1)
    const first = spot.found === 'person' ? beforeParticle(scene, spot) : spot.first
    if (last !== undefined && (first < last.end || isHyphenated(scene, last, spot)))
      whole[whole.length - 1] = { first: last.first, end: spot.end, found: 'person' }
    else whole.push({ ...spot, first })
  }
  return whole
}

/** "Tahnoun" of "Tahnoun bin Zayed": where a name that goes on with "bin" starts. */
function beforeParticle({ tokens }: Scene, { first }: Spot): number {
  const isParticle = (at: number) => /^(?:bin|ibn|bint|ould)$/i.test(tokens[at]?.text ?? '')
  const particle = isParticle(first) ? first : isParticle(first - 1) ? first - 1 : undefined
  const given = particle === undefined ? undefined : tokens[particle - 1]
  return given !== undefined &&
    given.sentence === tokens[first]?.sentence &&
    /^\p{Lu}\p{Ll}/u.test(given.text)
    ? given.index
    : first
}

function isHyphenated({ tokens }: Scene, last: Spot, spot: Spot): boolean {
  const hyphen = tokens[last.end]
  return (
    last.found === 'person' &&
    spot.found === 'person' &&
    last.end - last.first > 1 &&
    spot.first === last.end + 1 &&
    hyphen?.text === '-' &&
    tokens[last.end - 1]?.end === hyphen.start &&
    tokens[spot.first]?.start === hyphen.end
  )
}
