import { slugOf } from './fold.ts'
import type { Phrase } from './noun-phrase.ts'
import { matchAt, startsPhrase } from './phrase-index.ts'
import { lowerAt, type Scene } from './scene.ts'

/**
 * "The Chadian people", "the brave people of Chad": all of a country as one actor, who is the same by either name. Not
 * "people of Chad", "three people of Chad" or "the young people of Chad", who are some of them.
 */
export function wholePeople(
  scene: Scene,
  phrase: Phrase,
): { readonly id: string; readonly label: string } | undefined {
  const { first, head, country, body } = phrase
  if (lowerAt(scene, head) !== 'people' || body !== undefined) return undefined
  if (country === undefined) return stateless(scene, phrase)
  const known = scene.actors.countries.get(country ?? '')
  if (known === undefined || lowerAt(scene, first - 1) !== 'the') return undefined
  if (!phrase.adjective && !isCountry(scene, phrase)) return undefined
  for (let at = first; at < head; at++) if (!isOfAll(scene, phrase, at)) return undefined
  if (lowerAt(scene, phrase.end) === 'who') return undefined
  const label = `People of ${known.label.startsWith('United ') ? 'the ' : ''}${known.label}`
  return { id: slugOf(label), label }
}

/** "The Jewish people", "the Kurdish people": one by its own name, of no one country. */
function stateless(
  scene: Scene,
  { first, head }: Phrase,
): { readonly id: string; readonly label: string } | undefined {
  const name = lowerAt(scene, head - 1)
  if (!scene.lexicon['stateless-peoples'].has(name) || lowerAt(scene, first - 1) !== 'the')
    return undefined
  for (let at = first; at < head - 1; at++)
    if (!scene.lexicon.praise.has(lowerAt(scene, at))) return undefined
  const label = `${scene.tokens[head - 1]?.text ?? ''} people`
  return { id: slugOf(label), label }
}

/** A word that praises a people, or tells its country. */
function isOfAll({ lexicon, actors, keys, tokens }: Scene, phrase: Phrase, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return (
    lexicon.praise.has(word) || (phrase.adjective && startsPhrase(actors.names, keys[at] ?? ''))
  )
}

/** "Of Chad", and not "of Moundou" or of a region. */
function isCountry(scene: Scene, { head, end }: Phrase): boolean {
  const at = lowerAt(scene, head + 2) === 'the' ? head + 3 : head + 2
  const known = matchAt(scene.actors.names, scene, at, end)
  return known?.end === end && known.values[0]?.type === 'country'
}
