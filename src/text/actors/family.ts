import type { Found, PersonName } from './found.ts'
import type { Scene } from './scene.ts'

/** A mention of somebody by a name. */
export interface Named {
  readonly found: Found
  readonly who: PersonName
  /** Folded words of the name. */
  readonly words: readonly string[]
}

/** Without those of the name who are told as somebody's kin, where others bear it: "Hugo Lind and his wife, Ana Lind". */
export function headsOfFamily<T extends Named>(scene: Scene, bearers: readonly T[]): readonly T[] {
  const kin = new Set(bearers.filter((one) => isKin(scene, one)).map(textOfName))
  const heads = kin.size === 0 ? bearers : bearers.filter((one) => !kin.has(textOfName(one)))
  return heads.length > 0 ? heads : bearers
}

const textOfName = ({ words }: Named) => words.join(' ')

/** Somebody whom our lists know may be the one a report is of, whatever is told of a family. */
function isKin({ tokens, lexicon }: Scene, { found: { first }, who }: Named): boolean {
  if (who.known !== undefined) return false
  const before = tokens[first - 1]?.text === ',' ? first - 2 : first - 1
  return lexicon.kin.has(tokens[before]?.lower ?? '')
}
