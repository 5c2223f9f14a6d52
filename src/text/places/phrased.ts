import type { PlacePrecision, Span, Where } from '../../record/index.ts'
import type { Place, Sentence } from '../analysis.ts'
import { borderOf } from './lists.ts'
import { type Narrowing, narrowingOf } from './phrase.ts'
import type { PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'
import { between, narrowed } from './where.ts'

interface Found {
  readonly places: readonly Place[]
  readonly toponyms: readonly Toponym[]
  readonly entries: readonly (PlaceEntry | undefined)[]
}

const PART_OF_COUNTRY: PlacePrecision = 5
const BETWEEN = /\bbetween\s+(?:the\s+)?(?:(?:cities|towns|villages)\s+of\s+)?$/i
const BORDER_BETWEEN =
  /(?:\b(?:on|near|along|at|across)\s+)?(?:the\s+)?\bborders?\s+(?:area\s+|region\s+)?between\s+(?:the\s+)?$/i
const AND = /^\s+and\s+(?:the\s+)?(?:(?:city|town)\s+of\s+)?$/i
const HYPHEN = /^\s?[-–/]\s?$/
const BORDER_AFTER =
  /^(?:'s|’s)?\s+(?:border|frontier)(?:\s+(?:area|region|zone|crossing|post))?\b/i

/** Places with the phrase that locates them, moved, widened or narrowed by what it says. */
export function phrased(
  reading: Reading,
  sentences: readonly Sentence[],
  found: Found,
): readonly Place[] {
  const places = found.places.map((place, index) =>
    phrasedOne(reading, sentences, { found, place, index }),
  )
  found.toponyms.forEach((_, index) => {
    const pair = pairAt(reading, found, index)
    if (pair === undefined) return
    for (const each of [index, index + 1]) {
      const place = places[each]
      if (place !== undefined)
        places[each] = onPhrase(
          reading,
          { ...place, where: between(place.where, pair.one, pair.other) },
          pair.phrase,
        )
    }
  })
  return places
}

function phrasedOne(
  reading: Reading,
  sentences: readonly Sentence[],
  { found, place, index }: { found: Found; place: Place; index: number },
): Place {
  const toponym = found.toponyms[index]
  const entry = found.entries[index]
  if (toponym === undefined || entry === undefined) return place
  const before = found.toponyms[index - 1]
  const floor = Math.max(sentences[toponym.sentence]?.start ?? 0, before?.end ?? 0)
  const narrowing = narrowingOf(reading, toponym, floor)
  const border = borderPhrase(reading, toponym, narrowing)
  if (border !== undefined && entry.kind === 'country') {
    const other = nearestForeign(found, index, entry)
    const where: Where =
      other === undefined
        ? { ...place.where, precision: PART_OF_COUNTRY }
        : between(place.where, entry, other)
    return onPhrase(reading, { ...place, where }, border)
  }
  if (narrowing === undefined || narrowing.kind === 'border') return place
  const phrase = { start: narrowing.start, end: place.phrase.end }
  return onPhrase(reading, { ...place, where: narrowed(place.where, narrowing, entry) }, phrase)
}

/** "the border with Syria", "Turkey's border". */
function borderPhrase(
  reading: Reading,
  toponym: Toponym,
  narrowing: Narrowing | undefined,
): Span | undefined {
  if (narrowing?.kind === 'border') return { start: narrowing.start, end: toponym.end }
  const after = BORDER_AFTER.exec(reading.text.slice(toponym.end, toponym.end + 40))
  return after === null ? undefined : { start: toponym.start, end: toponym.end + after[0].length }
}

/** In places told. */
const FARTHEST = 12

/** The country of the nearest place told of that lies in a neighbouring country. */
function nearestForeign(
  { entries, toponyms, places }: Found,
  index: number,
  entry: PlaceEntry,
): PlaceEntry | undefined {
  const at = toponyms[index]?.start ?? 0
  let nearest: PlaceEntry | undefined
  let distance = Number.POSITIVE_INFINITY
  for (
    let place = Math.max(0, index - FARTHEST);
    place < Math.min(entries.length, index + FARTHEST);
    place += 1
  ) {
    const other = entries[place]
    const away = Math.abs((places[place]?.start ?? 0) - at)
    if (
      other === undefined ||
      other.country === '' ||
      other.country === entry.country ||
      borderOf(other.country, entry.country) === undefined ||
      away >= distance
    )
      continue
    distance = away
    nearest = { ...other, kind: 'country' }
  }
  return nearest
}

/** Two places that a phrase names together: "between Mosul and Erbil", "the border between Mali and Niger", "the Iran-Iraq border". */
function pairAt(
  reading: Reading,
  { toponyms, entries }: Found,
  index: number,
): { one: PlaceEntry; other: PlaceEntry; phrase: Span } | undefined {
  const [first, second] = [toponyms[index], toponyms[index + 1]]
  const [one, other] = [entries[index], entries[index + 1]]
  if (first === undefined || second === undefined || one === undefined || other === undefined)
    return undefined
  const middle = reading.text.slice(first.end, second.start)
  const from = Math.max(0, first.start - 60)
  const before = reading.text.slice(from, first.start)
  const border = AND.test(middle) ? BORDER_BETWEEN.exec(before) : null
  if (border !== null)
    return { one, other, phrase: { start: from + border.index, end: second.end } }
  const after = HYPHEN.test(middle)
    ? BORDER_AFTER.exec(reading.text.slice(second.end, second.end + 40))
    : null
  if (after !== null)
    return { one, other, phrase: { start: first.start, end: second.end + after[0].length } }
  const bare =
    AND.test(middle) && one.kind !== 'country' && other.kind !== 'country'
      ? BETWEEN.exec(before)
      : null
  return bare === null
    ? undefined
    : { one, other, phrase: { start: from + bare.index, end: second.end } }
}

function onPhrase(reading: Reading, place: Place, phrase: Span): Place {
  return {
    ...place,
    phrase,
    where: { ...place.where, words: reading.text.slice(phrase.start, phrase.end) },
  }
}
