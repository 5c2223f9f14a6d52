import type { Sector } from '../../record/index.ts'
import type { TokenSpan } from './found.ts'
import type { Person } from './identity.ts'
import type { Scene } from './scene.ts'
import type { Resolved } from './told.ts'

/** The country a report plays in. */
export interface Setting {
  readonly country: string
  /** Where it is told first. */
  readonly at: TokenSpan
  /** Told in several sentences, and no other country anywhere. */
  readonly alone: boolean
}

/** Countries told by sentence, of whoever is named and of places. */
export type Told = ReadonlyMap<number, ReadonlySet<string>>

/** What a sentence near the opening counts for, where a report says where it plays. */
const OPENING_WEIGHT = 3
const OPENING = 2
/** Last sentence in which a country told only once still tells where the report plays. */
const LATEST_ALONE = 2
/** Of a text of so few sentences one telling says where something was done, and not where all its people are at home. */
const SHORT = 2
/** So many times as much as of any other country is told of the one a report plays in. */
const CLEAR = 4

const everywhere: ReadonlySet<string> = new Set<Sector>(['jrn', 'bus', 'ngo'])

/** By whose deeds and places a report tells of a country: its papers and firms are told of everywhere. */
export function countriesTold(scene: Scene, mentions: readonly Resolved[]): Told {
  const told = new Map<number, Set<string>>()
  const add = (at: number, country: string | undefined) => {
    const sentence = scene.tokens[at]?.sentence
    if (sentence === undefined || country === undefined) return
    const here = told.get(sentence) ?? new Set<string>()
    told.set(sentence, here.add(country))
  }
  for (const { head, parties } of mentions)
    for (const { country, sector } of parties) if (!everywhere.has(sector ?? '')) add(head, country)
  for (const [at, country] of scene.placed) add(at, country)
  return told
}

/** The country told in {@link CLEAR} times as many sentences as any other. */
export function settingOf(
  scene: Scene,
  told: Told,
  mentions: readonly Resolved[],
): Setting | undefined {
  const weights = new Map<string, number>()
  const opening = new Set([...told.keys()].sort((a, b) => a - b).slice(0, OPENING))
  for (const [sentence, countries] of told)
    for (const country of countries) {
      const weight = opening.has(sentence) ? OPENING_WEIGHT : 1
      weights.set(country, (weights.get(country) ?? 0) + weight)
    }
  const [most, next] = [...weights].sort((a, b) => b[1] - a[1])
  if (most === undefined || most[1] < CLEAR * (next?.[1] ?? 0)) return undefined
  if (most[1] <= OPENING_WEIGHT && !opensWith(scene, told)) return undefined
  const [country] = most
  const at = firstTold(scene, mentions, country)
  return at && { country, at, alone: next === undefined }
}

/** A country told in one sentence only is the report's where one of some length opens with it. */
function opensWith({ sentences }: Scene, told: Told): boolean {
  const [once = Infinity] = told.keys()
  return once <= LATEST_ALONE && sentences.length > SHORT
}

function firstTold(
  { placed }: Scene,
  mentions: readonly Resolved[],
  country: string,
): TokenSpan | undefined {
  const named = mentions.find(({ parties }) => parties.some((party) => party.country === country))
  const [place = Infinity] = [...placed].find(([, other]) => other === country) ?? []
  if (named !== undefined && named.first <= place) return { first: named.first, end: named.end }
  return place === Infinity ? undefined : { first: place, end: place + 1 }
}

/** Who is told in a sentence with another country. */
export function toldAbroad(
  { tokens }: Scene,
  mentions: readonly Resolved[],
  { told, setting }: { readonly told: Told; readonly setting: Setting },
): ReadonlySet<Person> {
  return new Set(
    mentions.flatMap(({ head, person }) => {
      const here = told.get(tokens[head]?.sentence ?? -1)
      const other = here !== undefined && [...here].some((country) => country !== setting.country)
      return person !== undefined && other ? [person] : []
    }),
  )
}
