import type { Name, NameType } from '../analysis.ts'
import { lexicon } from './lexicon.ts'
import type { Gazetteer } from './place-entry.ts'
import type { Reading } from './reading.ts'
import { type Surroundings, surroundings } from './surroundings.ts'
import type { Toponym } from './toponym.ts'

/** Whether a match is a place: `weak` when only the rest of the report can tell. */
export type Verdict = 'yes' | 'weak' | 'no'

const NOT_PLACES: ReadonlySet<NameType> = new Set(['nationality', 'weapon', 'event', 'other'])

/**
 * Judges a match by its surroundings and by what the names found in the report say.
 *
 * @param surnames Folded last names of people in the report.
 */
export function judge(
  reading: Reading,
  toponym: Toponym,
  { gazetteer, surnames }: { gazetteer: Gazetteer; surnames: ReadonlySet<string> },
): Verdict {
  if (toponym.entries.some((entry) => entry.own)) return 'yes'
  if (toponym.key.startsWith('=')) return 'yes'
  const { never, parts } = lexicon()
  if (never.has(toponym.key) || parts.has(toponym.key)) return 'no'
  if (isHyphenTail(reading, gazetteer, toponym)) return 'no'
  const around = surroundings(reading, gazetteer, toponym)
  if (
    isMoney(reading, toponym) ||
    isOfBody(reading, toponym) ||
    isEmbassyOf(reading, toponym) ||
    isMetonym(reading, toponym, around.locative) ||
    // "Somali pirates": a people that has its name in common with a land.
    (gazetteer.nations.has(toponym.key) && !around.locative && !around.contained)
  )
    return 'no'
  const byName = judgeByName(reading, toponym, { around, surnames })
  if (byName !== undefined) return byName
  if (reading.isUpper(toponym.firstWord)) return judgeUpper(reading, toponym, around)
  if (around.contained || (toponym.group !== undefined && !around.leftCapital)) return 'yes'
  if (around.ordinary)
    return around.locative && !around.rightCapital && !around.leftCapital ? 'weak' : 'no'
  if (surnames.has(toponym.key) && (!around.locative || isPossessive(reading, toponym))) return 'no'
  if (reading.isTitle(toponym.firstWord)) return around.famous ? 'yes' : 'weak'
  if (around.leftCapital) return 'no'
  if (around.rightCapital)
    return around.localBody ? 'yes' : around.famous && around.locative ? 'weak' : 'no'
  if (around.famous || around.locative) return 'yes'
  return 'weak'
}

/** "Kiri-Moya": the end of a name whose beginning no list knows; "Iraq-Iran" are two. */
function isHyphenTail(reading: Reading, gazetteer: Gazetteer, { firstWord }: Toponym): boolean {
  const before = reading.words[firstWord - 1]
  return (
    reading.words[firstWord]?.gap === 'hyphen' &&
    before?.capital === true &&
    !before.upper &&
    gazetteer.find(reading.key(firstWord - 1)).length === 0 &&
    !gazetteer.nations.has(reading.key(firstWord - 1))
  )
}

function judgeByName(
  reading: Reading,
  toponym: Toponym,
  { around, surnames }: { around: Surroundings; surnames: ReadonlySet<string> },
): Verdict | undefined {
  const name = reading.nameOf(toponym.firstWord)
  if (name === undefined || reading.isUpper(toponym.firstWord)) return undefined
  if (isPartedOff(reading, toponym, name)) return undefined
  const opens = afterOpeners(reading, name) >= toponym.start
  const whole = opens && name.end <= toponym.end
  switch (name.type) {
    case 'place':
      if (surnames.has(toponym.key) && !around.locative && !around.contained) return 'no'
      if (
        around.ordinary &&
        isAfterThe(reading, toponym) &&
        toponym.entries.every(({ key }) => key >= 0)
      )
        return 'no'
      if (opens && (around.localBody || isCountry(toponym) || toponym.group !== undefined))
        return 'yes'
      return isPlaceName(reading, toponym, name) ? 'yes' : 'no'
    case 'facility':
      return whole || toponym.group !== undefined ? 'yes' : 'no'
    case 'person':
      if (whole && isCountry(toponym) && toponym.key.includes(' ')) return undefined
      return around.contained || (whole && around.locative && !around.leftCapital)
        ? undefined
        : 'no'
    case 'organisation':
      if (opens && around.localBody) return 'yes'
      return whole &&
        (around.contained || around.famous || around.locative || toponym.group !== undefined)
        ? undefined
        : 'no'
    default:
      return NOT_PLACES.has(name.type) && !around.famous ? 'no' : undefined
  }
}

/** Where a name starts, but for words such as "Neighbouring" or "In" that open its sentence. */
function afterOpeners(reading: Reading, { start, end }: Name): number {
  const { sentenceStarters } = lexicon()
  const opener = /^(\p{L}+)\s+/u.exec(reading.text.slice(start, end))
  return opener !== null && sentenceStarters.has((opener[1] ?? '').toLowerCase())
    ? start + opener[0].length
    : start
}

/** A name that runs on into "… of Iraq in Jeddah" says nothing about Jeddah. */
function isPartedOff(reading: Reading, { start }: Toponym, name: Name): boolean {
  const before = reading.text.slice(name.start, Math.max(name.start, start))
  return name.type === 'person'
    ? /\s(?:of|in|at|from)\s+$/.test(before)
    : name.type === 'organisation' && /\s(?:in|at|from)\s+$/.test(before)
}

const JOINED = /^(?:\s*[,(/-]|\s+(?:and|in|of)\s|\s*$)/

/** Whether a match is all that a name of a place says, but for directions and what a comma parts off. */
function isPlaceName(reading: Reading, toponym: Toponym, name: Name): boolean {
  const { parts, heads, titles, sentenceStarters } = lexicon()
  const before = reading.text.slice(name.start, Math.max(name.start, toponym.start))
  const after = reading.text.slice(toponym.end, Math.max(toponym.end, name.end))
  const words = before
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const leads = words.every(
    (word) => parts.has(word) || heads.has(word) || word === 'the' || word === 'of',
  )
  const titled = words.some((word) => titles.has(word))
  const parted = /[,(/-]\s*$|\s(?:and|in)\s+$/.test(before)
  const ends = JOINED.test(after) || sentenceStarters.has(after.trim().toLowerCase())
  return !titled && (leads || parted) && ends
}

const METROPOLIS = 5.5

/** In capitals throughout, nothing tells a name from a word but what stands before it. */
function judgeUpper(reading: Reading, toponym: Toponym, around: Surroundings): Verdict {
  if (around.ordinary || around.titled) return 'no'
  if (around.contained || toponym.group !== undefined) return 'yes'
  if (reading.nameOf(toponym.firstWord)?.type === 'person') return 'no'
  if (around.locative) return 'yes'
  const wellKnown = toponym.entries.some(
    ({ kind, people, seat }) =>
      kind === 'country' ||
      kind === 'continent' ||
      kind === 'sea' ||
      (kind === 'city' && (seat === 4 || people >= METROPOLIS)),
  )
  return wellKnown ? 'yes' : 'no'
}

/** "University of Texas", "Bank of Baghdad": the name is part of a body's. */
function isOfBody(reading: Reading, { firstWord }: Toponym): boolean {
  if (reading.words[firstWord - 1]?.text !== 'of' || reading.words[firstWord]?.gap !== 'space')
    return false
  const head = reading.words[firstWord - 2]
  return head?.capital === true && lexicon().bodies.has(head.text.toLowerCase())
}

function isAfterThe(reading: Reading, { firstWord }: Toponym): boolean {
  return (
    reading.words[firstWord - 1]?.text.toLowerCase() === 'the' &&
    reading.words[firstWord]?.gap === 'space'
  )
}

function isCountry({ entries }: Toponym): boolean {
  return entries.some(({ kind }) => kind === 'country')
}

function isPossessive(reading: Reading, { endWord }: Toponym): boolean {
  return reading.words[endWord - 1]?.possessive === true
}

/** "US$300", "US dollars". */
function isMoney(reading: Reading, { end, endWord }: Toponym): boolean {
  return reading.text[end] === '$' || /^dollars?$/.test(reading.words[endWord]?.text ?? '')
}

/** "the US embassy in": whose it is, not where. */
function isEmbassyOf(reading: Reading, { endWord, entries }: Toponym): boolean {
  const after = reading.words[endWord]
  if (
    after === undefined ||
    after.gap !== 'space' ||
    !entries.some((entry) => entry.kind === 'country')
  )
    return false
  return lexicon().embassies.has(after.text.toLowerCase())
}

/** "Washington said", "according to Moscow": the government, not the city. */
function isMetonym(reading: Reading, toponym: Toponym, locative: boolean): boolean {
  if (!toponym.entries.some((entry) => entry.kind === 'city' && entry.seat === 4)) return false
  const { speaking, metonymBefore } = lexicon()
  const before =
    `${reading.words[toponym.firstWord - 2]?.text ?? ''} ${reading.words[toponym.firstWord - 1]?.text ?? ''}`.toLowerCase()
  if (metonymBefore.has(before)) return true
  const after = reading.words[toponym.endWord]
  return !locative && after?.gap === 'space' && speaking.has(after.text)
}
