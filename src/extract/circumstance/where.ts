import { type Read, stated, type Where } from '../../record/index.ts'
import type { Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isPartOf } from './when.ts'

function asRead(place: Place): Read<Where> {
  return stated(place.where, {
    start: Math.min(place.phrase.start, place.start),
    end: Math.max(place.phrase.end, place.end),
  })
}

/**
 * A country that acts is no place of its act: "US forces", "Iraq promised". A finer place inside a longer
 * name ("the embassy in Baghdad") stays one.
 */
function isActor(reading: Reading, place: Place): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  const isModifier = token !== undefined && /^(compound|amod|nmod:poss)/.test(token.relation)
  if (isModifier && place.where.precision >= 6) return true
  return reading.mentions.some((mention) => {
    const isInside = mention.start <= place.start && place.end <= mention.end
    const isWhole = mention.start === place.start && mention.end === place.end
    return isInside && (isWhole || place.where.precision >= 6)
  })
}

/** Whether a place stands behind one of these prepositions: "rockets from Gaza" did not fall there. */
function isBehind(reading: Reading, place: Place, prepositions: ReadonlySet<string>): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  if (!token) return false
  return reading.tree
    .childrenBy(token.index, 'case')
    .some((mark) => prepositions.has(reading.tokens[mark]?.lower ?? ''))
}

/** The most exact of several places: a base beats its country. */
function finest(places: readonly Place[]): Place | undefined {
  return [...places].sort((a, b) => a.where.precision - b.where.precision || a.start - b.start)[0]
}

/**
 * Where something told of at this word was: a place below the word, else of its clause, else of the
 * clause above when this one is only a part of it. Places behind one of `not` are left aside.
 */
export function whereOf(
  reading: Reading,
  token: number,
  not?: ReadonlySet<string>,
): Read<Where> | undefined {
  const words = new Set(reading.tree.subtree(token))
  const clause = reading.clauseAt(token)
  const places = reading.places.filter(
    (place) => !isActor(reading, place) && !(not && isBehind(reading, place, not)),
  )
  const inClause = (index: number | undefined) =>
    places.filter((place) => reading.clauseAt(reading.tokenAt(place.start))?.index === index)
  const below = finest(places.filter((place) => words.has(reading.tokenAt(place.start))))
  const own = clause && finest(inClause(clause.index))
  const shared =
    clause?.parent !== undefined && isPartOf(reading, clause)
      ? finest(inClause(clause.parent))
      : undefined
  const place = below ?? own ?? shared
  return place && asRead(place)
}
