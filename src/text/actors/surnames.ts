import { foldToken } from './fold.ts'
import { isMonth } from './months.ts'
import { matchAt } from './phrase-index.ts'
import { type Scene, sameSentence } from './scene.ts'
import { isTitled } from './spot-offices.ts'
import type { Spot } from './spots.ts'

/**
 * A capitalised word that ends a person's name elsewhere in the report, and that no finder took, or took for a body:
 * "the Biden administration".
 */
export function* surnames(scene: Scene, spots: readonly Spot[]): Generator<Spot> {
  const { tokens } = scene
  const known = new Set<string>()
  for (const { person, found, first, end } of spots) {
    const long = end - first > 1 || (tokens[first]?.text.length ?? 0) > 3
    if (person !== undefined || (found === 'person' && long))
      known.add(foldToken(tokens[lastOfName(tokens, end)]?.text ?? ''))
  }
  known.delete('')
  const bodies = new Set<number>()
  // "Scott West", taken for a body.
  const pairs = new Set<number>()
  for (const { found, first, end } of spots) {
    if (found !== 'organisation') continue
    if (end === first + 1) bodies.add(first)
    if (end === first + 2) pairs.add(first)
  }
  for (const { index, text, tag, penn, sentence } of tokens) {
    if (tag !== 'PROPN' && tag !== 'NOUN' && !bodies.has(index)) continue
    // "An apology from Fields": a capital that opens no sentence is a name's, whatever the tagger makes of it.
    const inside = tokens[index - 1]?.sentence === sentence
    // "Day made many albums": a noun that one counts, without an article, is a name there too.
    const noun = tag === 'NOUN' && (inside || (penn === 'NN' && isVerb(tokens[index + 1])))
    const name = (tag === 'PROPN' || noun || bodies.has(index)) && /^\p{Lu}\p{Ll}/u.test(text)
    if (
      name &&
      (known.has(foldToken(text)) || leadsCabinet(scene, index)) &&
      !isMonth(scene, index)
    )
      yield {
        first: withGiven(scene, withArticle(scene, index), pairs),
        end: index + 1,
        found: 'person',
      }
  }
}

function isVerb(token: Scene['tokens'][number] | undefined): boolean {
  return token?.tag === 'VERB' || token?.tag === 'AUX'
}

/** "James Fields Jr.": the last word that is a name. */
function lastOfName(tokens: Scene['tokens'], end: number): number {
  return /^(?:jr|sr|i{1,3}|iv)\.?$/.test(tokens[end - 1]?.lower ?? '') ? end - 2 : end - 1
}

/** "the Biden administration": a surname of our lists before the body it leads, in a report that gives no more of the name. */
export function leadsCabinet(scene: Scene, at: number): boolean {
  const { tokens, actors } = scene
  const next = tokens[at + 1]?.lower ?? ''
  const leads =
    next === 'administration' || next === 'government' || next === 'regime' || next === 'cabinet'
  const known = actors.bySurname.has(foldToken(tokens[at]?.text ?? ''))
  // "Biden-Harris Administration": both.
  return known && (leads || (next === '-' && leadsCabinet(scene, at + 2)))
}

/** "al-Muhandis": the article goes with the name. */
export function withArticle({ tokens }: Scene, first: number): number {
  const joined = tokens[first - 1]?.text === '-' ? first - 2 : first - 1
  const article = tokens[joined]
  return article !== undefined &&
    /^(?:al|el|bin|ibn)$/i.test(article.text) &&
    article.sentence === tokens[first]?.sentence
    ? joined
    : first
}

/**
 * "County Manager Ivo Lima" of a report on Lima, taken for no person's name: the given name goes with the surname, and so do
 * whatever stands between it and a title, and an initial.
 */
function withGiven(scene: Scene, first: number, pairs: ReadonlySet<number>): number {
  const { tokens, keys, lexicon } = scene
  const initial = isInitial(scene, first - 1) ? first - 1 : first
  const given = initial - 1
  const { text = '', tag, end } = tokens[given] ?? {}
  const isName = tag === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(text) && !isMonth(scene, given)
  if (!isName || end === undefined || end + 1 !== tokens[initial]?.start) return first
  if (!sameSentence(scene, given, first) || isListedWord(scene, given)) return first
  if (pairs.has(given)) return first
  const { relation, head, text: surname = '' } = tokens[first] ?? {}
  const isFlat = relation === 'flat' && head === given && !/\.$/.test(surname)
  const isGiven = isFlat || lexicon.given.has(keys[given] ?? '')
  return isGiven || isTitled(scene, { first: given }) ? given : first
}

function isInitial({ tokens }: Scene, at: number): boolean {
  return /^\p{Lu}\.$/u.test(tokens[at]?.text ?? '')
}

/** A title, or a word that is a name of our lists; people are called as capitals are. */
function isListedWord(scene: Scene, at: number): boolean {
  const { actors } = scene
  return (
    matchAt(actors.titles, scene, at, at + 1) !== undefined ||
    matchAt(actors.names, scene, at, at + 1)?.values.some(({ type }) => type !== 'capital') === true
  )
}
