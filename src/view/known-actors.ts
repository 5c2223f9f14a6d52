import { mentionTable, namingOf, type Way } from './mentions.ts'
import type { CaseRecord } from './record.ts'

/** What the mentions of a record say of names and states. */
export interface Known {
  /** Names that are written of one known actor only: an unknown party of that name is taken for it. */
  readonly names: ReadonlyMap<string, string>
  /** The state of each country, where the record names it: whom "Iraqi" in "Iraqi Prime Minister" stands for. */
  readonly states: ReadonlyMap<string, string>
}

export function knownIn(record: CaseRecord, places: Int32Array): Known {
  const { facts } = namingOf(record.ties.index)
  const table = mentionTable(record.ties)
  // When each was told last, from 1; 0 where it is not told.
  const told = new Uint32Array(facts.length)
  let now = 0
  for (const place of places) {
    const end = table.factStart[place + 1] ?? 0
    for (let at = table.factStart[place] ?? end; at < end; at += 1) {
      now += 1
      told[table.facts[at] ?? 0] = now
    }
  }
  const names = new Map<string, string | undefined>()
  const states: { readonly country: string; readonly actor: string; readonly at: number }[] = []
  for (const [number, { about, key, actor }] of facts.entries()) {
    const at = told[number] ?? 0
    if (at === 0) continue
    if (about === 'state') states.push({ country: key, actor, at })
    else names.set(key, names.has(key) && names.get(key) !== actor ? undefined : actor)
  }
  return {
    names: new Map(
      [...names].flatMap(([name, actor]) => (actor === undefined ? [] : [[name, actor]])),
    ),
    states: new Map(
      states.toSorted((a, b) => a.at - b.at).map(({ country, actor }) => [country, actor]),
    ),
  }
}

/** The id that somebody known in a way goes by in a record. */
export function idOf({ actor, name, country }: Way, { names, states }: Known): string {
  const state = country === undefined ? undefined : states.get(country)
  return actor ?? names.get(name) ?? state ?? name
}
