import { fold } from './fold.ts'
import type { PlaceEntry } from './place-entry.ts'
import type { Toponym } from './toponym.ts'

const KIND = {
  country: 9.5,
  continent: 9,
  adm1: 3.6,
  section: -1.5,
  region: 7.2,
  feature: 7,
} as const
const SEAT = [0, 0.1, 0.3, 0.9, 2]
const UNNAMED_COUNTY = -3
const BESIDE_ITS_TOWN = -1.5
const OTHER_SPELLING = -2
/** English has names of its own for great towns: Geneva for Genève. */
const OTHER_SPELLING_OF_GREAT = -0.5
const GREAT = 5
const NAMED_AS_ITS_COUNTRY = -6

/** How likely a name means this place before anything else is known, on the scale of the logarithm of inhabitants. */
export function priorOf(entry: PlaceEntry, toponym: Toponym): number {
  if (entry.own) return 20
  switch (entry.kind) {
    case 'country':
      return KIND.country
    case 'continent':
      return KIND.continent
    case 'region':
      return KIND.region
    case 'adm1':
      return (
        (isNamesake(entry, toponym) ? NAMED_AS_ITS_COUNTRY : 0) +
        KIND.adm1 +
        entry.people * 0.5 +
        (toponym.group === undefined && hasTown(entry, toponym) ? BESIDE_ITS_TOWN : 0)
      )
    case 'adm2':
      if (toponym.group === 'adm2') return entry.people
      return entry.people + UNNAMED_COUNTY + (hasTown(entry, toponym) ? BESIDE_ITS_TOWN : 0)
    case 'city':
    case 'section':
      return (
        Math.max(2.5, entry.people) +
        (SEAT[entry.seat] ?? 0) +
        (entry.kind === 'section' ? KIND.section : 0) +
        spelling(entry, toponym)
      )
    case 'airfield':
      return entry.people
    default:
      return KIND.feature
  }
}

/** A spelling other than the usual one is less likely meant; a capital that shares its country's name, hardly ever. */
function spelling(entry: PlaceEntry, { key, entries }: Toponym): number {
  if (isNamesake(entry, { entries })) return NAMED_AS_ITS_COUNTRY
  const usual = fold(entry.name)
  const whole = usual === key || usual.endsWith(` ${key}`) || usual.startsWith(`${key} `)
  if (whole) return 0
  return entry.people >= GREAT || entry.seat >= 3 ? OTHER_SPELLING_OF_GREAT : OTHER_SPELLING
}

function isNamesake(entry: PlaceEntry, { entries }: Pick<Toponym, 'entries'>): boolean {
  return entries.some((each) => each.kind === 'country' && each.country === entry.country)
}

function hasTown(division: PlaceEntry, { entries }: Toponym): boolean {
  return entries.some(
    (entry) => entry.kind === 'city' && entry.adm1 === division.adm1 && entry.people > 4,
  )
}
