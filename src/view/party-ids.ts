import type { PartyFound } from './parties-of.ts'
import { oneLine } from './words.ts'

/** A name without case, accents, articles and marks: what two spellings have in common. */
export function foldedName(name: string): string {
  return oneLine(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Names that are written of one known actor only: an unknown party of that name is taken for it. */
function knownNames(all: readonly PartyFound[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Set<string>>()
  for (const { party } of all) {
    if (party.actor === undefined) continue
    for (const name of [
      party.label ?? '',
      party.link === 'name' || party.link === 'demonym' ? party.name : '',
    ]) {
      const folded = foldedName(name)
      if (folded !== '') byName.set(folded, (byName.get(folded) ?? new Set()).add(party.actor))
    }
  }
  return new Map(
    [...byName].flatMap(([name, ids]) =>
      ids.size === 1 ? [[name, [...ids][0] ?? ''] as const] : [],
    ),
  )
}

/** The state of each country, where the record names it: whom "Iraqi" in "Iraqi Prime Minister" stands for. */
function statesOf(all: readonly PartyFound[]): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap(({ party: { actor, country, sector } }) =>
      actor !== undefined && /^Q\d+$/.test(actor) && country !== undefined && sector === 'gov'
        ? [[country, actor] as const]
        : [],
    ),
  )
}

/** Whom each party of a record is taken for. */
export interface PartyIds {
  /** The id an actor goes by in this record. */
  readonly idOf: (found: PartyFound) => string
  /** By country. */
  readonly states: ReadonlyMap<string, string>
}

/** Ids of actors, worked out over everybody that the record names. */
export function partyIds(all: readonly PartyFound[]): PartyIds {
  const names = knownNames(all)
  const states = statesOf(all)
  const idOf = ({ party, part }: PartyFound) => {
    const name = foldedName(party.name)
    const isState = part === 'body' || party.link === 'demonym'
    const state =
      isState && name.split(' ').length < 3 ? states.get(party.country ?? '') : undefined
    return party.actor ?? names.get(name) ?? state ?? name
  }
  return { idOf, states }
}
