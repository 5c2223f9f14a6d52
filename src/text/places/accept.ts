import type { NameType } from '../analysis.ts'
import { isDivision, lies } from './inside.ts'
import { lexicon } from './lexicon.ts'
import { isCommonWord } from './lists.ts'
import { matchAt } from './match.ts'
import type { Gazetteer } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

/** Whether a match is a place: `weak` when only the rest of the report can tell. */
export type Verdict = 'yes' | 'weak' | 'no'

const GREAT_TOWN = 5
const KNOWN_SEAT = 3
const NOT_PLACES: ReadonlySet<NameType> = new Set(['nationality', 'weapon', 'event', 'other'])

/** What stands around a match and bears on whether it is a place. */
interface Surroundings {
  readonly locative: boolean
  readonly contained: boolean
  readonly leftCapital: boolean
  readonly rightCapital: boolean
  readonly famous: boolean
  readonly ordinary: boolean
}

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
  const around = surroundings(reading, gazetteer, toponym)
  if (isOfBody(reading, toponym) || isMetonym(reading, toponym, around.locative)) return 'no'
  const byName = judgeByName(reading, toponym, around)
  if (byName !== undefined) return byName
  if (reading.isUpper(toponym.firstWord)) return judgeUpper(toponym, around)
  if (around.contained || (toponym.group !== undefined && !around.leftCapital)) return 'yes'
  if (around.ordinary)
    return around.locative && !around.rightCapital && !around.leftCapital ? 'weak' : 'no'
  if (surnames.has(toponym.key) && !around.locative) return 'no'
  if (reading.isTitle(toponym.firstWord)) return around.famous ? 'yes' : 'weak'
  if (around.leftCapital || around.rightCapital)
    return around.famous && !around.leftCapital && around.locative ? 'weak' : 'no'
  if (around.famous || around.locative) return 'yes'
  return 'weak'
}

function judgeByName(
  reading: Reading,
  toponym: Toponym,
  around: Surroundings,
): Verdict | undefined {
  const name = reading.nameOf(toponym.firstWord)
  if (name === undefined || reading.isUpper(toponym.firstWord)) return undefined
  const whole = name.start >= toponym.start && name.end <= toponym.end
  if (name.type === 'place') return 'yes'
  if (name.type === 'facility') return whole || toponym.group !== undefined ? 'yes' : 'weak'
  if (name.type === 'person')
    return around.contained || (whole && around.locative && !around.leftCapital) ? undefined : 'no'
  if (name.type === 'organisation')
    return whole && (around.contained || around.famous || around.locative) ? undefined : 'no'
  return NOT_PLACES.has(name.type) && !around.famous ? 'no' : undefined
}

function judgeUpper(toponym: Toponym, around: Surroundings): Verdict {
  if (around.ordinary) return 'no'
  if (around.contained || toponym.group !== undefined || around.famous) return 'yes'
  return around.locative ? 'yes' : 'weak'
}

function surroundings(reading: Reading, gazetteer: Gazetteer, toponym: Toponym): Surroundings {
  const { titles, organisations } = lexicon()
  const { firstWord, endWord } = toponym
  const before = reading.words[firstWord - 1]
  const first = reading.words[firstWord]
  const after = reading.words[endWord]
  const last = reading.words[endWord - 1]
  const joinsLeft = first?.gap === 'space' && !reading.opens(firstWord)
  const joinsRight =
    (after?.gap === 'space' || after?.gap === 'hyphen') &&
    last?.possessive !== true &&
    reading.sentenceOf[endWord] === reading.sentenceOf[firstWord]
  const title =
    joinsLeft && titles.has(before?.text.toLowerCase() ?? '') && before?.capital === true
  return {
    locative: isLocative(reading, firstWord),
    contained: isContained(reading, gazetteer, toponym),
    leftCapital:
      title ||
      (joinsLeft && before?.capital === true && !isOpener(reading, firstWord - 1)) ||
      (first?.gap === 'stop' &&
        before !== undefined &&
        before.text.length <= 2 &&
        before.capital &&
        !reading.opens(firstWord)),
    rightCapital:
      joinsRight &&
      after?.capital === true &&
      (after.gap === 'space' || organisations.has(after.text.toLowerCase())),
    famous: toponym.entries.some((entry) => isFamous(entry.kind, entry.people, entry.seat)),
    ordinary:
      toponym.key.split(' ').every(isCommonWord) &&
      !toponym.entries.some((entry) => entry.kind === 'country'),
  }
}

function isFamous(kind: string, people: number, seat: number): boolean {
  if (kind === 'city') return people >= GREAT_TOWN || (seat >= KNOWN_SEAT && people >= 4)
  return kind !== 'section' && kind !== 'adm2' && kind !== 'airfield'
}

/** A capital that is no part of a name: it opens the sentence, or is a direction or a day. */
function isOpener(reading: Reading, index: number): boolean {
  const { sentenceStarters, parts, directions } = lexicon()
  const word = reading.words[index]?.text.toLowerCase() ?? ''
  return (
    (reading.opens(index) && sentenceStarters.has(word)) ||
    parts.has(word) ||
    directions.has(word) ||
    reading.isUpper(index) ||
    sentenceStarters.has(word)
  )
}

/** "in Falluja", "near the town of", "from eastern Aleppo". */
function isLocative(reading: Reading, index: number): boolean {
  const { locative, parts, heads, near } = lexicon()
  let at = index - 1
  for (let steps = 0; steps < 4 && at >= 0; steps += 1, at -= 1) {
    if (reading.sentenceOf[at] !== reading.sentenceOf[index]) return false
    const word = reading.words[at]?.text.toLowerCase() ?? ''
    const gap = reading.words[at + 1]?.gap
    if (gap !== 'space' && gap !== 'none' && gap !== 'hyphen') return false
    if (locative.has(word) || near.has(word)) return true
    const passes =
      parts.has(word) || word === 'the' || word === 'of' || heads.has(word) || word === 'and'
    if (
      !passes ||
      (word === 'of' &&
        !heads.has(reading.words[at - 1]?.text.toLowerCase() ?? '') &&
        !lexicon().directions.has(reading.words[at - 1]?.text.toLowerCase() ?? ''))
    )
      return false
    if (word === 'of' && lexicon().directions.has(reading.words[at - 1]?.text.toLowerCase() ?? ''))
      return true
    if (word === 'and' && reading.words[at - 1]?.capital !== true) return false
  }
  return false
}

/** "Paris, Texas", "Kocho, in Sinjar", "BEIRUT (Reuters)": what follows says that a place went before. */
function isContained(reading: Reading, gazetteer: Gazetteer, toponym: Toponym): boolean {
  const after = reading.text.slice(toponym.end, toponym.end + 24)
  if (
    /^\s*\((?:AP|AFP|Reuters|UPI|ACAN|CNN|IPS|TASS|Xinhua)\b/i.test(after) ||
    /^(?:,[^.;]{1,20})?\s+(?:—|–|--)\s/.test(after)
  )
    return true
  return /^,\s\p{Lu}/u.test(after) && followsDivision(reading, gazetteer, toponym)
}

/** A division or country right behind, in which one of the things lies that the name can mean. */
function followsDivision(reading: Reading, gazetteer: Gazetteer, toponym: Toponym): boolean {
  const behind = matchAt(reading, gazetteer, toponym.endWord)
  const divisions = behind?.entries.filter(isDivision) ?? []
  return divisions.some((outer) => toponym.entries.some((entry) => lies(entry, outer)))
}

/** "University of Texas", "Bank of Baghdad": the name is part of a body's. */
function isOfBody(reading: Reading, { firstWord }: Toponym): boolean {
  if (reading.words[firstWord - 1]?.text !== 'of' || reading.words[firstWord]?.gap !== 'space')
    return false
  const head = reading.words[firstWord - 2]
  return head !== undefined && head.capital && lexicon().bodies.has(head.text.toLowerCase())
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
