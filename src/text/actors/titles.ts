import type { Sector } from '../../record/index.ts'
import type { Agent, KnownName } from './entries.ts'
import type { StatedOffice, TokenSpan } from './found.ts'
import { matchAt } from './phrase-index.ts'
import { isNoun, lowerAt, type Scene, sameSentence } from './scene.ts'
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
  return {
    spotAt: new Map(spots.map((spot) => [spot.first, spot])),
    spotBefore: new Map(spots.map((spot) => [spot.end, spot])),
    roleAt: new Map(roles.map((role) => [role.first, role])),
    roleBefore: longestByEnd(roles),
  }
}

function longestByEnd(roles: readonly Role[]): ReadonlyMap<number, Role> {
  const byEnd = new Map<number, Role>()
  for (const role of roles) if (!byEnd.has(role.end)) byEnd.set(role.end, role)
  return byEnd
}

/** Titles and nouns for somebody, the longest at each place, names left aside. */
function* findRoles(scene: Scene, spots: readonly Spot[]): Generator<Role> {
  const { tokens, sentences, actors } = scene
  const surface = { tokens, keys: scene.keys }
  const lemma = { tokens, keys: scene.lemmas }
  const named = new Uint8Array(tokens.length)
  for (const { first, end } of spots) named.fill(1, first, end)
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      if (named[at] === 1) continue
      const title = matchAt(actors.titles, surface, at, endToken)
      const written = matchAt(actors.agents, surface, at, endToken)
      const plural = matchAt(actors.agents, lemma, at, endToken) ?? lastByLemma(scene, at, endToken)
      const agent = (plural?.end ?? 0) > (written?.end ?? 0) ? plural : written
      const end = Math.max(title?.end ?? 0, agent?.end ?? 0)
      if (end === 0 || named[end - 1] === 1) continue
      const noun = agent?.end === end ? agent.values[0] : undefined
      const named_ = title?.end === end ? title.values[0] : undefined
      const sector = named_?.sector ?? noun?.sector
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

/** "foreign ministers": all but the last word as written, the last by lemma. */
function lastByLemma({ tokens, keys, lemmas, actors }: Scene, at: number, limit: number): { readonly end: number; readonly values: readonly Agent[] } | undefined {
  for (let last = Math.min(at + 3, limit - 1); last > at; last--) {
    if (keys[last] === lemmas[last]) continue
    const mixed = keys.slice(at, last + 1)
    mixed[mixed.length - 1] = lemmas[last] ?? ''
    const match = matchAt(actors.agents, { tokens: tokens.slice(at, last + 1), keys: mixed }, 0, mixed.length)
    if (match?.end === mixed.length) return { end: last + 1, values: match.values }
  }
  return undefined
}

/** What was read to the left of a name. */
interface Reading {
  first: number
  office: string | undefined
  sector: Sector | undefined
  country: string | undefined
  body: KnownName | undefined
  current: boolean
  titled: boolean
}

/**
 * The title that ends right before token `end`: "the former US Defense Secretary", "Prime Minister of Iraq",
 * "Pentagon spokesman". Absent when nothing there names an office, a rank or a role.
 */
export function titleBefore(scene: Scene, ground: Ground, end: number): StatedOffice | undefined {
  const reading = startAt(end)
  for (let steps = 0; steps < 8; steps++) if (!stepLeft(scene, ground, reading)) break
  if (!reading.titled) return undefined
  return officeOf(reading, end)
}

function startAt(first: number): Reading {
  return { first, office: undefined, sector: undefined, country: undefined, body: undefined, current: true, titled: false }
}

function officeOf(reading: Readonly<Reading>, end: number): StatedOffice {
  const sector = reading.sector ?? reading.body?.sector
  const country = reading.country ?? reading.body?.country
  return {
    words: { first: reading.first, end },
    current: reading.current,
    ...(reading.office === undefined ? {} : { office: reading.office }),
    ...(country === undefined ? {} : { country }),
    ...(reading.body === undefined ? {} : { body: reading.body }),
    ...(sector === undefined ? {} : { sector }),
  }
}

/** Takes in what stands before: a role, a country or body, a modifier. Says whether it did. */
function stepLeft(scene: Scene, ground: Ground, reading: Reading): boolean {
  const { lexicon, tokens } = scene
  const at = reading.first
  if (at === 0 || !sameSentence(scene, at - 1, Math.min(at, tokens.length - 1))) return false
  const role = ground.roleBefore.get(at)
  if (role !== undefined && isRoleWord(scene, role, reading.titled)) {
    reading.first = role.first
    reading.titled = true
    reading.office ??= role.office
    reading.sector ??= role.sector
    return true
  }
  const before = lowerAt(scene, at - 1)
  const possessive = before === "'s" || before === '’s'
  const spot = ground.spotBefore.get(possessive ? at - 1 : at)
  if (spot?.known !== undefined && takeBody(scene, ground, reading, spot)) return true
  if ((lexicon['title-modifiers'].has(before) || lexicon['group-modifiers'].has(before)) && tokens[at - 1]?.penn !== 'VBD' && !isCapitalName(scene, at - 1, reading)) {
    if (lexicon['not-current'].has(before)) reading.current = false
    reading.first = at - 1
    return true
  }
  if (before === '-' && ['elect', 'designate'].includes(lowerAt(scene, at))) {
    reading.first = at - 1
    return true
  }
  if (before === '-' && lexicon['title-modifiers'].has(lowerAt(scene, at - 2))) {
    if (lexicon['not-current'].has(lowerAt(scene, at - 2))) reading.current = false
    reading.first = at - 2
    return true
  }
  return false
}

function isRoleWord(scene: Scene, role: Role, titled: boolean): boolean {
  return !role.group || (titled && isNoun(scene, role.end - 1))
}

function isCapitalName(scene: Scene, at: number, reading: Reading): boolean {
  return !reading.titled && /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') && lowerAt(scene, at) !== 'former'
}

/** "US", "Iraq's", "Pentagon" before a role; "of Iraq" between the role and the name. */
function takeBody(scene: Scene, ground: Ground, reading: Reading, spot: Spot): boolean {
  const known = spot.known?.[0]
  if (known === undefined || known.type === 'people' || known.type === 'capital') return false
  const preposition = lowerAt(scene, spot.first - 1) === 'the' ? spot.first - 2 : spot.first - 1
  const isOf = ['of', 'for', 'to'].includes(lowerAt(scene, preposition)) && sameSentence(scene, preposition, spot.first)
  if (isOf && known.type !== 'adjective') {
    if (!ground.roleBefore.has(preposition)) return false
    reading.first = preposition
  } else {
    if (!reading.titled) return false
    reading.first = spot.first
  }
  if (known.type === 'actor') reading.body ??= known
  else reading.country ??= known.country
  return true
}

/**
 * The title in apposition after a name that ends at token `end`: ", the US Defense Secretary,", ", president of
 * Iraq,". Only between commas, or before a full stop, where it cannot be the next in a list.
 */
export function titleAfter(scene: Scene, ground: Ground, end: number): StatedOffice | undefined {
  if (lowerAt(scene, end) !== ',' && lowerAt(scene, end) !== '(') return undefined
  const reading = startAt(end + 1)
  let at = skip(scene, end + 1, determiners)
  let roleEnd: number | undefined
  for (let steps = 0; steps < 7 && roleEnd === undefined; steps++) {
    const [role, spot, word] = [ground.roleAt.get(at), ground.spotAt.get(at), lowerAt(scene, at)]
    if (role !== undefined && !role.group && !isModifier(scene, role)) {
      roleEnd = role.end
      reading.office = role.office
      reading.sector = role.sector
    } else if (role !== undefined && role.group) at = role.end
    else if (spot?.known?.[0] !== undefined) {
      if (spot.known[0].type === 'actor') reading.body ??= spot.known[0]
      else reading.country ??= spot.known[0].country
      at = skip(scene, spot.end, possessives)
    } else if (scene.lexicon['title-modifiers'].has(word) || scene.lexicon['group-modifiers'].has(word) || word === '-') {
      if (scene.lexicon['not-current'].has(word)) reading.current = false
      at++
    } else if (['compound', 'amod', 'nmod:poss'].includes(scene.tokens[at]?.relation ?? '') && sameSentence(scene, end, at)) at++
    else return undefined
  }
  if (roleEnd === undefined) return undefined
  return closeApposition(scene, ground, reading, { first: end + 1, end: roleEnd })
}

const determiners: ReadonlySet<string> = new Set(['the', 'a', 'an', 'then', 'its', 'their', 'his', 'her'])
const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'"])
const closing: ReadonlySet<string> = new Set([',', '.', ';', ')', 'who', '—', '–', ':'])

function skip(scene: Scene, at: number, words: ReadonlySet<string>): number {
  return words.has(lowerAt(scene, at)) ? at + 1 : at
}

/** A role right before another: "defence ministry spokesman". */
function isModifier(scene: Scene, role: Role): boolean {
  return isNoun(scene, role.end) && sameSentence(scene, role.first, role.end)
}

/** "Iran's Quds Force": of a name and what it has, the latter. */
export function ownedSpot(scene: Scene, ground: Ground, spot: Spot | undefined): Spot | undefined {
  const owned = spot !== undefined && possessives.has(lowerAt(scene, spot.end)) ? ground.spotAt.get(spot.end + 1) : undefined
  return owned?.known?.[0]?.type === 'actor' ? owned : spot
}

/** What a phrase after a title names: "spokesman for the Iraqi Interior Ministry", "chief of the army". */
function takeWithin(scene: Scene, ground: Ground, reading: Reading, { first, end }: TokenSpan): void {
  for (let at = first; at < end; at++) {
    const spot = ownedSpot(scene, ground, ground.spotAt.get(at))
    const known = spot !== undefined && spot.end <= end ? spot.known?.[0] : undefined
    if (known?.type === 'actor') reading.body ??= known
    else if (known !== undefined && lowerAt(scene, first) !== 'to') reading.country ??= known.country
    reading.sector ??= ground.roleAt.get(at)?.sector
  }
}

/** End of a noun phrase after a preposition: up to a comma or stop, if no verb comes first. */
function phraseEnd(scene: Scene, from: number): number {
  for (let at = from + 1; at < from + 9; at++) {
    const tag = scene.tokens[at]?.tag
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return from
    if (closing.has(lowerAt(scene, at))) return at
  }
  return from
}

function closeApposition(scene: Scene, ground: Ground, reading: Reading, span: TokenSpan): StatedOffice | undefined {
  let end = span.end
  if (['of', 'for', 'to', 'at', 'in'].includes(lowerAt(scene, end))) {
    const close = phraseEnd(scene, end)
    takeWithin(scene, ground, reading, { first: end, end: close })
    end = close
  }
  if (!closing.has(lowerAt(scene, end)) || !sameSentence(scene, span.first, end)) return undefined
  return { ...officeOf(reading, end), words: { first: span.first, end } }
}
