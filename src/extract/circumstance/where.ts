import { type Read, stated, type Where } from '../../record/index.ts'
import type { Mention, Place } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
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
  return mentionsAround(reading, place).some(
    (mention) =>
      (mention.start === place.start && mention.end === place.end) || place.where.precision >= 6,
  )
}

/** Mentions that a place stands in. Those that start before it are gone through backwards, as far as the longest reaches. */
function mentionsAround({ mentions }: Reading, place: Place): readonly Mention[] {
  const found: Mention[] = []
  const longest = longestOf(mentions)
  for (let at = lastStarting(mentions, place.start); at >= 0; at -= 1) {
    const mention = mentions[at]
    if (mention === undefined || mention.start < place.start - longest) break
    if (place.end <= mention.end) found.push(mention)
  }
  return found
}

const lengths = new WeakMap<readonly Mention[], number>()

function longestOf(mentions: readonly Mention[]): number {
  const before = lengths.get(mentions)
  if (before !== undefined) return before
  const longest = mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  lengths.set(mentions, longest)
  return longest
}

/** Place of the last mention that starts at or before an offset; -1 when there is none. */
function lastStarting(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** Whether a place stands behind one of these prepositions: "rockets from Gaza" did not fall there. */
function isPlaceBehind(reading: Reading, place: Place, prepositions: ReadonlySet<string>): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  return token !== undefined && isBehind(reading, token.index, prepositions)
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

const known = new WeakMap<Reading, ReadonlyMap<number, readonly Setting[]>>()

/** The places of a report that are no actors by sentence, worked out once a reading. */
function settingsOf(reading: Reading): ReadonlyMap<number, readonly Setting[]> {
  const before = known.get(reading)
  if (before) return before
  const settings = reading.places
    .filter((place) => !isActor(reading, place))
    .map((place) => {
      const token = reading.tokenAt(place.start)
      return { place, token, clause: reading.clauseAt(token)?.index }
    })
  const bySentence = Map.groupBy(settings, ({ token }) => reading.tokens[token]?.sentence ?? -1)
  known.set(reading, bySentence)
  return bySentence
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
  const all = settingsOf(reading).get(reading.tokens[token]?.sentence ?? -1) ?? []
  const near = not ? all.filter(({ place }) => !isPlaceBehind(reading, place, not)) : all
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

/** Prepositions that say where something is done. */
const locative = new Set([
  'in',
  'at',
  'on',
  'near',
  'inside',
  'outside',
  'within',
  'across',
  'throughout',
  'around',
  'along',
  'off',
  'aboard',
  'over',
])

/** The word by which a place hangs on the rest: the last going up that is still of the place, its apposition or its list. */
function headOfPlace(reading: Reading, place: Place): number {
  const start = Math.min(place.phrase.start, place.start)
  let at = reading.tokenAt(place.start)
  for (let steps = 0; steps < 20; steps += 1) {
    const token = reading.tokens[at]
    const up = reading.tokens[token?.head ?? -1]
    if (!token || !up) return at
    const isInside = up.start >= start && up.end <= place.end
    if (!isInside && !/^(appos|conj|flat)/.test(token.relation)) return at
    at = up.index
  }
  return at
}

const core = /^(nsubj|obj)/

/** Whoever was there too: the object of the verb, or behind "with". */
function isCompanion(reading: Reading, word: number): boolean {
  const { relation = '' } = reading.tokens[word] ?? {}
  if (/^(?:obj|appos|flat|conj)/.test(relation)) return true
  const mark = reading.tree.child(word, 'case')
  return /^(?:obl|nmod)/.test(relation) && reading.tokens[mark ?? -1]?.lower === 'with'
}

/** "Met the prime minister in Quito", "talks with the rebels in Quito": whoever takes part is there. */
function isMeeting(reading: Reading, verb: number): boolean {
  return /^(?:meet|confer|negotiate|consult|talk|talks|meeting|summit|negotiation|consultation)$/.test(
    reading.tokens[verb]?.lemma ?? '',
  )
}

/** "Met President Ana Lima in Quito": a place behind somebody's name is the verb's, whose object or companion that is. */
function isBesideSomebody(reading: Reading, place: number, verb: number): boolean {
  let up = reading.tokens[place]?.head ?? -1
  for (let steps = 0; steps < 3 && up >= 0 && up !== verb; steps += 1) {
    if (!isCompanion(reading, up)) return false
    up = reading.tokens[up]?.head ?? -1
  }
  if (up !== verb) return false
  const mark = reading.tree.child(place, 'case') ?? 0
  const before = reading.tokens[mark - 1]
  return (
    before !== undefined &&
    (reading.namesOver(before).some(({ type, end }) => type === 'person' && end === before.end) ||
      reading
        .mentionsOver(before)
        .some(
          ({ kind, end }) => end === before.end && (kind === 'country' || isMeeting(reading, verb)),
        ))
  )
}

/**
 * Where something was said, decided or promised: only a place that hangs on the word itself, or on the verb it is
 * subject or object of, behind a preposition of place. The places of what was talked about lie deeper: "condemned the
 * attack in Yemen". `also`: further prepositions that count, such as the "from" of a withdrawal.
 */
export function siteOf(
  reading: Reading,
  token: number,
  also: ReadonlySet<string> = new Set(),
): Read<Where> | undefined {
  const { sentence = -1, relation = '', head: governor = -1 } = reading.tokens[token] ?? {}
  const all = settingsOf(reading).get(sentence) ?? []
  const hanging = all
    .map(({ place }) => ({ place, head: headOfPlace(reading, place) }))
    .filter(({ head }) =>
      reading.tree
        .childrenBy(head, 'case')
        .map((mark) => reading.tokens[mark]?.lower ?? '')
        .some((preposition) => locative.has(preposition) || also.has(preposition)),
    )
  const on = (word: number) =>
    finest(
      hanging
        .filter(
          ({ head }) =>
            reading.tokens[head]?.head === word || isBesideSomebody(reading, head, word),
        )
        .map(({ place }) => place),
    )
  const place = on(token) ?? (core.test(relation) ? on(governor) : undefined)
  return place && asRead(place)
}
