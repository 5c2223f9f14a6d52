import type { Sector } from '../../record/index.ts'
import type { Bearing, TokenSpan } from './found.ts'
import { sectorWithin } from './own-name.ts'
import type { Ground } from './roles.ts'
import { isNoun, lowerAt, type Scene, sameSentence } from './scene.ts'
import type { Spot } from './spots.ts'

/**
 * What words beside a name tell of somebody who has no title: a body he is of ("Ana Lima of the Harvest Bank", "the Post's
 * Ana Lima"), or an age, a family or a town, by which news tells private persons. Absent where they tell nothing.
 */
export function bearingOf(scene: Scene, ground: Ground, name: TokenSpan): Bearing | undefined {
  const sector =
    bodyAfter(scene, ground, name) ?? bodyBefore(scene, ground, name) ?? whatIs(scene, ground, name)
  if (sector !== undefined) return { sector, isPrivate: false }
  const isPrivate = isAged(scene, name) || isKin(scene, name) || isOfTown(scene, name)
  return isPrivate ? { sector: 'cvl', isPrivate } : undefined
}

const belonging: ReadonlySet<string> = new Set(['of', 'with', 'from'])

/** "Ana Lima of the Harvest Bank", "Ana Lima, with the Boro Institute,". */
function bodyAfter(scene: Scene, ground: Ground, { end }: TokenSpan): Sector | undefined {
  const preposition = lowerAt(scene, end) === ',' ? end + 1 : end
  if (!belonging.has(lowerAt(scene, preposition))) return undefined
  const at = lowerAt(scene, preposition + 1) === 'the' ? preposition + 2 : preposition + 1
  return sameSentence(scene, end - 1, at) ? sectorOfBody(scene, ground.spotAt.get(at)) : undefined
}

/** "The Post's Ana Lima", "Harvest Bank's Ana Lima". */
function bodyBefore(scene: Scene, ground: Ground, { first }: TokenSpan): Sector | undefined {
  if (!/^['’]s?$/.test(lowerAt(scene, first - 1))) return undefined
  return sectorOfBody(scene, ground.spotBefore.get(first - 1))
}

/** Longest way from "is" to the noun: "is an independent radio journalist". */
const LONGEST_NOUN = 6

/** "Ana Lima is a nurse": what somebody does for a living; an office comes with a title, and anybody is "a good person". */
function whatIs(scene: Scene, ground: Ground, { end }: TokenSpan): Sector | undefined {
  const { tokens } = scene
  if (tokens[end]?.lemma !== 'be' || !/^an?$/.test(lowerAt(scene, end + 1))) return undefined
  for (let at = end + 2; at < end + LONGEST_NOUN && sameSentence(scene, end, at); at++) {
    const role = ground.roleAt.get(at)
    if (role !== undefined && !role.group && !isNoun(scene, role.end))
      return callings.has(role.sector ?? 'unk') ? role.sector : undefined
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.tag ?? '')) return undefined
  }
  return undefined
}

const callings: ReadonlySet<Sector> = new Set<Sector>([
  'edu',
  'med',
  'jrn',
  'jud',
  'rel',
  'bus',
  'agr',
])

function sectorOfBody(scene: Scene, spot: Spot | undefined): Sector | undefined {
  const known = spot?.known?.[0]
  if (spot === undefined || spot.person !== undefined) return undefined
  if (known !== undefined)
    return known.type === 'actor' && known.kind !== 'region' ? known.sector : undefined
  return spot.found === 'organisation' ? sectorWithin(scene, spot) : undefined
}

/** Oldest age that a number behind a name may be. */
const OLDEST = 110

/** "Ana Lima, 34,", "Ana Lima (34)", "Ana Lima, aged 34", "34-year-old Ana Lima". */
function isAged({ tokens }: Scene, { first, end }: TokenSpan): boolean {
  const mark = tokens[end]?.text
  if (mark === ',' || mark === '(') {
    const aged = /^aged?$/.test(tokens[end + 1]?.lower ?? '')
    const at = aged ? end + 2 : end + 1
    return (
      isAge(tokens[at]?.text) &&
      /^[,.;)]$|^(?:of|from|was|who|and)$/.test(tokens[at + 1]?.text ?? '')
    )
  }
  const words = tokens.slice(Math.max(0, first - 5), first).map(({ lower }) => lower)
  return words.join(' ') === `${words[0] ?? ''} - year - old` && isAge(words[0])
}

function isAge(text: string | undefined): boolean {
  return /^\d{1,3}$/.test(text ?? '') && Number(text) > 0 && Number(text) < OLDEST
}

/** "His wife Ana Lima", "Boro's son, Ivo Lima,", "Ana Lima, his sister,", "Ana Lima, daughter of". */
function isKin(scene: Scene, { first, end }: TokenSpan): boolean {
  const { tokens, lexicon } = scene
  const before = lowerAt(scene, first - 1) === ',' ? first - 2 : first - 1
  const owner = tokens[before - 1]
  const owned = owner?.penn === 'PRP$' || owner?.penn === 'POS'
  if (lexicon.kin.has(lowerAt(scene, before)) && owned && sameSentence(scene, before, first))
    return true
  if (lowerAt(scene, end) !== ',') return false
  const at =
    tokens[end + 1]?.penn === 'PRP$' || lowerAt(scene, end + 1) === 'the' ? end + 2 : end + 1
  const isOf = at > end + 1 || lowerAt(scene, at + 1) === 'of'
  return isOf && lexicon.kin.has(lowerAt(scene, at)) && sameSentence(scene, end, at)
}

/** "Ana Lima of Moundou", "Ana Lima, of Moundou,": a town; a state has legislators. */
function isOfTown(scene: Scene, { end }: TokenSpan): boolean {
  const preposition = lowerAt(scene, end) === ',' ? end + 1 : end
  return lowerAt(scene, preposition) === 'of' && scene.towns.has(preposition + 1)
}

/** Whether a sentence with the name tells of a court or an arrest: ages and towns are told of whoever is accused as well. */
export function isInCourt(scene: Scene, { first }: TokenSpan): boolean {
  const { tokens, sentences, lexicon } = scene
  const { firstToken = 0, endToken = 0 } = sentences[tokens[first]?.sentence ?? -1] ?? {}
  for (let at = firstToken; at < endToken; at++)
    if (lexicon.procedure.has(tokens[at]?.lemma ?? '')) return true
  return false
}

/** Where an apposition behind an age starts: "Ana Lima, 34, a nurse,". */
export function behindAge({ tokens }: Scene, end: number): number {
  const isBetween = tokens[end]?.text === ',' && tokens[end + 2]?.text === ','
  return isBetween && isAge(tokens[end + 1]?.text) ? end + 2 : end
}
