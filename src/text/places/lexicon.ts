import { z } from 'zod'
import { readYaml } from '../../record/index.ts'
import type { PlaceKind } from './columns.ts'

const Words = z.array(z.string())
const Degrees = z.record(z.string(), z.number())
const File = z.object({
  suffixes: z.record(z.string(), Words),
  heads: z.record(z.string(), Words),
  directions: Degrees,
  parts: Degrees,
  units: Degrees,
  locative: Words,
  near: Words,
  titles: Words,
  bodies: Words,
  organisations: Words,
  localBodies: Words,
  speaking: Words,
  metonymBefore: Words,
  embassies: Words,
  never: Words,
  months: Words,
  articles: Words,
  sentenceStarters: Words,
})

/** What a word beside a name allows it to be. */
export type KindGroup =
  | 'adm1'
  | 'adm2'
  | 'county'
  | 'township'
  | 'city'
  | 'airfield'
  | 'base'
  | 'river'
  | 'lake'
  | 'sea'
  | 'strait'
  | 'mountains'
  | 'island'
  | 'region'

export interface Lexicon {
  /** Suffix phrases (one to three words) to what they make of the name before them. */
  readonly suffixes: ReadonlyMap<string, KindGroup>
  readonly heads: ReadonlyMap<string, KindGroup>
  readonly directions: ReadonlyMap<string, number>
  readonly parts: ReadonlyMap<string, number>
  /** The last three letters of each of `parts`. */
  readonly partEndings: ReadonlySet<string>
  readonly units: ReadonlyMap<string, number>
  readonly locative: ReadonlySet<string>
  readonly near: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly localBodies: ReadonlySet<string>
  readonly speaking: ReadonlySet<string>
  readonly metonymBefore: ReadonlySet<string>
  readonly embassies: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly sentenceStarters: ReadonlySet<string>
}

let loaded: Lexicon | undefined

export function lexicon(): Lexicon {
  if (loaded !== undefined) return loaded
  const file = readYaml(new URL('en.yaml', import.meta.url), File)
  loaded = {
    suffixes: byWord(file.suffixes),
    heads: byWord(file.heads),
    directions: new Map(Object.entries(file.directions)),
    parts: new Map(Object.entries(file.parts)),
    partEndings: new Set(Object.keys(file.parts).map((word) => word.slice(-3))),
    units: new Map(Object.entries(file.units)),
    locative: new Set(file.locative),
    near: new Set(file.near),
    titles: new Set(file.titles),
    bodies: new Set(file.bodies),
    organisations: new Set(file.organisations),
    localBodies: new Set(file.localBodies),
    speaking: new Set(file.speaking),
    metonymBefore: new Set(file.metonymBefore),
    embassies: new Set(file.embassies),
    never: new Set(file.never),
    months: new Set(file.months),
    articles: new Set(file.articles),
    sentenceStarters: new Set(file.sentenceStarters),
  }
  return loaded
}

function byWord(
  groups: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, KindGroup> {
  const map = new Map<string, KindGroup>()
  for (const [group, words] of Object.entries(groups)) {
    // The cast holds for the groups that en.yaml names; an unknown one would match no kind.
    for (const word of words) if (!map.has(word)) map.set(word, group as KindGroup)
  }
  return map
}

const ALLOWED: Readonly<Record<KindGroup, readonly PlaceKind[]>> = {
  adm1: ['adm1', 'adm2', 'region', 'country'],
  adm2: ['adm2', 'section', 'city'],
  county: ['adm2', 'adm1'],
  township: ['adm2', 'section', 'city'],
  city: ['city', 'section'],
  airfield: ['airfield', 'base'],
  base: ['base', 'camp', 'facility', 'airfield'],
  river: ['river'],
  lake: ['lake'],
  sea: ['sea'],
  strait: ['strait'],
  mountains: ['mountains'],
  island: ['island', 'country', 'region'],
  region: ['region', 'mountains', 'desert', 'river'],
}

/** Whether a kind of place can bear a word of this group. */
export function allows(group: KindGroup, kind: PlaceKind): boolean {
  return ALLOWED[group].includes(kind)
}
