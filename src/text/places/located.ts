import type { PlacePrecision, Where } from '../../record/index.ts'
import type { Place } from '../analysis.ts'
import type { PlaceKind } from './columns.ts'
import type { KindGroup } from './lexicon.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

const PRECISION: Readonly<Record<PlaceKind, PlacePrecision>> = {
  city: 1,
  section: 1,
  adm1: 4,
  adm2: 3,
  airfield: 1,
  country: 6,
  continent: 6,
  region: 5,
  base: 1,
  camp: 1,
  embassy: 1,
  facility: 1,
  sea: 7,
  strait: 7,
  river: 5,
  lake: 5,
  mountains: 5,
  island: 5,
  desert: 5,
  border: 5,
}
const GROUP_PRECISION: Readonly<Partial<Record<KindGroup, PlacePrecision>>> = {
  adm1: 4,
  adm2: 3,
  county: 3,
  township: 3,
  river: 5,
  lake: 5,
  mountains: 5,
  sea: 7,
  strait: 7,
  region: 5,
  island: 5,
}

const NEIGHBOUR_KM = 60

/** A toponym as the record holds it, before the words around it are heeded. */
export function located(
  reading: Reading,
  toponym: Toponym,
  {
    entry,
    container,
    name,
    country,
    neighbour,
    gazetteer,
  }: {
    entry?: PlaceEntry | undefined
    container?: PlaceEntry | undefined
    /** Of several places that it may be, none of which is taken; their country by ISO 3166-1 alpha-2. */
    name?: string | undefined
    country?: string | undefined
    neighbour?: PlaceEntry | undefined
    gazetteer: Gazetteer
  },
): Place {
  const text = reading.text.slice(toponym.start, toponym.end)
  const phrase = { start: toponym.start, end: toponym.end }
  const base = { start: toponym.start, end: toponym.end, text, phrase }
  if (entry !== undefined)
    return {
      ...base,
      where: whereOf(entry, { words: text, toponym, gazetteer }),
      point: { lat: entry.lat, lon: entry.lon },
    }
  if (container !== undefined) return withinDivision(base, container, gazetteer)
  const group = toponym.group === undefined ? undefined : GROUP_PRECISION[toponym.group]
  if (neighbour === undefined) {
    const iso3 = gazetteer.countries.get(country ?? '')?.iso3
    const told = { ...(name && { name }), ...(iso3 && { country: iso3 }) }
    return { ...base, where: { words: text, ...told, precision: group ?? 1 } }
  }
  const point = { lat: neighbour.lat, lon: neighbour.lon }
  return {
    ...base,
    point,
    where: { words: text, point, precision: 5, radiusKm: neighbour.radiusKm + NEIGHBOUR_KM },
  }
}

/** Somewhere in a first-order division: its middle and reach, without a name of its own; in a country, its words alone. */
function withinDivision(
  base: Omit<Place, 'where' | 'point'>,
  container: PlaceEntry,
  gazetteer: Gazetteer,
): Place {
  const point = { lat: container.lat, lon: container.lon }
  const country = gazetteer.countries.get(container.country)?.iso3
  if (container.kind === 'country')
    return { ...base, where: { words: base.text, ...(country && { country }), precision: 1 } }
  const where: Where = {
    words: base.text,
    point,
    precision: 4,
    radiusKm: container.radiusKm,
    ...(country === undefined ? {} : { country }),
  }
  return { ...base, point, where }
}

function whereOf(
  entry: PlaceEntry,
  { words, toponym, gazetteer }: { words: string; toponym: Toponym; gazetteer: Gazetteer },
): Where {
  const country = gazetteer.countries.get(entry.country)?.iso3
  // A town found for "Balad airbase" is near the base, not the base.
  const beside = isBaseGroup(toponym.group) && entry.kind === 'city'
  // And one found for "Gardez district" is the seat of the district.
  const isDistrict =
    entry.kind === 'city' && (toponym.group === 'adm2' || toponym.group === 'county')
  return {
    words,
    name: entry.name,
    ...(entry.geonameid === undefined ? {} : { geonameid: entry.geonameid }),
    ...(entry.wikidata === undefined || entry.wikidata === '' ? {} : { wikidata: entry.wikidata }),
    point: { lat: entry.lat, lon: entry.lon },
    ...(country === undefined ? {} : { country }),
    precision: beside ? 2 : isDistrict ? 3 : PRECISION[entry.kind],
    radiusKm: entry.radiusKm + (beside || isDistrict ? BESIDE_KM : 0),
  }
}

const BESIDE_KM = 15

function isBaseGroup(group: KindGroup | undefined): boolean {
  return group === 'airfield' || group === 'base'
}
