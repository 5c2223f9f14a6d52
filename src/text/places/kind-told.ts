import { allows, type KindGroup, lexicon } from './lexicon.ts'
import type { PlaceEntry } from './place-entry.ts'

const LARGEST_TOWNSHIP = 5
const COUNTY_SEAT = 2
const UNITED_STATES = 'US'

/** Bodies of water, heights and the like: of their own, however they came by the name of a town or of a person. */
const NATURAL: ReadonlySet<KindGroup> = new Set([
  'river',
  'lake',
  'sea',
  'strait',
  'mountains',
  'island',
  'region',
])

/**
 * Which of the places that share a name bear the word that tells their kind: none is left where the word says that it is another
 * thing. "Hamilton Heights" is no town of Hamilton, "Madison County" is not Madison; "the Swat Valley" is the district of Swat.
 *
 * @param isNamed The word is part of the name, by its capital: "Hamilton Heights", not "the Hamilton area".
 */
export function ofKind(
  entries: readonly PlaceEntry[],
  group: KindGroup,
  isNamed: boolean,
): readonly PlaceEntry[] {
  const fitting = entries.filter((entry) => bears(entry, group))
  if (fitting.length > 0) return fitting
  if (group === 'county') return entries.filter(mayBeCounty)
  if (group === 'township') return []
  if (!isNamed || !NATURAL.has(group)) return entries.filter(isNoAirfield)
  return entries.filter((entry) => isArea(entry, group))
}

function bears(entry: PlaceEntry, group: KindGroup): boolean {
  if (!allows(group, entry.kind)) return false
  if (group === 'county') return entry.kind === 'adm2' || entry.country !== UNITED_STATES
  return group !== 'township' || entry.kind !== 'city' || mayBeTownship(entry)
}

/** The town that gives a county its name stands for it where the list lacks the county; a great town of America hardly does. */
function mayBeCounty(entry: PlaceEntry): boolean {
  return entry.kind === 'city' && (entry.country !== UNITED_STATES || mayBeTownship(entry))
}

/** Great towns and seats of counties have townships named like them elsewhere. */
function mayBeTownship({ name, people, seat }: PlaceEntry): boolean {
  return /township$/i.test(name) || (people < LARGEST_TOWNSHIP && seat < COUNTY_SEAT)
}

/** Valleys and plains are named after the province or county they lie in; heights and lakes after whomever. */
function isArea({ kind }: PlaceEntry, group: KindGroup): boolean {
  return group === 'region' && kind !== 'city' && kind !== 'section' && kind !== 'airfield'
}

/** Airfields are called by their town's name, but meant by a name that tells what they are. */
export function isNoAirfield({ kind }: PlaceEntry): boolean {
  return kind !== 'airfield'
}

/** "Walker County" is listed whole; its last word says what it is all the same. */
export function ownKind(key: string): KindGroup | undefined {
  const group = key.includes(' ')
    ? lexicon().suffixes.get(key.slice(key.lastIndexOf(' ') + 1))
    : undefined
  return group === 'adm1' || group === 'adm2' || group === 'county' || group === 'township'
    ? group
    : undefined
}
