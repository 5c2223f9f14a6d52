import type { Sector } from '../../record/index.ts'
import { SMALL_A, SMALL_Z } from './fold.ts'
import type { TokenSpan } from './found.ts'
import { matchAt } from './phrase-index.ts'
import { isCapital, lowerAt, type Scene, sentenceEnd } from './scene.ts'

/** A title that tells its field before the name, and the name behind it. */
export interface LongTitle extends TokenSpan {
  readonly name: TokenSpan
  readonly person?: string
  readonly office?: string
  readonly sector?: Sector
}

/** Longest title and longest name, in tokens. */
const LONGEST = 22
const LONGEST_NAME = 4

const joints: ReadonlySet<string> = new Set(['for', 'of', 'to', 'at', 'on'])
const within: ReadonlySet<string> = new Set([...joints, 'the', 'and', '&', '-', "'s", '’s'])

/**
 * "Assistant Secretary for Marine Affairs Ana Lima", "Envoy for Yemen and Coordinator for Aid Ana Lima": a title of words
 * with capitals up to where a name starts, which is a given name, somebody whom our lists hold, or what stands behind the
 * noun of a field. Names finders take the field for a body or for a part of the name. `people`: how names of people are looked
 * up, by token.
 */
export function longTitles(scene: Scene, people: readonly string[]): readonly LongTitle[] {
  const { tokens, actors } = scene
  const found: LongTitle[] = []
  let next = 0
  for (const { index } of tokens) {
    if (index < next || isSmall(scene, index) || !isCapital(scene, index)) continue
    const limit = Math.min(sentenceEnd(scene, index), index + LONGEST)
    const title = matchAt(actors.titles, scene, index, limit)
    const [value] = title?.values ?? []
    if (title === undefined || value === undefined) continue
    const isLong = joints.has(lowerAt(scene, title.end))
    if (!isLong && title.end - index < 4) continue
    const name = nameBehind(scene, people, { first: title.end, end: limit + LONGEST_NAME })
    if (name === undefined) continue
    found.push({
      first: index,
      end: name.first,
      name: { first: name.first, end: name.end },
      ...(name.person !== undefined && { person: name.person }),
      ...(value.office !== undefined && !hasFieldOf(scene, title) && { office: value.office }),
      ...(value.sector !== undefined && { sector: value.sector }),
    })
    next = name.end
  }
  return found
}

/** Most words start with a plain small letter, which needs no class of letters to be told. */
function isSmall({ tokens }: Scene, at: number): boolean {
  const first = tokens[at]?.text.charCodeAt(0) ?? SMALL_A
  return first >= SMALL_A && first <= SMALL_Z
}

/** "Minister of State for Trade" is no minister of that office; "Secretary of State for" is one of a field. */
function hasFieldOf(scene: Scene, { end }: TokenSpan): boolean {
  return /^(?:for|on)$/.test(lowerAt(scene, end))
}

interface NameBehind extends TokenSpan {
  readonly person?: string
}

/** The name behind a title that ends at token `from`; nothing where words come between that no title has. */
function nameBehind(
  scene: Scene,
  people: readonly string[],
  { first, end: last }: TokenSpan,
): NameBehind | undefined {
  const end = Math.min(last, scene.tokens.length, sentenceEnd(scene, first))
  for (let at = first; at < end; at++) {
    const isBehind = at === first || isCapital(scene, at - 1)
    const name = isBehind ? (listedAt(scene, people, at, end) ?? nameAt(scene, at)) : undefined
    if (name !== undefined) return isOfNext(scene, at) ? undefined : name
    if (!isCapital(scene, at) && !isWithin(scene, at)) return undefined
  }
  return undefined
}

/** "Chief of Staff to President Lind": of somebody else, who has no article; "to the President Ana Lima" is hers. */
function isOfNext(scene: Scene, name: number): boolean {
  for (let at = name - 1; at > name - 4; at--) {
    const title = matchAt(
      scene.actors.titles,
      { tokens: scene.tokens, keys: scene.lemmas },
      at,
      name,
    )
    const isField = scene.lexicon['field-nouns'].has(lowerAt(scene, at))
    if (title?.end === name && !isField && joints.has(lowerAt(scene, at - 1))) return true
  }
  return false
}

/** Small words of a title, and a comma before another field. */
function isWithin(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at)
  if (word !== ',') return within.has(word)
  const next = lowerAt(scene, at + 1)
  return next === 'and' || scene.lexicon['field-nouns'].has(next)
}

/** A full name of our lists. */
function listedAt(
  { actors, tokens }: Scene,
  keys: readonly string[],
  first: number,
  limit: number,
): NameBehind | undefined {
  const listed = matchAt(actors.people, { tokens, keys }, first, limit)
  const [person] = listed?.values ?? []
  if (listed === undefined || person === undefined || listed.end < first + 2) return undefined
  return { first, end: listed.end, person }
}

function nameAt(scene: Scene, at: number): NameBehind | undefined {
  const { lexicon, keys, tokens } = scene
  if (!isNameWord(scene, at) || !isNamePart(scene, at + 1)) return undefined
  const isGiven = lexicon.given.has(keys[at] ?? '')
  const isBehindField = lexicon['field-nouns'].has(lowerAt(scene, at - 1))
  if (!isGiven && !isBehindField) return undefined
  let end = at + 1
  while (end < at + LONGEST_NAME && isNamePart(scene, end)) end++
  // "Secretary for Marine Affairs Policy Coordination" goes on with a field.
  const isField = tokens.slice(at, end).some(({ lower }) => lexicon['field-nouns'].has(lower))
  return end - at < 2 || isField || isCapital(scene, end) ? undefined : { first: at, end }
}

/** A word with a capital that is of no field and no title. */
function isNameWord(scene: Scene, at: number): boolean {
  const { actors, lexicon, tokens } = scene
  const token = tokens[at]
  return (
    token !== undefined &&
    /^\p{Lu}\p{L}*[\p{Ll}\p{Lu}-]/u.test(token.text) &&
    (token.tag === 'PROPN' || token.tag === 'NOUN' || token.tag === 'ADJ') &&
    !lexicon['field-nouns'].has(token.lower) &&
    matchAt(actors.titles, scene, at, at + 1) === undefined &&
    // People are called as capitals are, and not as countries.
    matchAt(actors.names, scene, at, at + 1)?.values.some(({ type }) => type !== 'capital') !== true
  )
}

/** "A.", "van", "al" and "-" go with a name as well. */
function isNamePart(scene: Scene, at: number): boolean {
  const { text = '', lower = '' } = scene.tokens[at] ?? {}
  if (/^\p{Lu}\.$/u.test(text)) return true
  if (/^(?:-|de|van|von|bin|al|el|der|den|da|di)$/.test(lower)) return isCapital(scene, at + 1)
  return isNameWord(scene, at)
}
