import type { Found, StatedOffice } from './found.ts'
import { lowerAt, type Scene, sameSentence } from './scene.ts'

/** "Council members Ana Lima, Ivo Kral and Tor Lind": a title in the plural is of all who are listed behind it. */
export function shareTitles(scene: Scene, people: readonly Found[]): readonly Found[] {
  let office: StatedOffice | undefined
  let last: Found | undefined
  return people.map((found) => {
    const { who } = found
    const isListed = office !== undefined && last !== undefined && isNext(scene, last, found)
    last = found
    if (who.kind !== 'person') return found
    if (who.office !== undefined || !isListed) {
      office = isPlural(scene, found) ? who.office : undefined
      return found
    }
    if (office === undefined || who.known !== undefined) return found
    const { bearing, ...name } = who
    return { ...found, who: { ...name, office: { ...office, words: { ...office.words } } } }
  })
}

/** Whether the title right before a name is of several: "Senators", "Reps.". */
function isPlural({ tokens, keys, lemmas }: Scene, { who, first, end }: Found): boolean {
  if (who.kind !== 'person' || who.office === undefined) return false
  const last = who.office.words.end - 1
  const token = tokens[last]
  if (token === undefined || last < first || last >= end || last !== who.name.first - 1)
    return false
  return /^(?:reps?|sens?)\.$/.test(token.lower)
    ? token.lower.endsWith('s.')
    : token.lower.endsWith('s') && keys[last] !== lemmas[last]
}

/** Whether only a comma or "and" stands between two names. */
function isNext(scene: Scene, { end }: Found, { first }: Found): boolean {
  if (!sameSentence(scene, end - 1, first) || first <= end || first > end + 2) return false
  for (let at = end; at < first; at++) if (!/^(?:,|and|&)$/.test(lowerAt(scene, at))) return false
  return true
}
