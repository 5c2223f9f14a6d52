import type { Claim, Party } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { type CaseIndex, sameClaims } from './case-index.ts'
import { findParties, type PartyFound, type PartyPart } from './parties-of.ts'
import { foldedName } from './party-ids.ts'
import type { Ties } from './record.ts'
import { numbered } from './thing.ts'

/** What somebody is known by who is named: parties known by the same are one actor in every record. */
export interface Way {
  readonly actor?: string
  /** Folded. */
  readonly name: string
  /** Of a short name for a state, its country. */
  readonly country?: string
}

/** That a known actor goes by a name, or is the state of a country. */
export interface Fact {
  readonly about: 'name' | 'state'
  readonly key: string
  readonly actor: string
}

/** Somebody named in a claim; numbers stand for the ways and facts of `Naming`. */
export interface Mention {
  readonly party: Party
  readonly part: PartyPart
  readonly claim: Claim
  readonly way: number
  readonly facts: readonly number[]
}

/** Who is named in a case: grows as claims are looked at. */
export interface Naming {
  readonly ways: readonly Way[]
  readonly facts: readonly Fact[]
  readonly mentionsIn: (claim: Claim) => readonly Mention[]
  readonly wayOf: (found: PartyFound) => Way
}

function factsOf({ actor, label, link, name, country, sector }: Party, fold: typeof foldedName) {
  if (actor === undefined) return []
  const written = [label ?? '', link === 'name' || link === 'demonym' ? name : '']
  const names = written.map(fold).filter((folded) => folded !== '')
  const isState = /^Q\d+$/.test(actor) && country !== undefined && sector === 'gov'
  return [
    ...[...new Set(names)].map((key): Fact => ({ about: 'name', key, actor })),
    ...(isState ? [{ about: 'state', key: country, actor } satisfies Fact] : []),
  ]
}

function wayOf({ actor, link, country }: Party, part: PartyPart, name: string): Way {
  if (actor !== undefined) return { actor, name: '' }
  const isState = part === 'body' || link === 'demonym'
  const isShort = name.split(' ').length < 3
  return { name, ...(isState && isShort && country !== undefined && { country }) }
}

function makeNaming(): Naming {
  const ways = numbered<Way>()
  const facts = numbered<Fact>()
  const folded = new Map<string, string>()
  const fold = (name: string) => {
    const kept = folded.get(name) ?? foldedName(name)
    folded.set(name, kept)
    return kept
  }
  const kept = new WeakMap<Claim, readonly Mention[]>()
  const find = (claim: Claim) =>
    findParties(claim).map(({ party, part }): Mention => {
      const way = wayOf(party, part, fold(party.name))
      const key = JSON.stringify([way.actor, way.name, way.country])
      const own = factsOf(party, fold)
      return {
        party,
        part,
        claim,
        way: ways.numberOf(key, way),
        facts: own.map((fact) => facts.numberOf(JSON.stringify(fact), fact)),
      }
    })
  return {
    ways: ways.all,
    facts: facts.all,
    wayOf: ({ party, part }) => wayOf(party, part, fold(party.name)),
    mentionsIn: (claim) => {
      const held = kept.get(claim) ?? find(claim)
      kept.set(claim, held)
      return held
    },
  }
}

/** Of a case, whatever is shown of it. */
export function namingOf({ kept }: CaseIndex): Naming {
  // Under this function stands what it made.
  const held = (kept.get(namingOf) as Naming | undefined) ?? makeNaming()
  kept.set(namingOf, held)
  return held
}

/** All who are named in a case, claim by claim as these stand: for walks over whole records. */
export interface MentionTable {
  /** Those of a claim are from `start[claim]` to `start[claim + 1]`. */
  readonly all: readonly Mention[]
  readonly start: Int32Array
  readonly ways: Int32Array
  /** What each tells of who it is. */
  readonly told: Uint8Array
  /** Facts of a claim: from `factStart[claim]` to `factStart[claim + 1]`. */
  readonly facts: Int32Array
  readonly factStart: Int32Array
}

/** It is known who it is; its words are more than a pronoun; they are a name. */
export const tells = { known: 1, written: 2, named: 4 } as const

function toldBy({ party: { actor, link } }: Mention): number {
  return (
    (actor === undefined ? 0 : tells.known) |
    (link === 'pronoun' ? 0 : tells.written) |
    (link === 'name' ? tells.named : 0)
  )
}

function makeTable(naming: Naming, shown: readonly Shown[]): MentionTable {
  const byClaim = shown.map(({ claim }) => naming.mentionsIn(claim))
  const start = new Int32Array(shown.length + 1)
  const factStart = new Int32Array(shown.length + 1)
  for (const [place, mentions] of byClaim.entries()) {
    start[place + 1] = (start[place] ?? 0) + mentions.length
    const facts = mentions.reduce((sum, mention) => sum + mention.facts.length, 0)
    factStart[place + 1] = (factStart[place] ?? 0) + facts
  }
  const all = byClaim.flat()
  return {
    all,
    start,
    ways: Int32Array.from(all, ({ way }) => way),
    told: Uint8Array.from(all, toldBy),
    facts: Int32Array.from(all.flatMap(({ facts }) => facts)),
    factStart,
  }
}

const tables = new WeakMap<readonly Shown[], MentionTable>()

/** Made anew when people correct a claim. */
export function mentionTable({ index, shown }: Ties): MentionTable {
  const same = sameClaims(index, shown)
  const kept = tables.get(same) ?? makeTable(namingOf(index), same)
  tables.set(same, kept)
  return kept
}
