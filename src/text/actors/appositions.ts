import type { StatedOffice, TokenSpan } from './found.ts'
import { sectorWithin } from './own-name.ts'
import { type Ground, ownedSpot, possessives, type Role } from './roles.ts'
import { isCapital, isNoun, lowerAt, type Scene, sameSentence } from './scene.ts'
import { anywhere, officeOf, type Reading, startReading } from './titles.ts'

/**
 * The title in apposition after a name that ends at token `end`: ", the US Defense Secretary,", ", president of
 * Iraq,". Only between commas, or before a full stop, where it cannot be the next in a list.
 */
export function titleAfter(scene: Scene, ground: Ground, end: number): StatedOffice | undefined {
  if (lowerAt(scene, end) !== ',' && lowerAt(scene, end) !== '(') return undefined
  const reading = startReading(end + 1)
  const at = skip(scene, end + 1, determiners)
  // "Its president" need be of no state.
  const isTheirs = at > end + 1 && its.has(lowerAt(scene, end + 1))
  const walk: Walk = { at, roleEnd: undefined, owner: isTheirs ? {} : undefined }
  for (let steps = 0; steps < 9 && walk.roleEnd === undefined; steps++)
    if (!stepRight(scene, ground, reading, walk)) return undefined
  if (walk.roleEnd === undefined || !sameSentence(scene, end, walk.at)) return undefined
  return closeApposition(scene, ground, reading, { first: end + 1, end: walk.roleEnd })
}

/** How far the words of an apposition are read. */
interface Walk {
  at: number
  /** Behind the role, once it is found. */
  roleEnd: number | undefined
  /** Whose the role is, where that is no land or town: "the firm's director". */
  owner: Pick<Role, 'sector'> | undefined
}

/** Takes in what an apposition has next: a role, which ends it, whose it is, a country or body, a modifier. Says whether it did. */
function stepRight(scene: Scene, ground: Ground, reading: Reading, walk: Walk): boolean {
  const { at } = walk
  const [role, spot, word] = [ground.roleAt.get(at), ground.spotAt.get(at), lowerAt(scene, at)]
  const { lands, 'title-modifiers': modifiers, 'group-modifiers': groups } = scene.lexicon
  if (role !== undefined && !role.group && !isModifier(scene, role))
    takeRole(scene, reading, walk, role)
  else if (role !== undefined && possessives.has(lowerAt(scene, role.end))) {
    // "The country's president" is of a state.
    if (!lands.has(word)) walk.owner = role
    walk.at = role.end + 1
  } else if (role?.group === true) walk.at = role.end
  else if (spot?.known?.[0] !== undefined) {
    if (spot.known[0].type === 'actor') reading.body ??= spot.known[0]
    else reading.country ??= spot.known[0].country
    walk.at = skip(scene, spot.end, possessives)
  } else if (isOwner(scene, at)) {
    if (!lands.has(word)) walk.owner = {}
    walk.at += 2
  } else if (modifiers.has(word) || groups.has(word) || word === '-') {
    if (scene.lexicon['not-current'].has(word)) reading.current = false
    walk.at++
  } else if (qualifies(scene, at)) walk.at++
  else return false
  return true
}

function takeRole(scene: Scene, reading: Reading, walk: Walk, role: Role): void {
  const isOfAny = walk.owner !== undefined && anywhere.has(lowerAt(scene, role.end - 1))
  walk.roleEnd = role.end
  reading.office = isOfAny ? undefined : role.office
  reading.sector = isOfAny ? walk.owner?.sector : role.sector
}

const determiners: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'then',
  'its',
  'their',
  'his',
  'her',
])
const its: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her'])
const closing: ReadonlySet<string> = new Set([',', '.', ';', ')', 'who', '—', '–', ':'])

function skip(scene: Scene, at: number, words: ReadonlySet<string>): number {
  return words.has(lowerAt(scene, at)) ? at + 1 : at
}

/** A word that may stand between an article and the role: "long-serving", "airport". */
function qualifies({ tokens }: Scene, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return (
    ['compound', 'amod', 'nmod:poss'].includes(token.relation) ||
    token.tag === 'ADJ' ||
    ['VBG', 'VBN', 'RB'].includes(token.penn)
  )
}

/** "The city's home minister", "the orchard's manager": a noun that has somebody. Who leads it need be of no state. */
function isOwner(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.tag
  return (tag === 'NOUN' || tag === 'PROPN') && possessives.has(lowerAt(scene, at + 1))
}

/** A role right before another: "defence ministry spokesman". */
function isModifier(scene: Scene, role: Role): boolean {
  return isNoun(scene, role.end) && sameSentence(scene, role.first, role.end)
}

/** What a phrase after a title names: "spokesman for the Iraqi Interior Ministry", "chief of the army". */
function takeWithin(
  scene: Scene,
  ground: Ground,
  reading: Reading,
  { first, end }: TokenSpan,
): void {
  for (let at = first; at < end; at++) {
    const spot = ownedSpot(scene, ground, ground.spotAt.get(at))
    const known = spot !== undefined && spot.end <= end ? spot.known?.[0] : undefined
    if (known?.type === 'actor') reading.body ??= known
    else if (known !== undefined && lowerAt(scene, first) !== 'to')
      reading.country ??= known.country
    if (spot?.found === 'organisation' && spot.known === undefined)
      reading.sector ??= sectorWithin(scene, spot)
    const sector = ground.roleAt.get(at)?.sector
    // Whoever works for the public, or with women, is none of them.
    if (sector !== 'cvl') reading.sector ??= sector
  }
}

/** Longest phrase behind a title, in tokens. */
const LONGEST_PHRASE = 14

/** End of a noun phrase after a preposition: up to a comma or stop, if no verb comes first. */
function phraseEnd(scene: Scene, from: number): number {
  for (let at = from + 1; at < from + LONGEST_PHRASE; at++) {
    const tag = scene.tokens[at]?.tag
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return from
    // "An aide to Lima and a lecturer": what he is besides.
    if (
      at > from + 1 &&
      lowerAt(scene, at) === 'and' &&
      /^(?:an?|former)$/.test(lowerAt(scene, at + 1))
    )
      return at
    if (closing.has(lowerAt(scene, at))) return at
  }
  return from
}

/** Whether a noun for several people stands here. */
function hasOthers({ tokens }: Scene, ground: Ground, { first, end }: TokenSpan): boolean {
  for (let at = first; at < end; at++) {
    const role = ground.roleAt.get(at)
    if (role && (role.group || tokens[role.end - 1]?.penn === 'NNS')) return true
  }
  return false
}

function closeApposition(
  scene: Scene,
  ground: Ground,
  reading: Reading,
  span: TokenSpan,
): StatedOffice | undefined {
  let end = span.end
  if (['of', 'for', 'to', 'at', 'in', 'with'].includes(lowerAt(scene, end))) {
    const close = phraseEnd(scene, end)
    // "The suspect in a shooting of miners in Leeds,": others than the one named, and nothing of his.
    if (lowerAt(scene, end) === 'in' && hasOthers(scene, ground, { first: end, end: close }))
      return { ...officeOf(reading, end), words: { first: span.first, end } }
    takeWithin(scene, ground, reading, { first: end, end: close })
    leaveState(scene, ground, reading, { first: end + 1, end: close })
    end = close
  }
  // "A nurse and lecturer": what he is as well.
  for (let steps = 0; steps < 2 && lowerAt(scene, end) === 'and'; steps++)
    end = takeSecond(scene, ground, reading, end)
  // "A nurse from Moundou" is of anywhere.
  if (lowerAt(scene, end) === 'from') end = phraseEnd(scene, end)
  if (!closing.has(lowerAt(scene, end)) || !sameSentence(scene, span.first, end)) return undefined
  if (isNextsTitle(ground, { first: span.end, end })) return undefined
  return { ...officeOf(reading, end), words: { first: span.first, end } }
}

/**
 * Where another role of the same person ends, if one and no name stands behind "and": the second of "president and chief
 * executive" tells of what, and that of "the former governor and a candidate" what he is now.
 */
function takeSecond(scene: Scene, ground: Ground, reading: Reading, and: number): number {
  const end = phraseEnd(scene, and)
  for (let at = and + 1; at < end; at++) {
    const [spot, role] = [ground.spotAt.get(at), ground.roleAt.get(at)]
    if (spot?.found === 'person' || spot?.person !== undefined) return and
    if (role === undefined || role.group) continue
    const own = anywhere.has(lowerAt(scene, role.end - 1)) ? undefined : role.sector
    if (anywhere.has(lowerAt(scene, and - 1))) {
      reading.office = undefined
      reading.sector = own
      takeWithin(scene, ground, reading, { first: role.end, end })
    } else if (!reading.current && /^an?$/.test(lowerAt(scene, and + 1)) && own !== undefined) {
      reading.office = role.office
      reading.sector = own
      reading.current = true
    } else reading.sector ??= own
    return end
  }
  return /^(?:an?|former)$/.test(lowerAt(scene, and + 1)) ? end : and
}

/** "A vice president at Boro & Sons": of what is no state or body that we know, nobody is of the government. */
function leaveState(
  scene: Scene,
  ground: Ground,
  reading: Reading,
  { first, end }: TokenSpan,
): void {
  const start = lowerAt(scene, first) === 'the' ? first + 1 : first
  const isNamed = isCapital(scene, start) && ground.roleAt.get(start) === undefined
  const isKnown = reading.body !== undefined || reading.country !== undefined
  if (!isNamed || isKnown || reading.sector !== 'gov' || !anywhere.has(lowerAt(scene, first - 2)))
    return
  reading.office = undefined
  reading.sector = sectorWithin(scene, { first: start, end })
}

/** "Gallant, Minister of Strategic Affairs Ron Dermer,": the title is that of the next in a list. */
function isNextsTitle(ground: Ground, { first, end }: TokenSpan): boolean {
  for (let at = first; at < end; at++) if (ground.spotAt.get(at)?.title !== undefined) return true
  const spot = ground.spotBefore.get(end)
  if (spot === undefined || (spot.person === undefined && spot.found !== 'person')) return false
  // "aide to President Biden": what stands between belongs to the one named within.
  return spot.first > first + 1 && !ground.roleBefore.has(spot.first)
}
