import type { Sector } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import type { StatedOffice } from './found.ts'
import type { LongTitle } from './long-titles.ts'
import { sectorWithin } from './own-name.ts'
import type { Ground, Role } from './roles.ts'
import { isNoun, lowerAt, type Scene, sameSentence } from './scene.ts'
import type { Spot } from './spots.ts'

/** What was read to the left of a name. */
export interface Reading {
  first: number
  office: string | undefined
  sector: Sector | undefined
  country: string | undefined
  /** Where somebody is sent, or what the office deals with: "ambassador to Chad", "envoy for Yemen". */
  charge: string | undefined
  body: KnownName | undefined
  current: boolean
  /** Held then, and not on the day of the report: "then-Governor". */
  heldThen: boolean
  titled: boolean
}

/**
 * The title that ends right before token `end`: "the former US Defense Secretary", "Prime Minister of Iraq",
 * "Pentagon spokesman". Absent when nothing there names an office, a rank or a role.
 */
export function titleBefore(scene: Scene, ground: Ground, end: number): StatedOffice | undefined {
  const reading = startReading(end)
  for (let steps = 0; steps < 8; steps++) if (!stepLeft(scene, ground, reading)) break
  if (!reading.titled) return undefined
  return officeOf(reading, end)
}

/** A title that tells its field, with what stands before it: "the former US Assistant Secretary for Marine Affairs". */
export function titleFrom(scene: Scene, ground: Ground, title: LongTitle): StatedOffice {
  const reading = startReading(title.first)
  Object.assign(reading, { titled: true, office: title.office, sector: title.sector })
  for (let steps = 0; steps < 8; steps++) if (!stepLeft(scene, ground, reading)) break
  for (let at = title.first; at < title.end; at++) {
    const known = ground.spotAt.get(at)?.known?.[0]
    const joint = lowerAt(scene, at - 1) === 'the' ? at - 2 : at - 1
    if (known?.type === 'actor' && known.country !== undefined && known.kind !== 'region')
      reading.body ??= known
    else if (known?.type === 'country' && lowerAt(scene, joint) === 'of')
      reading.country ??= known.country
  }
  return officeOf(reading, title.end)
}

export function startReading(first: number): Reading {
  return {
    first,
    office: undefined,
    sector: undefined,
    country: undefined,
    charge: undefined,
    body: undefined,
    current: true,
    heldThen: false,
    titled: false,
  }
}

export function officeOf(reading: Readonly<Reading>, end: number): StatedOffice {
  const sector = reading.sector ?? reading.body?.sector
  const own = reading.body === undefined ? reading.charge : reading.body.country
  const country = reading.country ?? own
  return {
    words: { first: reading.first, end },
    current: reading.current,
    ...(reading.heldThen && { heldThen: true }),
    ...(reading.office === undefined ? {} : { office: reading.office }),
    ...(country === undefined ? {} : { country }),
    ...(reading.country === undefined && reading.body?.country !== undefined && { byBody: true }),
    ...(reading.body === undefined ? {} : { body: reading.body }),
    ...(sector === undefined ? {} : { sector }),
  }
}

/** "UN Ambassador", "ambassador to the UN": sent to the body by a state. */
function isSentTo(scene: Scene, { sector }: KnownName, title: number): boolean {
  return sentTo.has(sector ?? '') && lowerAt(scene, title) === 'ambassador'
}

const sentTo: ReadonlySet<string> = new Set(['uno', 'igo', 'eur'])

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
  if (
    spot?.known === undefined &&
    spot?.found === 'organisation' &&
    takeUnknown(scene, reading, spot)
  )
    return true
  if (takePlace(scene, reading, at)) return true
  if (
    (lexicon['title-modifiers'].has(before) || lexicon['group-modifiers'].has(before)) &&
    tokens[at - 1]?.penn !== 'VBD' &&
    // "Under President Boro" is in his time; "Under Secretary" is one.
    (before !== 'under' || /^(?:secretary|general)$/.test(lowerAt(scene, at))) &&
    !isCapitalName(scene, at - 1, reading)
  ) {
    markTime(scene, reading, before)
    reading.first = at - 1
    return true
  }
  if (before === '-' && ['elect', 'designate'].includes(lowerAt(scene, at))) {
    reading.first = at - 1
    return true
  }
  if (before === '-' && lexicon['title-modifiers'].has(lowerAt(scene, at - 2))) {
    markTime(scene, reading, lowerAt(scene, at - 2))
    reading.first = at - 2
    return true
  }
  return false
}

/** "Former", "then", "elect": an office that is not held on the day. */
function markTime({ lexicon }: Scene, reading: Reading, word: string): void {
  if (!lexicon['not-current'].has(word)) return
  reading.current = false
  reading.heldThen ||= word === 'then'
}

/** Longest name of a place before a title, in tokens. */
const LONGEST_PLACE = 3

/** "Ohio Senator", "New Jersey Governor": the place right before a title, where nothing says that it happened there. */
function takePlace({ tokens, placed }: Scene, reading: Reading, end: number): boolean {
  if (!reading.titled) return false
  for (let at = end - 1; at >= 0 && at >= end - LONGEST_PLACE; at--) {
    const token = tokens[at]
    if (!/^\p{Lu}/u.test(token?.text ?? '') || token?.sentence !== tokens[end]?.sentence)
      return false
    const country = placed.get(at)
    if (country === undefined) continue
    if (tokens[at - 1]?.tag === 'ADP' || tokens[at - 1]?.tag === 'PROPN') return false
    reading.country ??= country
    reading.first = at
    return true
  }
  return false
}

function isRoleWord(scene: Scene, role: Role, titled: boolean): boolean {
  return !role.group || (titled && isNoun(scene, role.end - 1))
}

function isCapitalName(scene: Scene, at: number, reading: Reading): boolean {
  return (
    !reading.titled &&
    /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') &&
    lowerAt(scene, at) !== 'former'
  )
}

/** "Boro Farmers Union president", "Tolland County Council Chairman": a body that no list holds tells what he is of. */
function takeUnknown(scene: Scene, reading: Reading, spot: Spot): boolean {
  const sector = sectorWithin(scene, spot)
  if (!reading.titled || sector === undefined) return false
  if (reading.sector === undefined || isOfAnyBody(scene, reading)) {
    reading.sector = sector
    if (sector !== 'gov') reading.office = undefined
  }
  reading.first = spot.first
  return true
}

/** Offices that firms, schools and clubs have as states do. */
export const anywhere: ReadonlySet<string> = new Set([
  'president',
  'director',
  'secretary',
  'head',
  'chief',
  'chair',
  'chairman',
  'chairwoman',
  'governor',
  'treasurer',
])

function isOfAnyBody(scene: Scene, { first }: Reading): boolean {
  return anywhere.has(lowerAt(scene, first))
}

/** "US", "Iraq's", "Pentagon" before a role; "of Iraq" between the role and the name. */
function takeBody(scene: Scene, ground: Ground, reading: Reading, spot: Spot): boolean {
  const known = spot.known?.[0]
  if (known === undefined || known.type === 'people' || known.type === 'capital') return false
  const preposition = lowerAt(scene, spot.first - 1) === 'the' ? spot.first - 2 : spot.first - 1
  const joint = lowerAt(scene, preposition)
  // "aide to U.S. Representative Lind": what is behind "to" is of the next title.
  const isOf =
    ['of', 'for', 'to'].includes(joint) &&
    sameSentence(scene, preposition, spot.first) &&
    !(reading.titled && joint === 'to')
  if (isOf && known.type !== 'adjective') {
    const role = ground.roleBefore.get(preposition)
    if (role === undefined) return false
    reading.first = preposition
    if (isSentTo(scene, known, role.end - 1)) return true
  } else {
    if (!reading.titled) return false
    const isSent = isSentTo(scene, known, reading.first)
    reading.first = spot.first
    if (isSent) return true
  }
  if (known.type === 'actor') reading.body ??= known
  else if (isOf && joint === 'for') {
    // "Envoy for Yemen": sent there, by somebody else.
    const isSent = scene.lexicon.envoys.has(lowerAt(scene, preposition - 1))
    if (!isSent) reading.charge ??= known.country
  } else if (!isOf || joint !== 'to') reading.country ??= known.country
  return true
}
