import type { Sector } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import type { TokenSpan } from './found.ts'
import { loadLexicon } from './lexicon.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'

/** The country that words of a name tell: "Royal Saudi Air Force". */
export function countryWithin(scene: Scene, { first, end }: TokenSpan): string | undefined {
  for (let at = first; at < end; at++) {
    const known = matchAt(scene.actors.names, scene, at, end)?.values[0]
    if (known !== undefined && isToldOf(scene, at, known)) return known.country
  }
  return undefined
}

/** The country of the place that a body's name starts with: "Leeds Crown Court". */
export function placeWithin({ tokens, placed }: Scene, { first }: TokenSpan): string | undefined {
  return tokens[first]?.tag === 'ADJ' ? undefined : placed.get(first)
}

/** A country by a word for it; "Inner Mongolia" and "Georgia" of a report without Tbilisi are none. */
function isToldOf({ tokens, keys, lexicon }: Scene, at: number, known: KnownName): boolean {
  if (known.type === 'actor' || known.type === 'capital') return false
  if (/^(?:inner|new)$/.test(tokens[at - 1]?.lower ?? '')) return false
  const cues = lexicon.ambiguous[known.label]
  return cues === undefined || known.type !== 'country' || keys.some((key) => cues.has(key))
}

/** The sector that the last nouns of a name tell: "Royal Saudi Air Force", "Boro Times", "Boro School Board". */
export function sectorWithin(scene: Scene, { first, end }: TokenSpan): Sector | undefined {
  const told = sectorOfEnding(scene, { first, end }, end > first + 1)
  if (told !== undefined) return told
  // "Boro Department of Marine Affairs", "Court of Session": the noun before "of".
  for (let of = first + 1; of < end; of++)
    if (scene.tokens[of]?.lower === 'of')
      return scene.lemmas[of - 1] === 'division'
        ? 'gov'
        : sectorOfEnding(scene, { first, end: of }, true)
  return undefined
}

/** By the longer of two: a noun for somebody that ends the name, and an ending of our list where one may do. */
function sectorOfEnding(
  scene: Scene,
  { first, end }: TokenSpan,
  listed: boolean,
): Sector | undefined {
  const agent = agentEnding(scene, { first, end })
  const ending = listed ? nameEnding(scene, { first, end }) : undefined
  if (ending !== undefined && ending.first < (agent?.first ?? end)) return ending.sector
  return agent?.sector ?? ending?.sector
}

interface Ending {
  readonly first: number
  readonly sector: Sector | undefined
}

function nameEnding(scene: Scene, { first, end }: TokenSpan): Ending | undefined {
  const endings = scene.lexicon['name-endings']
  let words = ''
  let found: Ending | undefined
  for (let at = end - 1; at >= first && at >= end - LONGEST_ENDING; at--) {
    words = endingWith(scene, at, words)
    const sector = endings.get(words)
    if (sector !== undefined) found = { first: at, sector }
  }
  return found
}

/** The longest noun for somebody that ends a name. */
function agentEnding(scene: Scene, { first, end }: TokenSpan): Ending | undefined {
  const lemma = { tokens: scene.tokens, keys: scene.lemmas }
  for (let at = first; at < end; at++) {
    const match =
      matchAt(scene.actors.agents, scene, at, end) ?? matchAt(scene.actors.agents, lemma, at, end)
    const [noun] = match?.end === end ? match.values : []
    // "Union of Teachers" is of many; "Office of President" is no president.
    if (scene.lexicon.kin.has(scene.lemmas[end - 1] ?? '')) continue
    if (noun !== undefined && (noun.group || scene.keys[end - 1] !== scene.lemmas[end - 1]))
      return { first: at, sector: noun.sector }
  }
  return undefined
}

/** Longest ending of a name in tokens: "medical examiner's office". */
const LONGEST_ENDING = 4

/** Token `at` with the words behind it, as the lists spell them: a possessive goes with its word. */
function endingWith({ tokens }: Scene, at: number, behind: string): string {
  const word = (tokens[at]?.lower ?? '').replace('’', "'")
  return behind === '' ? word : behind.startsWith("'") ? `${word}${behind}` : `${word} ${behind}`
}

const name = /^(?:the\s)?(?:\p{Lu}[\p{L}.'’-]*\s)*(?:\p{Lu}[\p{L}]*-)?(\p{Lu}\p{L}*)$/u

/** "The Kivu Herald", "the Post": a paper or a station by the last word of its name. */
export function isMasthead(words: string): boolean {
  const last = name.exec(words.trim().replace(/^The\s/, 'the '))?.[1] ?? ''
  return loadLexicon()['name-endings'].get(last.toLowerCase()) === 'jrn'
}
