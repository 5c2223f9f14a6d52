import type { Span } from '../../record/index.ts'
import type { Name, Place, Sentence, Token } from '../analysis.ts'
import { findCoordinates } from './coordinates.ts'
import { findToponyms } from './find.ts'
import { loadPlaces } from './gazetteer.ts'
import { givenToponyms } from './given.ts'
import { located } from './located.ts'
import { partOwned } from './owned.ts'
import { phrased } from './phrased.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import { type Reading, readingOf } from './reading.ts'
import { resolve } from './resolve.ts'
import { nationsIn, type Settled, settle } from './settle.ts'
import { tiesOf } from './ties.ts'
import type { Toponym } from './toponym.ts'

/** What bears on places beside the words. */
export interface PlaceContext {
  /** Where names are looked up; the built-in places unless given. */
  readonly places?: Gazetteer
  /** Exactly these spans are put on the map, whatever they look like, and no others are looked for. */
  readonly given?: readonly Span[]
}

/**
 * The places a text names, each put on the map as far as the words and the rest of the report allow.
 *
 * Of names that several places bear the one is taken that suits the others best: containment told ("Balad, north of
 * Baghdad"), countries named, nearness, size; none where two suit
 * about as well. On local American news about one point in eleven is in the wrong town.
 * A place found by its name alone has no point. Nationality words, people, bodies and capitals that stand for their
 * government are no places.
 *
 * @param _tokens Not needed as yet; names are matched by words of our own, so that hyphens part names alike everywhere.
 */
export function findPlaces(
  _tokens: readonly Token[],
  sentences: readonly Sentence[],
  told: readonly Name[],
  text: string,
  context: PlaceContext = {},
): readonly Place[] {
  const gazetteer = context.places ?? loadPlaces()
  const names = partOwned(told, gazetteer)
  const reading = readingOf(text, sentences, names)
  const toponyms =
    context.given === undefined
      ? findToponyms(reading, names, gazetteer)
      : givenToponyms(reading, context.given, gazetteer)
  const ties = tiesOf(reading, toponyms)
  const nations = nationsIn(reading, gazetteer)
  const meanings = resolve(toponyms, ties, nations)
  const entries = meanings.map((meaning) => meaning?.entry)
  return context.given === undefined
    ? withCoordinates(
        placed(reading, sentences, {
          gazetteer,
          toponyms,
          settled: settle(reading, { toponyms, entries, meanings, ties, nations }),
        }),
        text,
      )
    : placedAnyhow(reading, sentences, { gazetteer, toponyms, entries })
}

function withCoordinates(places: readonly Place[], text: string): readonly Place[] {
  const points = findCoordinates(text)
  return points.length === 0 ? places : [...places, ...points].sort((a, b) => a.start - b.start)
}

function placed(
  reading: Reading,
  sentences: readonly Sentence[],
  {
    gazetteer,
    toponyms,
    settled,
  }: { gazetteer: Gazetteer; toponyms: readonly Toponym[]; settled: readonly Settled[] },
): readonly Place[] {
  const kept = toponyms
    .map((toponym, index) => ({ toponym, ...settled[index] }))
    .filter(({ dropped }) => dropped !== true)
  return phrased(reading, sentences, {
    places: kept.map(({ toponym, entry, container, name, country }) =>
      located(reading, toponym, { entry, container, name, country, gazetteer }),
    ),
    toponyms: kept.map(({ toponym }) => toponym),
    entries: kept.map(({ entry }) => entry),
  })
}

function placedAnyhow(
  reading: Reading,
  sentences: readonly Sentence[],
  {
    gazetteer,
    toponyms,
    entries,
  }: {
    gazetteer: Gazetteer
    toponyms: readonly Toponym[]
    entries: readonly (PlaceEntry | undefined)[]
  },
): readonly Place[] {
  const places = toponyms.map((toponym, index) => {
    const entry = entries[index]
    const neighbour = entry === undefined ? neighbourOf(index, toponyms, entries) : undefined
    return located(reading, toponym, { entry, neighbour, gazetteer })
  })
  return phrased(reading, sentences, { places, toponyms, entries })
}

/** In characters, and in places told between. */
const FARTHEST_NEIGHBOUR = 1000
const MOST_BETWEEN = 30

/** A span that must be put somewhere and that no list knows is put by the nearest place in the text that is no country. */
function neighbourOf(
  index: number,
  toponyms: readonly Toponym[],
  entries: readonly (PlaceEntry | undefined)[],
): PlaceEntry | undefined {
  const at = toponyms[index]?.start ?? 0
  let nearest: PlaceEntry | undefined
  let distance = FARTHEST_NEIGHBOUR
  for (
    let other = Math.max(0, index - MOST_BETWEEN);
    other < Math.min(toponyms.length, index + MOST_BETWEEN);
    other += 1
  ) {
    const entry = entries[other]
    const away = Math.abs((toponyms[other]?.start ?? 0) - at)
    if (
      entry === undefined ||
      entry.kind === 'country' ||
      entry.kind === 'continent' ||
      away >= distance
    )
      continue
    nearest = entry
    distance = away
  }
  return nearest
}
