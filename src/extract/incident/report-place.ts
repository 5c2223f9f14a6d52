import { overlaps, type Read, type SegmentKind, stated, type Where } from '../../record/index.ts'
import { distanceKm, type Place } from '../../text/index.ts'
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

/** "GAO, Mali --", "BATH (AP) —": capitals at the start of a line, and a dash behind them; "GAO, Mali (3 May)" anywhere. */
function isDateline(reading: Reading, { start, end }: Place): boolean {
  const { text } = reading.document
  const behind = text.slice(end, end + 50)
  if (text.slice(start, end) !== text.slice(start, end).toUpperCase()) return false
  const isFirst = /(?:^|\n)[^\p{L}\n]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start))
  return dated.test(behind) || (isFirst && opened.test(behind))
}

const opened = /^(?:,? [\p{L}. ]{2,20})?,? ?(?:\([^)\n]{2,25}\) ?)?[-–—]/u
const dated = /^, [\p{L}. ]{2,20} \((?:\p{L}{3,9}\.? )?\d{1,2}\b[^)\n]{0,14}\)/u

/** Where the report was sent from, and no place of what it tells. */
export function isOfDateline(reading: Reading, place: Place): boolean {
  return isIn(reading, 'dateline', place) || isDateline(reading, place)
}

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
    dateline: mentions.some((place) => isOfDateline(reading, place)),
    scene: mentions.some((place) => isScene(reading, place)),
    headline: mentions.some((place) => isIn(reading, 'headline', place)),
    lead: mentions.some((place) => isIn(reading, 'lead', place)),
    town: mentions.some(({ where }) => where.precision <= 2),
    mentions: Math.min(mentions.length, 4),
  }
}

/** A town or a county that a report names, and how much speaks for the report being from there. */
export interface Town {
  readonly where: Where
  readonly mentions: readonly Place[]
  readonly features: ReturnType<typeof townFeatures>
  readonly score: number
}

const known = new WeakMap<Reading, readonly Town[]>()

/** The towns of a report, the one for which most speaks first. */
export function townsOf(reading: Reading): readonly Town[] {
  const found = known.get(reading) ?? scoredTowns(reading)
  known.set(reading, found)
  return found
}

function scoredTowns(reading: Reading): readonly Town[] {
  const towns = reading.places.filter((place) => isTown(place) && !isStreet(reading, place))
  return [...Map.groupBy(towns, ({ where }) => where.name ?? where.words).values()]
    .flatMap((mentions): Town[] => {
      const features = townFeatures(reading, mentions)
      const [first] = mentions
      return first
        ? [{ where: first.where, mentions, features, score: scoreOf('town', features) }]
        : []
    })
    .sort((a, b) => b.score - a.score)
}

/** "Bartlett Street": a street is no town, though one bears its name. */
export function isStreet(reading: Reading, { end }: Place): boolean {
  return hasMark(reading, reading.tokenAt(end - 1) + 1, lexicon.streets)
}

/**
 * Where a local report is from: the town for which most speaks, of the police it names, its dateline, its headline and its
 * lead; where two are alike it is left open. What the town lies in is no
 * rival of it. For a crime that the report tells of without saying where, because its readers know.
 */
export function reportPlace(reading: Reading): Read<Where> | undefined {
  const towns = townsOf(reading)
  const best = likeliest(towns)
  const second = towns.find((town) => town !== best && !(best && liesIn(best.where, town.where)))
  const found = best?.mentions.find((place) => isOfForce(reading, place)) ?? best?.mentions[0]
  if (!best || !found || !isEnough(best.score, second?.score)) return undefined
  return {
    ...stated(found.where, { start: found.start, end: found.end }),
    basis: 'inferred',
    rule: 'incident/report-place',
  }
}

/** The town that leads, or a likely one in the county or state that leads. */
export function likeliest(towns: readonly Town[]): Town | undefined {
  const [first] = towns
  if (!first || first.where.precision <= 2) return first
  const inside = towns.find(
    ({ where, score }) => where.precision <= 2 && score >= least && liesIn(where, first.where),
  )
  return inside ?? first
}

/** Whether one place lies in another, which is taken for this wide at least. */
export function liesIn(inner: Where, outer: Where, leastKm = 0): boolean {
  if (!inner.point || !outer.point || inner.country !== outer.country) return false
  const km = Math.max(outer.radiusKm ?? 0, leastKm)
  return outer.precision >= inner.precision && distanceKm(inner.point, outer.point) <= km
}

/** Least score of a town, and how far it must be ahead of the next. */
const least = 3
const ahead = 1

function isEnough(score: number, next = 0): boolean {
  return score >= least && score - next >= ahead
}
