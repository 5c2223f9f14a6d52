import type { TokenSpan } from './found.ts'
import type { Ground } from './roles.ts'
import { isNoun, lowerAt, type Scene, sameSentence } from './scene.ts'
import type { Spot } from './spots.ts'

/** Words that may stand between a nationality and the name: "Georgian tennis player Lind". */
const FARTHEST = 6

/**
 * The country that a report tells of somebody beside the name: "Chadian runner Ana Lima", "Ana Lima, a Chadian runner",
 * "Ana Lima from Chad", "Ana Lima of Moundou". Nothing of officials, whose country their office tells.
 */
export function originOf(scene: Scene, ground: Ground, name: TokenSpan): string | undefined {
  return (
    before(scene, ground, name) ??
    named(scene, ground, name) ??
    apposed(scene, ground, name) ??
    from(scene, ground, name) ??
    tagged(scene, name)
  )
}

/** "A Chadian, Ana Lima, won". */
function named(scene: Scene, ground: Ground, { first }: TokenSpan): string | undefined {
  if (lowerAt(scene, first - 1) !== ',' || !/^an?$/.test(lowerAt(scene, first - 3)))
    return undefined
  const known = ground.spotBefore.get(first - 1)?.known
  const isPeople = known?.every(({ type }) => type === 'people' || type === 'adjective') === true
  return isPeople && sameSentence(scene, first - 3, first) ? known[0]?.country : undefined
}

/** "Ana Lima (D-Ohio)", "Ana Lima, R-Fla.,": the party and state that American papers put behind a legislator. */
function tagged({ tokens, text }: Scene, { end }: TokenSpan): string | undefined {
  const behind = tokens[end - 1]?.end ?? 0
  return isPartyTag(text.slice(behind, behind + 12)) ? 'USA' : undefined
}

/** Whether words behind a name are a party and state: " (R-Fla.)". */
export function isPartyTag(words: string): boolean {
  return /^(?:,| \() ?[DRI]-\p{Lu}\p{L}/u.test(words)
}

function nationalityOf(ground: Ground, at: number, side: 'spotAt' | 'spotBefore') {
  const known = ground[side].get(at)?.known
  const isWord = known?.some(({ type }) => type === 'adjective') === true
  return isWord && new Set(known?.map(({ country }) => country)).size === 1
    ? known?.[0]?.country
    : undefined
}

function before(scene: Scene, ground: Ground, { first, end }: TokenSpan): string | undefined {
  // "American Ana Lima".
  const isWhole = end > first + 1 && sameSentence(scene, first - 1, first)
  const adjacent = isWhole ? nationalityOf(ground, first, 'spotBefore') : undefined
  if (adjacent !== undefined) return adjacent
  for (let at = first - 1; at > first - FARTHEST; at--) {
    const token = scene.tokens[at]
    if (token === undefined || !sameSentence(scene, at, first)) return undefined
    const small = /^\p{Ll}/u.test(token.text)
    const inside = at < first - 1 && (token.tag === 'ADJ' || token.lower === 'and')
    const nominal = token.tag === 'NOUN' || inside
    if (!small || !nominal) return undefined
    const country = nationalityOf(ground, at, 'spotBefore')
    if (country !== undefined) return country
  }
  return undefined
}

function apposed(scene: Scene, ground: Ground, { end }: TokenSpan): string | undefined {
  if (!/^[,—–]$/.test(lowerAt(scene, end)) || !/^(?:an?|the)$/.test(lowerAt(scene, end + 1)))
    return undefined
  const people = ground.spotAt.get(end + 2)
  if (people !== undefined && isCitizen(scene, people)) return people.known?.[0]?.country
  for (let at = end + 2; at < end + 2 + FARTHEST; at++) {
    const token = scene.tokens[at]
    if (token === undefined || !sameSentence(scene, end, at)) return undefined
    const country = nationalityOf(ground, at, 'spotAt')
    const next = ground.spotAt.get(at)?.end ?? at
    if (country !== undefined) return isPerson(scene, ground, next) ? country : undefined
    if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && token.text !== '-') return undefined
  }
  return undefined
}

/** "An American", "an American who was": the word is the noun itself. */
function isCitizen({ tokens }: Scene, { end, known }: Spot): boolean {
  const isWord = known?.some(({ type }) => type === 'adjective' || type === 'people') === true
  const next = tokens[end]
  const isClosed = /^(?:[,.;—–]|who|from|in|by)$/.test(next?.lower ?? '') || next?.penn === 'VBN'
  return isWord && isClosed && new Set(known?.map(({ country }) => country)).size === 1
}

/** Behind a nationality comes a noun for somebody, with what qualifies it. */
function isPerson(scene: Scene, ground: Ground, first: number): boolean {
  for (let at = first; at < first + FARTHEST; at++) {
    if (ground.roleAt.get(at)?.group === false) return true
    const token = scene.tokens[at]
    if (token === undefined || !(isNoun(scene, at) || token.tag === 'ADJ')) return false
    if (isNoun(scene, at) && !isNoun(scene, at + 1))
      return /(?:player|runner|singer|dancer|ist|ian|ete|man|woman)$/.test(
        scene.tokens[at]?.lemma ?? '',
      )
  }
  return false
}

/** "From Chad", "of Moundou", with a comma or without. */
function from(scene: Scene, ground: Ground, { end }: TokenSpan): string | undefined {
  const at = lowerAt(scene, end) === ',' ? end + 1 : end
  const word = lowerAt(scene, at)
  if (word !== 'from' && (word !== 'of' || at > end)) return undefined
  if (!sameSentence(scene, end - 1, at + 1)) return undefined
  const known = ground.spotAt.get(at + 1)?.known?.[0]
  return known?.type === 'country' ? known.country : scene.placed.get(at + 1)
}
