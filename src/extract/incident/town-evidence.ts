import { overlaps, type SegmentKind } from '../../record/index.ts'
import type { Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCrime, wordsAbove } from './crime-words.ts'
import { lexicon } from './lexicon.ts'
import { hasMark, isHeadline, isWord, lowerAt } from './words.ts'

/** "Lyon police", "the Kerry County Sheriff's Office", "Lyon-Bron police": whose force it is. */
export function isOfForce(reading: Reading, { start, end }: Place): boolean {
  if (lowerAt(reading, reading.tokenAt(start) - 1) === '-') return false
  const next = reading.tokenAt(end)
  const from = lowerAt(reading, next) === '-' ? next + 2 : next
  return [from, from + 1].some((token) => isWord(reading, token, lexicon.forces))
}

/** Whether it stands in a segment of this kind. */
export function isIn(reading: Reading, kind: SegmentKind, place: Place): boolean {
  return reading.document.segments.some(
    (segment) => segment.kind === kind && overlaps(segment.span, place),
  )
}

/** "Two shot in park - Radio Lyon": behind a dash at the end of a headline stands who publishes it. */
export function isMasthead(reading: Reading, place: Place): boolean {
  const headline = reading.document.segments.find(
    ({ kind, span }) => kind === 'headline' && overlaps(span, place),
  )
  if (!headline) return false
  return / [-–—|] /.test(reading.document.text.slice(headline.span.start, place.start))
}

/** "Two shot in a park - Radio Lyon": behind a dash at the end of the headline that tells of the deed. */
export function isPublisher(reading: Reading, deed: number, place: Place): boolean {
  const told = reading.document.text.slice(reading.tokens[deed]?.end, place.start)
  return (
    / [-–—|] /.test(told) &&
    isMasthead(reading, place) &&
    !hasMark(reading, reading.tokenAt(place.start) - 1, lexicon.within)
  )
}

/** "The city's SWAT team": capitals before a body of people are letters, and no name. */
export function isLetters(reading: Reading, { start, end }: Place): boolean {
  return (
    /^[A-Z]{2,5}$/.test(reading.document.text.slice(start, end)) &&
    isWord(reading, reading.tokenAt(end - 1) + 1, lexicon.bodies)
  )
}

/** "GAO, Mali --", "BATH (AP) —": capitals at the start of a line, and a dash behind them; "GAO, Mali (3 May)" anywhere. */
function isDateline(reading: Reading, { start, end }: Place): boolean {
  const { text } = reading.document
  const behind = text.slice(end, end + 50)
  const isFirst = /(?:^|\n)[^\p{L}\n]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start))
  if (text.slice(start, end) !== text.slice(start, end).toUpperCase())
    return isFirst && sent.test(behind)
  return dated.test(behind) || (isFirst && opened.test(behind))
}

/** ", NV (KTNV) --", " (AFP) -": who sent it tells a dateline without capitals. */
const sent = /^(?:, [\p{L}. ]{2,20})? \((?:[A-Z][A-Z0-9/ ]{1,11}|Reuters|Xinhua|ANSA)\) ?[-–—]/u
const opened = /^(?:,? [\p{L}. ]{2,20})?,? ?(?:\([^)\n]{2,25}\) ?)?[-–—]/u
const dated = /^, [\p{L}. ]{2,20} \((?:\p{L}{3,9}\.? )?\d{1,2}\b[^)\n]{0,14}\)/u

/** Where the report was sent from, and no place of what it tells. */
export function isOfDateline(reading: Reading, place: Place): boolean {
  return isIn(reading, 'dateline', place) || isDateline(reading, place)
}

/** "Bartlett Street", "at Orange and White streets": a street is no town, though one bears its name. */
export function isStreet(reading: Reading, { end }: Place): boolean {
  const next = reading.tokenAt(end - 1) + 1
  const isCorner =
    lowerAt(reading, next) === 'and' && /(?:[^t]s|ts)$/.test(lowerAt(reading, next + 2))
  return [next, isCorner ? next + 2 : next].some((at) => hasMark(reading, at, lexicon.streets))
}

/** "Jackson Memorial Hospital", "an Oran hospital": where the hurt were taken. */
export function isOfInstitution(reading: Reading, { end }: Place): boolean {
  const next = reading.tokenAt(end - 1) + 1
  for (let at = next; at < next + 4; at += 1) {
    if (isWord(reading, at, lexicon.institutions)) return true
    if (reading.tokens[at]?.tag !== 'PROPN') return false
  }
  return false
}

/** The preposition of a place, which its phrase may hold: "in Gao", "near Gao"; none of "a Gao bar". */
function markOf(reading: Reading, place: Place): number | undefined {
  const first = reading.tokenAt(Math.min(place.start, place.phrase.start))
  return [first, first - 1].find((token) => hasMark(reading, token, lexicon.within))
}

/** "In a Gao bar", "at an Oran home": the building, behind a preposition of place. */
function isSite(reading: Reading, place: Place): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  const noun = reading.tokens[token?.head ?? -1]
  if (!token || noun?.tag !== 'NOUN' || noun.index < token.index) return false
  return (
    /^(compound|amod|nmod)/.test(token.relation) &&
    !isWord(reading, noun.index, lexicon.persons) &&
    reading.tree
      .childrenBy(noun.index, 'case')
      .some((mark) => hasMark(reading, mark, lexicon.within))
  )
}

function isCall(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.tag === 'VERB' && isWord(reading, at, lexicon.responding)
}

function isOfScene(reading: Reading, at: number): boolean {
  return isCrime(reading, at) || isWord(reading, at, lexicon.happening) || isCall(reading, at)
}

/** How far back in words an address may begin. */
const addressReach = 8

/** "In the 300 block of Elm Road in Gao": behind an address, unless that is where somebody lives. */
function isAddressed(reading: Reading, place: Place): boolean {
  const mark = markOf(reading, place)
  if (mark === undefined) return false
  let hasStreet = false
  for (let at = mark - 1; at >= mark - addressReach; at -= 1) {
    const { tag, lower = '' } = reading.tokens[at] ?? {}
    hasStreet ||= lexicon.streets.has(lower) || lexicon.blocks.has(lower)
    const isHome = /^(of|from)$/.test(lower) && !lexicon.blocks.has(lowerAt(reading, at - 1))
    if (isHome && hasStreet) return false
    if (tag === undefined || tag === 'VERB' || isHome) break
  }
  return hasStreet && hasCrime(reading, place)
}

function hasCrime(reading: Reading, { start }: Place): boolean {
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(start)]?.sentence ?? -1]
  if (!sentence) return false
  return reading.tokensIn(sentence).some((at) => isOfScene(reading, at))
}

/** "At a home in Gao", where shots were fired or the police was called: behind a preposition, of what the sentence tells. */
export function isScene(reading: Reading, place: Place): boolean {
  if (markOf(reading, place) === undefined && !isSite(reading, place)) return false
  const above = wordsAbove(reading, place)
  if (above.some((at) => isWord(reading, at, lexicon.institutions))) return false
  return above.some((at) => isOfScene(reading, at)) || isAddressed(reading, place)
}

/** In a sentence that tells of the crime, behind a preposition of place. */
export function isBeside(reading: Reading, place: Place): boolean {
  const mark = markOf(reading, place)
  // "In a hospital in Gao": where the hurt were taken.
  if (mark === undefined || isWord(reading, mark - 1, lexicon.institutions)) return false
  return hasCrime(reading, place)
}

/** Told in the headline, its publisher apart. */
export function isInHeadline(reading: Reading, place: Place): boolean {
  return isHeadline(reading, reading.tokenAt(place.end - 1)) && !isMasthead(reading, place)
}
