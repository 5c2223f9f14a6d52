import { overlaps, type Read, type SegmentKind, stated, type Where } from '../../record/index.ts'
import type { Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCrime, wordsAbove } from './crime-words.ts'
import { scoreOf } from './decision.ts'
import { lexicon } from './lexicon.ts'
import { hasMark, isWord } from './words.ts'

/** Towns and districts; a street or a whole region is no place to put a report at. */
function isTown({ where }: Place): boolean {
  return where.country !== undefined && where.precision <= 4 && where.geonameid !== undefined
}

/** "Lyon police", "the Kerry County Sheriff's Office": whose force it is. */
export function isOfForce(reading: Reading, { end }: Place): boolean {
  const next = reading.tokenAt(end)
  return [next, next + 1].some((token) => isWord(reading, token, lexicon.forces))
}

function isIn(reading: Reading, kind: SegmentKind, place: Place): boolean {
  return reading.document.segments.some(
    (segment) => segment.kind === kind && overlaps(segment.span, place),
  )
}

/** "GAO, Mali --", "BATH (AP) —": capitals at the start of a line, and a dash behind them. */
function isDateline(reading: Reading, { start, end }: Place): boolean {
  const { text } = reading.document
  return (
    text.slice(start, end) === text.slice(start, end).toUpperCase() &&
    /(?:^|\n)[^\p{L}\n]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start)) &&
    opened.test(text.slice(end, end + 50))
  )
}

const opened = /^(?:,? [\p{L}. ]{2,20})?,? ?(?:\([^)\n]{2,25}\) ?)?[-–—]/u

/** "At a home in Gao", where shots were fired or the police was called: behind a preposition, of what the sentence tells. */
function isScene(reading: Reading, place: Place): boolean {
  const first = reading.tokenAt(Math.min(place.start, place.phrase.start))
  if (!hasMark(reading, first - 1, lexicon.within)) return false
  const above = wordsAbove(reading, place)
  if (above.some((at) => isWord(reading, at, lexicon.institutions))) return false
  return above.some(
    (at) => isCrime(reading, at) || isWord(reading, at, lexicon.happening) || isCall(reading, at),
  )
}

function isCall(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.tag === 'VERB' && isWord(reading, at, lexicon.responding)
}

/** What speaks for a town of which these are the mentions. */
function townFeatures(reading: Reading, mentions: readonly Place[]) {
  const forces = mentions.filter((place) => isOfForce(reading, place)).length
  return {
    force: Math.min(forces, 2),
    dateline: mentions.some(
      (place) => isIn(reading, 'dateline', place) || isDateline(reading, place),
    ),
    scene: mentions.some((place) => isScene(reading, place)),
    headline: mentions.some((place) => isIn(reading, 'headline', place)),
    lead: mentions.some((place) => isIn(reading, 'lead', place)),
    town: mentions.some(({ where }) => where.precision <= 2),
    mentions: Math.min(mentions.length, 4),
  }
}

/**
 * Where a local report is from: the town for which most speaks, of the police it names, its dateline, its headline and its
 * lead; where two are alike it is left open.
 * For a crime that the report tells of without saying where, because its readers know.
 */
export function reportPlace(reading: Reading): Read<Where> | undefined {
  const byName = new Map<string, Place[]>()
  for (const place of reading.places.filter(isTown)) {
    const name = place.where.name ?? place.where.words
    byName.set(name, [...(byName.get(name) ?? []), place])
  }
  const scored = [...byName.values()]
    .map((mentions) => ({
      mentions,
      score: scoreOf('town', townFeatures(reading, mentions)),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  const found = best?.mentions.find((place) => isOfForce(reading, place)) ?? best?.mentions[0]
  if (!best || !found || !isEnough(best.score, second?.score)) return undefined
  return {
    ...stated(found.where, { start: found.start, end: found.end }),
    basis: 'inferred',
    rule: 'incident/report-place',
  }
}

/** Least score of a town, and how far it must be ahead of the next. */
const least = 3
const ahead = 1

function isEnough(score: number, next = 0): boolean {
  return score >= least && score - next >= ahead
}
