import { isOfParty } from './bare-names.ts'
import type { TokenSpan } from './found.ts'
import { sectorWithin } from './own-name.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'
import { holder, isTitled, lastNoun, partsOf } from './spot-offices.ts'
import type { Spot } from './spots.ts'
import { leadsCabinet, withArticle } from './surnames.ts'

const joints: ReadonlySet<string> = new Set([
  'and',
  'in',
  'of',
  'the',
  'for',
  '-',
  '–',
  'by',
  'to',
  "'s",
  '’s',
  '@',
  'with',
  'from',
  '&',
  ',',
  'capital',
])

/**
 * What a found name leaves to us. One that is made up of names, titles and nouns that our lists hold ("Iraqi Air
 * Force", "US and Iraq", "President of Iraq") is read word by word; a country that runs into a person's name is cut off.
 */
export function whole(scene: Scene, given: Spot, known: readonly Spot[]): readonly Spot[] {
  const inside: Spot[] = []
  for (const spot of known)
    if (spot.first >= given.first && spot.end <= given.end && !isWhere(spot)) inside.push(spot)
  const parts = listedBodies(scene, given, inside) ?? partsOf(scene, given, inside)
  if (parts !== undefined)
    return parts.flatMap((part) => (part.found === 'person' ? [part] : whole(scene, part, known)))
  const person =
    rankedPerson(scene, given, inside) ??
    holder(scene, given, inside) ??
    compatriot(scene, given, inside)
  const spot = withoutCountry(scene, person ?? given, inside)
  if (isThing(scene, spot)) return []
  if (isField(scene, spot) || isRoad(scene, spot)) return []
  if (
    inside.some(
      ({ person, first, end }) =>
        person !== undefined && end === spot.end && (spot.found === 'person' || end - first > 1),
    )
  )
    return []
  const cut =
    spot.found === 'person'
      ? inside.find(
          ({ first, known: values }) => first === spot.first && values?.[0]?.type === 'country',
        )
      : undefined
  const first = Math.max(
    cut?.end ?? spot.first,
    spot.found === 'person' ? afterTitle(scene, spot) : spot.first,
  )
  if (
    isExplained(scene, { first, end: spot.end }, inside) ||
    isCabinet(scene, spot) ||
    isAddress(scene.tokens[first]?.text ?? '')
  )
    return []
  return [{ ...spot, first: spot.found === 'person' ? withArticle(scene, first) : first }]
}

/** "The Lima Accords", "Lima County", whatever a finder took them for. People are called Hall and Day, and Ana Parish. */
function isThing(scene: Scene, spot: Spot): boolean {
  const { lexicon, keys } = scene
  const { first, end, found } = spot
  const noun = lastNoun(scene, spot)
  const isNamed = end > first + 1 && found === 'person'
  if (isNamed && lexicon.lands.has(noun)) return !lexicon.given.has(keys[first] ?? '')
  if (found === 'nationality' || !lexicon['not-bodies'].has(noun)) return false
  return found === 'organisation' || (isNamed && !lexicon['also-surnames'].has(noun))
}

/** "Gaza" ends the name of a body as any other word does. */
function isWhere({ known }: Spot): boolean {
  return known?.[0]?.kind === 'region' && known[0].sector === undefined
}

/** "Minister of Foreign Affairs of Chad", of which "Affairs of Chad" was taken for a person's name: what the office is for. */
function isField({ tokens, lexicon }: Scene, { first, end, found }: Spot): boolean {
  return (
    found === 'person' &&
    end === first + 1 &&
    lexicon['field-nouns'].has(tokens[first]?.lower ?? '')
  )
}

const roads: ReadonlySet<string> = new Set([
  'street',
  'st.',
  'avenue',
  'ave.',
  'boulevard',
  'blvd.',
  'road',
  'rd.',
  'act',
])

/** "Ann Road", "the Ana Lima Act", taken for a person's name. */
function isRoad({ tokens }: Scene, { first, end, found }: Spot): boolean {
  return found === 'person' && end > first + 1 && roads.has(tokens[end - 1]?.lower ?? '')
}

/** "Federal Aviation Administration and the Transport Board", taken for one name: a body begins behind "and". */
function listedBodies(
  { tokens }: Scene,
  spot: Spot,
  inside: readonly Spot[],
): readonly Spot[] | undefined {
  if (spot.found !== 'organisation') return undefined
  for (let at = spot.first + 1; at < spot.end - 1; at++) {
    if (tokens[at]?.lower !== 'and') continue
    const article = tokens[at + 1]?.lower === 'the'
    const first = article ? at + 2 : at + 1
    const owned = inside.some(
      (part) =>
        part.first === first &&
        (part.end < spot.end
          ? part.known?.[0]?.country !== undefined
          : part.known?.[0]?.type === 'actor' && /^\p{Lu}{2,6}$/u.test(tokens[first]?.text ?? '')),
    )
    if (first < spot.end && (article || owned))
      return [
        { ...spot, end: at },
        { ...spot, first },
      ]
  }
  return undefined
}

/** "Biden Administration", taken for one name: a surname of our lists and the body it leads. */
function isCabinet(scene: Scene, { first, end, found }: Spot): boolean {
  // "Biden-Harris Administration": two who lead it.
  const pair = end === first + 4 && scene.tokens[first + 1]?.text === '-'
  return found === 'organisation' && (end === first + 2 || pair) && leadsCabinet(scene, end - 2)
}

/** "Mendez on Twitter": no person's name has these inside. */
const neverInNames: ReadonlySet<string> = new Set([
  'on',
  'in',
  'at',
  'for',
  'from',
  'with',
  'by',
  'to',
])

const carries: ReadonlySet<string> = new Set(['of', 'for', 'in', 'from', 'on', 'to', 'with'])
/** "Netanyahu of Israel", taken for one name: the country behind "of" is no part of a person's. */
function withoutCountry(scene: Scene, spot: Spot, inside: readonly Spot[]): Spot {
  const { tokens } = scene
  if (spot.found !== 'person' && !isTitled(scene, spot)) return spot
  const broken = tokens
    .slice(spot.first + 1, spot.end)
    .find(({ lower, tag }) => tag === 'ADP' && neverInNames.has(lower))
  if (broken !== undefined) return { ...spot, end: broken.index, found: 'person' }
  const country = inside.find(
    ({ end, known }) => end === spot.end && known?.[0]?.type === 'country',
  )
  const before = (country?.first ?? 0) - 1
  const joint = tokens[before]?.lower === 'the' ? before - 1 : before
  return country !== undefined && joint > spot.first && carries.has(tokens[joint]?.lower ?? '')
    ? { ...spot, end: joint, found: 'person' }
    : spot
}

/** "Coast Guard Commandant Admiral Elson Hermogino": taken for a body, but all before the last title is explained. */
function rankedPerson(scene: Scene, spot: Spot, inside: readonly Spot[]): Spot | undefined {
  if (spot.found !== 'organisation') return undefined
  const first = afterTitle(scene, spot)
  const names = spot.end - first
  // "Coach Ana Lima": one title is enough before a given name.
  const needed = scene.lexicon.given.has(scene.keys[first] ?? '') ? 1 : 2
  if (first - spot.first < needed || names < 2 || names > 3) return undefined
  if (
    !isExplained(scene, { first: spot.first, end: first }, inside) ||
    sectorWithin(scene, spot) !== undefined
  )
    return undefined
  return { first, end: spot.end, found: 'person' }
}

/** "American Ana Lima", taken for one name: a nationality before a given name and a surname. */
function compatriot(
  { lexicon, keys }: Scene,
  spot: Spot,
  inside: readonly Spot[],
): Spot | undefined {
  const word = inside.find(({ first }) => first === spot.first)
  if (word?.known?.every(({ type }) => type === 'adjective' || type === 'people') !== true)
    return undefined
  const left = spot.end - word.end
  return left > 1 && left < 4 && lexicon.given.has(keys[word.end] ?? '')
    ? { first: word.end, end: spot.end, found: 'person' }
    : undefined
}

/** A page, a picture or an account. */
function isAddress(text: string): boolean {
  return /^[@#]|^https?:|\/|\.(?:com|org|net|gov)$/i.test(text)
}

/** Whether every word is of a name, a title or a noun that our lists hold, or joins such. */
function isExplained(scene: Scene, { first, end }: TokenSpan, inside: readonly Spot[]): boolean {
  const { actors, lexicon, tokens, keys, lemmas } = scene
  const explained = new Uint8Array(end - first)
  const explain = (from: number, to: number) =>
    explained.fill(1, Math.max(0, from - first), Math.max(0, to - first))
  for (const part of inside) explain(part.first, part.end)
  for (let at = first; at < end; at++) {
    const word = keys[at] ?? ''
    const role =
      matchAt(actors.agents, scene, at, end) ??
      matchAt(actors.agents, { tokens, keys: lemmas }, at, end) ??
      matchAt(actors.titles, scene, at, end)
    if (role !== undefined) explain(at, role.end)
    else if (
      joints.has(word) ||
      word === '' ||
      lexicon['group-modifiers'].has(word) ||
      lexicon['act-nouns'].has(word)
    )
      explain(at, at + 1)
  }
  return !explained.includes(0)
}

/** Name finders take titles in now and then: "Police Commissioner Stephen Mold". */
function afterTitle(scene: Scene, { first, end }: Spot): number {
  let last = isOfParty(scene, first) ? first + 1 : first
  for (let at = last; at < end - 1; at++) {
    const title = matchAt(scene.actors.titles, scene, at, end - 1)
    if (title !== undefined) last = title.end
  }
  return last
}
