import { fold } from './fold.ts'
import type { PlaceEntry } from './place-entry.ts'
import type { Toponym } from './toponym.ts'
import { weights } from './weights.ts'

const GREAT = 5
const KNOWN_SEAT = 3

/** How likely a name means this place before anything else is known, on the scale of the logarithm of inhabitants. */
export function priorOf(entry: PlaceEntry, toponym: Toponym): number {
  const { prior } = weights()
  if (entry.own) return prior.own
  switch (entry.kind) {
    case 'country':
      return prior.country
    case 'continent':
      return prior.continent
    case 'region':
      return prior.region
    case 'adm1':
      return firstOrder(entry, toponym)
    case 'adm2':
      return secondOrder(entry, toponym)
    case 'city':
    case 'section':
      return town(entry, toponym)
    case 'airfield':
      return entry.people
    default:
      return prior.feature
  }
}

function firstOrder(entry: PlaceEntry, toponym: Toponym): number {
  const { prior } = weights()
  const beside = toponym.group === undefined && hasTown(entry, toponym) ? prior.besideItsTown : 0
  return (
    Math.min(prior.adm1 + entry.people / 2, prior.smallAdm1 + entry.people) +
    beside +
    (isNamesake(entry, toponym) ? prior.namedAsItsCountry : 0)
  )
}

function secondOrder(entry: PlaceEntry, toponym: Toponym): number {
  const { prior } = weights()
  if (toponym.group === 'adm2' || toponym.group === 'county') return entry.people
  return entry.people + prior.unnamedCounty + (hasTown(entry, toponym) ? prior.besideItsTown : 0)
}

function town(entry: PlaceEntry, toponym: Toponym): number {
  const { prior } = weights()
  const section = entry.kind === 'section' ? prior.section : 0
  return (
    Math.max(prior.smallestTown, entry.people) +
    (prior.seat[entry.seat] ?? 0) +
    section +
    spelling(entry, toponym)
  )
}

/** A spelling other than the usual one is less likely meant; a capital that shares its country's name, hardly ever. */
function spelling(entry: PlaceEntry, toponym: Toponym): number {
  const { prior } = weights()
  const { key } = toponym
  if (isNamesake(entry, toponym)) return prior.namedAsItsCountry
  const usual = fold(entry.name)
  if (usual === key || usual.endsWith(` ${key}`) || usual.startsWith(`${key} `)) return 0
  return isGreat(entry) && !hasGreatNamesake(toponym)
    ? prior.otherSpellingOfGreat
    : prior.otherSpelling
}

function isGreat(entry: PlaceEntry): boolean {
  return entry.people >= GREAT || entry.seat >= KNOWN_SEAT
}

/** Rome is hardly ever what else was once called so, however great that has become. */
function hasGreatNamesake({ entries, key }: Toponym): boolean {
  return entries.some((entry) => isGreat(entry) && fold(entry.name) === key)
}

function isNamesake(entry: PlaceEntry, { entries }: Toponym): boolean {
  for (const each of entries)
    if (each.kind === 'country' && each.country === entry.country) return true
  return false
}

function hasTown(division: PlaceEntry, { entries }: Toponym): boolean {
  return entries.some(
    (entry) => entry.kind === 'city' && entry.adm1 === division.adm1 && entry.people > 4,
  )
}
