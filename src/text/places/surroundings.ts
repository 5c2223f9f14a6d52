import { isDivision, lies } from './inside.ts'
import { lexicon } from './lexicon.ts'
import { isCommonWord } from './lists.ts'
import { matchAt } from './match.ts'
import type { Gazetteer } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

const GREAT_TOWN = 5
const KNOWN_SEAT = 3

/** What stands around a match and bears on whether it is a place. */
export interface Surroundings {
  readonly locative: boolean
  readonly contained: boolean
  readonly leftCapital: boolean
  readonly rightCapital: boolean
  /** What follows is a body of the place itself: "Gainesville Police", "Boone County Sheriff". */
  readonly localBody: boolean
  readonly titled: boolean
  readonly famous: boolean
  readonly ordinary: boolean
}

export function surroundings(
  reading: Reading,
  gazetteer: Gazetteer,
  toponym: Toponym,
): Surroundings {
  const { titles, organisations, localBodies } = lexicon()
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
    localBody:
      joinsRight &&
      after?.gap === 'space' &&
      after.capital &&
      localBodies.has(after.text.toLowerCase()),
    titled: titles.has(before?.text.toLowerCase() ?? '') && first?.gap === 'space',
    famous: toponym.entries.some((entry) => isFamous(entry.kind, entry.people, entry.seat)),
    ordinary:
      toponym.key.split(' ').every(isCommonWord) &&
      (reading.isUpper(firstWord) || !toponym.entries.some((entry) => entry.kind === 'country')),
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
export function isLocative(reading: Reading, index: number): boolean {
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
  return /^(?:,\s|\s?\()\p{Lu}/u.test(after) && followsDivision(reading, gazetteer, toponym)
}

/** A division or country right behind, in which one of the things lies that the name can mean. */
function followsDivision(reading: Reading, gazetteer: Gazetteer, toponym: Toponym): boolean {
  const behind = matchAt(reading, gazetteer, toponym.endWord)
  const divisions = behind?.entries.filter(isDivision) ?? []
  return divisions.some((outer) => toponym.entries.some((entry) => lies(entry, outer)))
}
