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

/** A place with the word it stands at and the clause of that. */
interface Setting {
  readonly place: Place
  readonly token: number
  readonly clause: number | undefined
}

const known = new WeakMap<Reading, readonly Setting[]>()

/** The places of a report that are no actors, worked out once a reading. */
function settingsOf(reading: Reading): readonly Setting[] {
  const before = known.get(reading)
  if (before) return before
  const settings = reading.places
    .filter((place) => !isActor(reading, place))
    .map((place) => {
      const token = reading.tokenAt(place.start)
      return { place, token, clause: reading.clauseAt(token)?.index }
    })
  known.set(reading, settings)
  return settings
}

/** Whether a word is another or stands below it in the tree. */
function isBelow(reading: Reading, word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 100; steps += 1) {
    if (at === top) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
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
  const all = settingsOf(reading)
  const sentence = reading.tokens[token]?.sentence
  const near = all.filter(
    (setting) =>
      reading.tokens[setting.token]?.sentence === sentence &&
      !(not && isBehind(reading, setting.place, not)),
  )
  if (near.length === 0) return undefined
  const clause = reading.clauseAt(token)
  const inClause = (index: number | undefined) =>
    finest(near.filter((setting) => setting.clause === index).map(({ place }) => place))
  const below = finest(
    near.filter((setting) => isBelow(reading, setting.token, token)).map(({ place }) => place),
  )
  const isPart = clause?.parent !== undefined && isPartOf(reading, clause)
  const place =
    below ?? (clause && inClause(clause.index)) ?? (isPart ? inClause(clause.parent) : undefined)
  return place && asRead(place)
}
