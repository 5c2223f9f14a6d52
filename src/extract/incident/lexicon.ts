import { z } from 'zod'
import {
  CasualtyState,
  IncidentType,
  readYaml,
  TargetType,
  VictimStatus,
  WeaponType,
} from '../../record/index.ts'
import { loadRules } from '../rule.ts'
import { AroundWords, BlameWords, IncidentRule, Words } from './rule-shape.ts'

export type { IncidentRule } from './rule-shape.ts'

/** How reports tell of violence, by type. */
export const rules: readonly IncidentRule[] = loadRules(
  new URL('en.yaml', import.meta.url),
  IncidentRule,
)

const Lexicon = AroundWords.extend({
  weapons: z.partialRecord(WeaponType, Words),
  targets: z.partialRecord(TargetType, Words),
  people: z.partialRecord(VictimStatus, Words),
  attackers: Words,
  casualties: z.partialRecord(CasualtyState, Words),
  intransitive: Words,
  casualtyNouns: z.partialRecord(CasualtyState, Words),
  causing: Words,
  accidents: Words,
  peaceful: Words,
  unreal: Words,
  almost: Words,
  foiled: Words,
  toCome: Words,
  attempted: Words,
  threatened: Words,
  damage: Words,
  responsibility: BlameWords,
  repeated: Words,
  distinct: Words,
  alike: Words,
  spoken: Words,
  hit: Words,
  fatal: Words,
  partitive: Words,
  pieces: Words,
  wrecking: Words,
  deliberate: Words,
  collectives: Words,
  members: Words,
  sought: Words,
  arming: Words,
  charges: Words,
  ofWeapon: Words,
  missiles: Words,
  armedKinds: Words,
  stateKinds: Words,
  stateTypes: Words,
  nobody: Words,
  anybody: Words,
  definite: Words,
  single: Words,
  makings: Words,
  selves: Words,
  ofWhom: Words,
  connecting: Words,
  alongside: Words,
  localRules: Words,
  ofPage: Words,
  afterwards: Words,
  callingIn: Words,
  institutions: Words,
  quarters: Words,
  streets: Words,
  blocks: Words,
  deaths: Words,
  masses: Words,
  persons: Words,
  humanSectors: Words,
  armedSectors: Words,
  telling: Words,
  joining: Words,
  passing: Words,
  includes: Words,
  amongThem: Words,
  stops: Words,
  aimed: Words,
  beside: Words,
  struckBy: Words,
  seriesNouns: Words,
  pointing: Words,
  nature: Words,
  origins: Words,
  within: Words,
  amid: Words,
  toward: Words,
  projecting: Words,
  regions: Words,
  tiers: z.array(Words),
  saying: Words,
  eventive: Words,
  legal: Words,
  aged: Words,
  against: Words,
  running: Words,
  perfect: Words,
  apart: Words,
  crowds: Words,
  occasions: Words,
  partial: Words,
  answers: Words,
  coarse: Words,
  verbal: Words,
  operations: Words,
  more: Words,
  also: Words,
  responding: Words,
  responders: Words,
  forces: Words,
  local: Words,
  wounds: Words,
  hours: Words,
  comparing: Words,
  likening: Words,
  relating: Words,
  ordering: Words,
  continuing: Words,
  animals: Words,
  goingOff: Words,
  sequels: Words,
  urging: Words,
  permitting: Words,
  blazes: Words,
  clues: Words,
  leading: Words,
  rewards: Words,
  wrongly: Words,
  bareHostage: Words,
  byWeapon: z.partialRecord(IncidentType, Words),
  accidentDoers: Words,
  vague: Words,
  natural: Words,
  deeds: z.partialRecord(CasualtyState, Words),
  openDeeds: Words,
  ofThings: Words,
  ofWord: Words,
  forms: z.record(z.string(), z.string()),
  trailing: Words,
  families: z.record(z.string(), Words),
  uncounted: Words,
  wars: Words,
  article: Words,
  doing: Words,
  suffering: Words,
  presupposing: Words,
  befalling: Words,
  colliding: Words,
  hitIdioms: Words,
  happening: Words,
  happened: Words,
  lasting: Words,
  rates: Words,
  ourselves: Words,
  manifold: Words,
  behindIt: Words,
  sustained: Words,
  condemning: Words,
  condemnations: Words,
  aiming: Words,
  harmed: Words,
  sufferers: Words,
  naming: Words,
  asWhom: Words,
  finding: Words,
  bursting: Words,
  burst: Words,
  wrecks: Words,
  sustaining: Words,
  lent: Words,
  opening: Words,
  crimes: Words,
})

/** Words around violence. */
export const lexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('lexicon.yaml', import.meta.url),
  Lexicon,
)

/** Turns lists by code into a table from word to code; the first list that holds a word wins. */
function byWord<K extends string>(
  lists: { readonly [P in K]?: ReadonlySet<string> | undefined },
): ReadonlyMap<string, K> {
  const table = new Map<string, K>()
  for (const [key, words] of Object.entries<ReadonlySet<string> | undefined>(lists)) {
    // Object.entries widens the keys that the schema has checked.
    for (const word of words ?? []) if (!table.has(word)) table.set(word, key as K)
  }
  return table
}

/** Regular plurals of words that are listed in the singular alone. */
function withPlurals<V>(table: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const all = new Map(table)
  for (const [word, value] of table) {
    const plural = /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`
    if (!all.has(plural)) all.set(plural, value)
  }
  return all
}

export const weaponByWord = byWord(lexicon.weapons)
export const targetByWord = withPlurals(byWord(lexicon.targets))
export const statusByWord = byWord(lexicon.people)
export const stateByVerb = byWord(lexicon.casualties)
export const stateByDeed = byWord(lexicon.deeds)
export const typeByWeapon = byWord(lexicon.byWeapon)
export const modeByWord = byWord(lexicon.responsibility.by)
export const stateByNoun = byWord(lexicon.casualtyNouns)

/** First words of every verb of violence: what no rule has needs no further look. */
export const verbsOfViolence: ReadonlySet<string> = new Set(
  rules.flatMap(({ verbs }) => [...verbs].flatMap((verb) => [verb, verb.split(' ')[0] ?? verb])),
)

interface EventNoun {
  readonly words: readonly string[]
  readonly rule: IncidentRule
}

/** Rules by the last word of each event noun, the longest nouns first. */
export const byNoun: ReadonlyMap<string, readonly EventNoun[]> = nounTable()

function nounTable(): ReadonlyMap<string, readonly EventNoun[]> {
  const table = new Map<string, EventNoun[]>()
  for (const rule of rules) {
    for (const noun of rule.nouns) {
      const words = noun.split(' ')
      const last = words.at(-1) ?? noun
      table.set(
        last,
        [...(table.get(last) ?? []), { words, rule }].sort(
          (a, b) => b.words.length - a.words.length,
        ),
      )
    }
  }
  return table
}
