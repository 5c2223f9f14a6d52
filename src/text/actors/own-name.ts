import type { Sector } from '../../record/index.ts'
import type { TokenSpan } from './found.ts'
import { loadLexicon } from './lexicon.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'

/** The country that words of a name tell: "Royal Saudi Air Force". */
export function countryWithin(scene: Scene, { first, end }: TokenSpan): string | undefined {
  for (let at = first; at < end; at++) {
    const known = matchAt(scene.actors.names, scene, at, end)?.values[0]
    if (known !== undefined && known.type !== 'actor' && known.type !== 'capital')
      return known.country
  }
  return undefined
}

/** The sector that the last noun of a name tells: "Royal Saudi Air Force", "Boro Times". */
export function sectorWithin(scene: Scene, { first, end }: TokenSpan): Sector | undefined {
  const lemma = { tokens: scene.tokens, keys: scene.lemmas }
  for (let at = first; at < end; at++) {
    const match =
      matchAt(scene.actors.agents, scene, at, end) ?? matchAt(scene.actors.agents, lemma, at, end)
    if (match?.end === end) return match.values[0]?.sector
  }
  const endings = scene.lexicon['name-endings']
  const ending = end > first + 1 ? endings.get(scene.tokens[end - 1]?.lower ?? '') : undefined
  if (ending !== undefined) return ending
  // "Court of Session", "Ministry of Marine Affairs": the noun before "of".
  if (scene.tokens[first + 1]?.lower !== 'of') return undefined
  const noun = matchAt(scene.actors.agents, scene, first, first + 1)?.values[0]?.sector
  return noun ?? endings.get(scene.tokens[first]?.lower ?? '')
}

const name = /^(?:the\s)?(?:\p{Lu}[\p{L}.'’-]*\s)*(?:\p{Lu}[\p{L}]*-)?(\p{Lu}\p{L}*)$/u

/** "The Kivu Herald", "the Post": a paper or a station by the last word of its name. */
export function isMasthead(words: string): boolean {
  const last = name.exec(words.trim().replace(/^The\s/, 'the '))?.[1] ?? ''
  return loadLexicon()['name-endings'].get(last.toLowerCase()) === 'jrn'
}
