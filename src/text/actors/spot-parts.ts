import type { Token } from '../analysis.ts'
import { foldToken } from './fold.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/** "Tahnoun bin Zayed", "David Ben-Gurion", found in parts: one name. */
export function joined(scene: Scene, spots: readonly Spot[]): readonly Spot[] {
  const whole: Spot[] = []
  for (const spot of spots.flatMap((given) => listed(scene, given))) {
    const last = whole.at(-1)
    const first = spot.found === 'person' ? beforeParticle(scene, spot) : spot.first
    if (last !== undefined && (first < last.end || isHyphenated(scene, last, spot)))
      whole[whole.length - 1] = { first: last.first, end: spot.end, found: 'person' }
    else whole.push({ ...withoutHome(scene, spot), first })
  }
  return whole.map((spot) => withRest(scene, withHyphen(scene, spot)))
}

/** "Ivo Kral and Minister Ana Lima", "Ivo Kral - Ana Lima" of a list, taken for one name: two people. */
function listed({ tokens }: Scene, spot: Spot): readonly Spot[] {
  if (spot.found !== 'person') return [spot]
  for (let at = spot.first + 1; at < spot.end - 1; at++)
    if (tokens[at]?.lower === 'and' || isDash(tokens, at))
      return [
        { ...spot, end: at },
        { ...spot, first: at + 1 },
      ]
  return [spot]
}

/** A dash between blanks. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const { text = '', start, end } = tokens[at] ?? {}
  const isFree = tokens[at - 1]?.end !== start && tokens[at + 1]?.start !== end
  return isFree && /^[-–—]$/.test(text)
}

/** "Prime Minister Osei of Ghana", taken for one name: it ends before where he is from. */
function withoutHome({ tokens }: Scene, spot: Spot): Spot {
  if (spot.found !== 'person') return spot
  for (let at = spot.first + 1; at < spot.end; at++)
    if (tokens[at]?.lower === 'of') return { ...spot, end: at }
  return spot
}

/** "Al-Haddad", "PRESIDENT OSEI-TUTU", of which only what stands before the hyphen was taken for a name. */
function withHyphen(scene: Scene, spot: Spot): Spot {
  const { tokens } = scene
  const isArticle = /^(?:al|el)$/i.test(tokens[spot.end - 1]?.text ?? '')
  const isHalf = isArticle || (spot.end === spot.first + 1 && isTitled(scene, spot.first))
  const name = tokens[spot.end + 1]
  return spot.found === 'person' &&
    isHalf &&
    isGlued(scene, spot.end) &&
    /^\p{Lu}/u.test(name?.text ?? '')
    ? { ...spot, end: spot.end + 2 }
    : spot
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

/** "President Ulysses S. Grant", of which only the first name was found: behind a title the rest goes with it. */
function withRest(scene: Scene, spot: Spot): Spot {
  const { tokens, actors } = scene
  const isOne = spot.found === 'person' && spot.end === spot.first + 1
  const isSurname = actors.bySurname.has(foldToken(tokens[spot.first]?.text ?? ''))
  if (!isOne || isSurname || !isTitled(scene, spot.first)) return spot
  let { end } = spot
  while (isRest(tokens[end], tokens[end - 1])) end += 1
  return { ...spot, end }
}

function isRest(token: Token | undefined, before: Token | undefined): boolean {
  return (
    token !== undefined &&
    before !== undefined &&
    token.sentence === before.sentence &&
    token.start === before.end + 1 &&
    token.tag === 'PROPN' &&
    token.relation === 'flat' &&
    /^\p{Lu}/u.test(token.text)
  )
}

/** Whether a hyphen joins two words here without a blank. */
function isGlued({ tokens }: Scene, at: number): boolean {
  return (
    tokens[at]?.text === '-' &&
    tokens[at - 1]?.end === tokens[at]?.start &&
    tokens[at + 1]?.start === tokens[at]?.end
  )
}

/** "David Ben-Gurion", "President Osei-Tutu"; "the Boro-Lind summit" is of two. */
function isHyphenated(scene: Scene, last: Spot, spot: Spot): boolean {
  return (
    last.found === 'person' &&
    spot.found === 'person' &&
    (last.end - last.first > 1 || isTitled(scene, last.first)) &&
    spot.first === last.end + 1 &&
    isGlued(scene, last.end)
  )
}

function isTitled({ tokens, keys, actors }: Scene, first: number): boolean {
  return first > 0 && matchAt(actors.titles, { tokens, keys }, first - 1, first) !== undefined
}
