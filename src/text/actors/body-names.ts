import type { Token } from '../analysis.ts'
import type { TokenSpan } from './found.ts'
import { isMonth } from './months.ts'
import { sectorWithin } from './own-name.ts'
import { matchAt } from './phrase-index.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import type { Spot } from './spots.ts'

/**
 * Names of bodies that no list need hold, by the noun for a body that they end in and the capitals before it: "Boro
 * Township School Board", "Lind County Sheriff's Office", "Department of Marine Affairs". Names finders cut them short, run
 * two into one, or miss them. Not in headlines, where all words have capitals, and not where a listed name is inside.
 */
export function bodySpots(scene: Scene, known: readonly Spot[]): readonly Spot[] {
  const { tokens, lexicon } = scene
  const heads = lexicon['body-heads']
  const found: Spot[] = []
  let listed = 0
  for (const token of tokens) {
    if (!heads.has(token.lower) || !isUpper(token) || isHeadline(scene, token)) continue
    const span = nameAround(scene, token.index)
    if (span === undefined) continue
    while ((known[listed]?.end ?? Infinity) <= span.first) listed++
    if (overlapsListed(known, listed, span) || isOfKind(scene, span)) continue
    if (sectorWithin(scene, span) === undefined && !bodies.has(token.lower)) continue
    const last = found.at(-1)
    if (last !== undefined && last.end > span.first) found.pop()
    found.push({ ...span, found: 'organisation' })
  }
  return found
}

/** Nouns that name a body without telling its sector. */
const bodies: ReadonlySet<string> = new Set(['council', 'committee', 'board'])

function isUpper({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

function overlapsListed(known: readonly Spot[], from: number, { first, end }: TokenSpan): boolean {
  for (let at = from; (known[at]?.first ?? Infinity) < end; at++) {
    const spot = known[at]
    if (spot === undefined || spot.end <= first) continue
    const isTown = spot.known?.every(({ type }) => type === 'capital') === true
    if (!isTown) return true
  }
  return false
}

/** A headline writes each word that bears sense with a capital. */
function isHeadline({ tokens, sentences }: Scene, { sentence }: Token): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
  for (let at = firstToken; at < endToken; at++) {
    const { tag, text } = tokens[at] ?? { tag: 'X', text: '' }
    if (bearing.has(tag) && /^\p{Ll}/u.test(text)) return false
  }
  return true
}

const bearing: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** The name whose noun for a body stands at token `head`; absent where that only qualifies what comes next, or is all. */
function nameAround(scene: Scene, head: number): TokenSpan | undefined {
  if (isName(scene, head + 1)) return undefined
  const first = leftEnd(scene, head)
  const end = rightEnd(scene, head)
  if (isCounty(scene, { first, end }) || isStreet(scene, head)) return undefined
  return end - first > 1 ? { first, end } : undefined
}

/** "Vista Court" is a street; a court is of a kind ("Lind Crown Court") or of something. */
function isStreet({ tokens, lexicon }: Scene, head: number): boolean {
  const [before, court, next] = [tokens[head - 1], tokens[head], tokens[head + 1]]
  return (
    court?.lower === 'court' &&
    next?.lower !== 'of' &&
    !lexicon['body-kinds'].has(before?.lower ?? '')
  )
}

/** "Platte Co." of a report that tells of "Platte County". */
function isCounty({ tokens, text }: Scene, { first, end }: TokenSpan): boolean {
  if (tokens[end - 1]?.lower !== 'co.' || end - first > 3) return false
  return text.includes(`${tokens[end - 2]?.text ?? ''} County`)
}

/** Whether a word with a capital stands here that may be part of a name. */
function isName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined || !isUpper(token) || !nominal.has(token.tag)) return false
  if (token.sentence !== scene.tokens[at - 1]?.sentence && at > 0) return false
  return !scene.lexicon['time-nouns'].has(token.lower) && !isMonth(scene, at)
}

const nominal: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ'])

/** Longest name before its noun, in tokens. */
const LONGEST = 8

function leftEnd(scene: Scene, head: number): number {
  const start = Math.max(sentenceStart(scene, head), head - LONGEST)
  let first = head
  while (first > start) {
    if (isPart(scene, first - 1) && isSameRun(scene, first)) first--
    else {
      const joined = joinedBefore(scene, first)
      if (joined === undefined || joined < start) break
      first = joined
    }
  }
  return first
}

/** A part of a name before its noun: no title of somebody who stands before. */
function isPart(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined || !isUpper(token) || !nominal.has(token.tag)) return false
  if (scene.lexicon['time-nouns'].has(token.lower) || isMonth(scene, at)) return false
  return !/^(?:mr|mrs|ms|dr|mayor|sen|rep|gov|chief|president)\.?$/.test(token.lower)
}

/** Whether a word and the one before it stand side by side in one sentence. */
function isSameRun({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.sentence === tokens[at - 1]?.sentence
}

/** "Sheriff's Office", "St. Mary's Hospital", "Lind & Boro Bank", "Parks and Recreation Department": where the name goes on. */
function joinedBefore(scene: Scene, first: number): number | undefined {
  const { tokens, lexicon } = scene
  const joint = tokens[first - 1]
  const before = first - 2
  if (joint === undefined || !isPart(scene, before)) return undefined
  const word = tokens[before]?.lower ?? ''
  if (/^['’]s?$/.test(joint.lower)) return isOwner(scene, before) ? before : undefined
  if (joint.lower === '&') return before
  if (joint.lower === '-') return joint.start === tokens[before]?.end ? before : undefined
  if (joint.lower === ',')
    return /^(?:inc|llc|ltd)\b/.test(tokens[first]?.lower ?? '') ? before : undefined
  if (joint.lower === 'of')
    return /^(?:city|town|county|village|state|university)$/.test(word) ? before : undefined
  const fields = lexicon['field-nouns']
  const isField =
    joint.lower === 'and' && fields.has(word) && fields.has(tokens[first]?.lower ?? '')
  return isField ? before : undefined
}

/** Whose office, school or hospital a name tells of: an office holder's, a saint's, people's; no town's. */
function isOwner({ tokens, keys, lemmas, actors }: Scene, at: number): boolean {
  if (/^(?:st\.?|saint)$/.test(tokens[at - 1]?.lower ?? '')) return true
  if (/^(?:clerk|treasurer|examiner|assessor|auditor|defender|lord)$/.test(lemmas[at] ?? ''))
    return true
  const noun =
    matchAt(actors.titles, { tokens, keys }, at, at + 1) ??
    matchAt(actors.agents, { tokens, keys: lemmas }, at, at + 1)
  return noun !== undefined
}

/** "Board of Education", "Department of Health and Human Services": where the name ends. */
function rightEnd(scene: Scene, head: number): number {
  const { tokens, lexicon } = scene
  const of = head + 1
  if (!lexicon['body-of'].has(tokens[head]?.lower ?? '') || tokens[of]?.lower !== 'of')
    return head + 1
  const limit = Math.min(sentenceEnd(scene, head), of + LONGEST)
  let end = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1
  const first = end
  while (end < limit) {
    if (isName(scene, end) && !isTitle(scene, end)) end++
    else if (end > first && isJoined(scene, end)) end += 2
    else break
  }
  return end > first ? end : head + 1
}

/** "The Office of President Lind": of somebody, and no body of that name. */
function isTitle({ tokens, keys, actors }: Scene, at: number): boolean {
  return matchAt(actors.titles, { tokens, keys }, at, at + 1) !== undefined
}

/** "Fish and Wildlife": "and" before another field of an office, and no other body. */
function isJoined({ tokens, lexicon }: Scene, at: number): boolean {
  const next = tokens[at + 1]
  return (
    /^(?:and|&)$/.test(tokens[at]?.lower ?? '') &&
    next !== undefined &&
    isUpper(next) &&
    lexicon['field-nouns'].has(next.lower)
  )
}

/** "The County Court", "Police Department": of a kind of which there are many, and no name of one. */
function isOfKind({ tokens, lexicon }: Scene, { first, end }: TokenSpan): boolean {
  const [kinds, fields] = [lexicon['body-kinds'], lexicon['field-nouns']]
  for (let at = first; at < end; at++) {
    const word = tokens[at]?.lower ?? ''
    if (!kinds.has(word) && !fields.has(word)) return false
  }
  return true
}

/**
 * Names found by other means, without what bodies hold: "Boro College and Lind Hospital" is two, and "Thursday Boro College"
 * starts on no weekday. One that goes on behind the noun with "of" or "for" is the whole name.
 */
export function withoutBodies(scene: Scene, spot: Spot, named: readonly Spot[]): readonly Spot[] {
  if (spot.found === undefined) return [spot]
  const inside = named.filter(({ first, end }) => first < spot.end && end > spot.first)
  const [body, other] = inside
  if (body === undefined) return [spot]
  const before = body.first - spot.first
  if (spot.found === 'person') return before > 1 ? [{ ...spot, end: body.first }] : []
  const isWhole = other === undefined && body.end <= spot.end && !isBroken(scene, spot)
  return isWhole && before >= 0 ? [spot] : []
}

/** Whether words stand in a found name that no body has: a possessive, a comma, a day. */
function isBroken({ tokens, lexicon }: Scene, { first, end }: Spot): boolean {
  return tokens
    .slice(first, end)
    .some(({ lower }) => /^(?:['’]s|,|on|the)$/.test(lower) || lexicon['time-nouns'].has(lower))
}
