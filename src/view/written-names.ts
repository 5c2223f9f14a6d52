import { type ActorThing, actorOfWay, actorThings } from './actors.ts'
import { type MentionTable, mentionTable } from './mentions.ts'
import { foldedName } from './party-ids.ts'
import type { CaseRecord } from './record.ts'
import { perCase, perThing } from './thing.ts'

const folded = perCase(() => {
  const kept = new Map<string, string>()
  return (name: string) => {
    const own = kept.get(name) ?? foldedName(name)
    kept.set(name, own)
    return own
  }
})

/** Where each name stands, folded as it is written: places of claims, each with the way the one named is known in. */
const writtenIn = perThing(({ all, start, ways }: MentionTable) => {
  const found = new Map<string, { readonly places: number[]; readonly ways: number[] }>()
  for (let place = 0; place + 1 < start.length; place += 1) {
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      const party = all[at]?.party
      if (!party || party.link === 'pronoun') continue
      const known = found.get(party.name) ?? { places: [], ways: [] }
      known.places.push(place)
      known.ways.push(ways[at] ?? -1)
      found.set(party.name, known)
    }
  }
  return found
})

/** Actors whose usual name, or a name that reports write, is one that is looked for; names come folded. Most named first. */
export function actorsNamed(
  record: CaseRecord,
  isMeant: (folded: string) => boolean,
): readonly ActorThing[] {
  const fold = folded(record)
  const { alive } = record.ties
  const actors = actorOfWay(record)
  const found = new Set<ActorThing | undefined>()
  for (const [name, { places, ways }] of writtenIn(mentionTable(record.ties))) {
    if (!isMeant(fold(name))) continue
    for (const [at, place] of places.entries()) {
      if (alive[place] === 1) found.add(actors[ways[at] ?? -1])
    }
  }
  return actorThings(record).filter((actor) => found.has(actor) || isMeant(fold(actor.label())))
}
