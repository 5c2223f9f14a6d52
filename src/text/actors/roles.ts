import type { Sector } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import type { Agent } from './entries.ts'
import type { TokenSpan } from './found.ts'
import { matchAt, startsPhrase } from './phrase-index.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/** A title or noun for somebody that stands at `[first, end)`. */
export interface Role extends TokenSpan {
  readonly office?: string
  readonly sector?: Sector
  readonly group: boolean
  /** A noun of agents.tsv, not only a title. */
  readonly noun: boolean
}

/** What stands where: names by first and by last token, roles likewise. */
export interface Ground {
  readonly spotAt: ReadonlyMap<number, Spot>
  readonly spotBefore: ReadonlyMap<number, Spot>
  readonly roleAt: ReadonlyMap<number, Role>
  readonly roleBefore: ReadonlyMap<number, Role>
}

export function surveyGround(scene: Scene, spots: readonly Spot[]): Ground {
  const roles = [...findRoles(scene, spots)]
  const spotAt = new Map<number, Spot>()
  const spotBefore = new Map<number, Spot>()
  for (const spot of spots) {
    spotAt.set(spot.first, spot)
    spotBefore.set(spot.end, spot)
  }
  const roleAt = new Map<number, Role>()
  for (const role of roles) roleAt.set(role.first, role)
  return { spotAt, spotBefore, roleAt, roleBefore: longestByEnd(roles) }
}

/** First tokens of the names of people, and those of other names by their end. */
function endsOf(spots: readonly Spot[]) {
  const people = new Set<number>()
  const bodies = new Map<number, number>()
  for (const spot of spots) {
    if (isPersonal(spot)) people.add(spot.first)
    if (spot.person === undefined) bodies.set(spot.end, spot.first)
  }
  return { people, bodies }
}

/** "Veterans Memorial Park": words for somebody are part of the name of a site. */
function* namedSites({ names, tokens, lexicon }: Scene): Generator<TokenSpan> {
  let at = 0
  for (const { type, start, end: last } of names) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++
    let end = at
    while (end < tokens.length && (tokens[end]?.start ?? 0) < last) end++
    const isSite = lexicon['not-bodies'].has(tokens[end - 1]?.lemma ?? '')
    if (type === 'place' && isSite && end > at + 2) yield { first: at, end }
  }
}

function longestByEnd(roles: readonly Role[]): ReadonlyMap<number, Role> {
  const byEnd = new Map<number, Role>()
  for (const role of roles) if (!byEnd.has(role.end)) byEnd.set(role.end, role)
  return byEnd
}

/** Titles and nouns for somebody, the longest at each place, names left aside. */
function* findRoles(scene: Scene, spots: readonly Spot[]): Generator<Role> {
  const { tokens, sentences, actors, keys } = scene
  const surface = { tokens, keys: scene.keys }
  const lemma = { tokens, keys: scene.lemmas }
  const named = new Uint8Array(tokens.length)
  for (const { first, end } of [...spots, ...namedSites(scene)]) named.fill(1, first, end)
  const { people, bodies } = endsOf(spots)
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      // "The Division of Forestry" is no soldiers.
      if (named[at] === 1 || (keys[at] === 'division' && tokens[at + 1]?.lower === 'of')) continue
      // "5 p.m." is a time.
      const hour = keys[at] === 'pm' && /^\d/.test(tokens[at - 1]?.text ?? '')
      const title = hour ? undefined : matchAt(actors.titles, surface, at, endToken)
      const written = matchAt(actors.agents, surface, at, endToken)
      const plural = matchAt(actors.agents, lemma, at, endToken) ?? lastByLemma(scene, at, endToken)
      const isLonger = (plural?.end ?? 0) > (written?.end ?? 0)
      const agent = isLonger && !isPast(tokens[(plural?.end ?? 0) - 1]) ? plural : written
      const end = Math.max(title?.end ?? 0, agent?.end ?? 0)
      // "Secretary of the Treasury", of which the finder took the last word for a body.
      const within = bodies.get(end) ?? -1
      if (end === 0 || (named[end - 1] === 1 && !(title?.end === end && within > at))) continue
      const noun = agent?.end === end ? agent.values[0] : undefined
      const named_ = title?.end === end ? title.values[0] : undefined
      if (
        noun !== undefined &&
        (isEpithet(scene, at, end, noun) ||
          isKinOfNamed(scene, end, people) ||
          isMass(scene, { first: at, end }, named))
      )
        continue
      // "Representatives of firms": only of one, or before names, the word is an office's.
      const many = tokens[end - 1]?.penn === 'NNS' && tokens[end]?.tag !== 'PROPN'
      const open = many && noun !== undefined && noun.sector === undefined
      const sector = (open ? undefined : named_?.sector) ?? noun?.sector
      yield {
        first: at,
        end,
        group: noun?.group === true,
        noun: noun !== undefined,
        ...(named_?.office === undefined ? {} : { office: named_.office }),
        ...(sector === undefined ? {} : { sector }),
      }
      at = end - 1
    }
  }
}

/** "The jury convicted Ana Lima": a verb, though its lemma is a convict's. */
function isPast(token: Token | undefined): boolean {
  return token?.penn === 'VBD' || token?.penn === 'VBN'
}

/** "His sister, Ana Lima": she has a name, which tells of her as kin. */
function isKinOfNamed(
  { tokens, lexicon }: Scene,
  end: number,
  people: ReadonlySet<number>,
): boolean {
  const name = tokens[end]?.text === ',' ? end + 1 : end
  const kin = tokens[end - 1]
  if (!lexicon.kin.has(kin?.lemma ?? '') || kin === undefined) return false
  // "Lind & Sons" is a firm.
  return people.has(name) || tokens[end - 2]?.text === '&'
}

/**
 * "Resistance to antibiotics", "opposition to abortion", "in his youth", "a stem cell": those who resist are "the resistance", or
 * stand in quotation marks, and a cell is armed or somebody's by name.
 */
function isMass(
  { tokens, lexicon }: Scene,
  { first: at, end }: TokenSpan,
  named: Uint8Array,
): boolean {
  const [before, word, next] = [tokens[at - 1], tokens[at]?.lower, tokens[end]]
  if (end > at + 1) return false
  if (word === 'cell' || word === 'cells') {
    const isOfName = next?.lower === 'of' && (named[end + 1] === 1 || named[end + 2] === 1)
    return named[at - 1] !== 1 && !isOfName && !lexicon['armed-modifiers'].has(before?.lower ?? '')
  }
  if (word === 'youth') return before?.penn === 'PRP$'
  if (word === 'opposition')
    return before?.lower === 'in' || /^(?:to|from|against)$/.test(next?.lower ?? '')
  if (word !== 'resistance') return false
  const isTold = /^(?:the|["“”'‘]|``)$/.test(before?.lower ?? '')
  return !isTold || next?.lower === 'to' || next?.tag === 'ADP' || next?.tag === 'NOUN'
}

function isPersonal({ person, found }: Spot): boolean {
  return person !== undefined || found === 'person'
}

/** "National leaders": what stands before another noun for somebody as an adjective. */
function isEpithet({ tokens }: Scene, at: number, end: number, { group, sector }: Agent): boolean {
  const [word, next] = [tokens[at], tokens[end]]
  // "Marine ecologist".
  const isWord =
    sector === 'cvl' || (sector === 'mil' && word?.lower === 'marine' && word.text === word.lower)
  return !group && isWord && end === at + 1 && word?.tag === 'ADJ' && next?.tag === 'NOUN'
}

/** "foreign ministers": all but the last word as written, the last by lemma. */
function lastByLemma(
  { tokens, keys, lemmas, actors }: Scene,
  at: number,
  limit: number,
): { readonly end: number; readonly values: readonly Agent[] } | undefined {
  if (!startsPhrase(actors.agents, keys[at] ?? '')) return undefined
  for (let last = Math.min(at + 3, limit - 1); last > at; last--) {
    if (keys[last] === lemmas[last]) continue
    const mixed = keys.slice(at, last + 1)
    mixed[mixed.length - 1] = lemmas[last] ?? ''
    const match = matchAt(
      actors.agents,
      { tokens: tokens.slice(at, last + 1), keys: mixed },
      0,
      mixed.length,
    )
    if (match?.end === mixed.length) return { end: last + 1, values: match.values }
  }
  return undefined
}

export const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'"])

/** "Iran's Quds Force": of a name and what it has, the latter. */
export function ownedSpot(scene: Scene, ground: Ground, spot: Spot | undefined): Spot | undefined {
  const owned =
    spot !== undefined && possessives.has(lowerAt(scene, spot.end))
      ? ground.spotAt.get(spot.end + 1)
      : undefined
  return owned?.known?.[0]?.type === 'actor' ? owned : spot
}
