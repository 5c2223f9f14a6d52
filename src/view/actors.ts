import type { Claim, ClaimId } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { countClaims, type Draft, draftsByWay } from './actor-drafts.ts'
import { type ActorEntry, actorEntry } from './actor-entries.ts'
import { idOf, knownIn } from './known-actors.ts'
import { type Mention, mentionTable, namingOf } from './mentions.ts'
import type { PartyPart } from './parties-of.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, type ToldLine, tellingOf, toldLineOf } from './telling.ts'
import { perRecord } from './thing.ts'
import { compareText, oneLine } from './words.ts'

/** An actor, not told yet. */
export interface ActorThing {
  /** Canonical id, else the name as written, folded. */
  readonly id: string
  readonly isNamed: boolean
  /** How many claims name it. */
  readonly claims: number
  /** Its place among all: most named first. */
  readonly rank: number
  readonly mentions: () => readonly Mention[]
  /** The claims that name it, in order of their reports, and where they stand in the case. */
  readonly members: () => readonly Shown[]
  readonly places: () => readonly number[]
  readonly label: () => string
  readonly tell: () => ActorEntry
}

/** Places of the claims of the reports that a record shows. */
function placesIn({ reports, ties }: CaseRecord): Int32Array {
  const { reportAt, firstClaim } = ties.index
  const places = new Int32Array(ties.shown.length)
  let count = 0
  for (const { document } of reports) {
    const report = reportAt.get(document.id) ?? -1
    const end = firstClaim[report + 1] ?? 0
    for (let place = firstClaim[report] ?? end; place < end; place += 1) {
      if (ties.alive[place] !== 1) continue
      places[count] = place
      count += 1
    }
  }
  return places.subarray(0, count)
}

const named = perRecord((record) => {
  const table = mentionTable(record.ties)
  const places = placesIn(record)
  const known = knownIn(record, places)
  const byWay = draftsByWay(namingOf(record.ties.index).ways, known)
  countClaims(table, places, byWay)
  const drafts = [...new Set(byWay.flatMap((draft) => draft ?? []))]
  const sorted = drafts
    .filter(({ claims }) => claims > 0)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) || b.claims - a.claims || compareText(a.id, b.id),
    )
  for (const [rank, draft] of sorted.entries()) draft.rank = rank
  const byId = new Map(sorted.map((draft) => [draft.id, thingOf(record, draft)]))
  return { known, places, byId, byWay, things: [...byId.values()] }
})

/** Where each actor is named, by its rank, and by which claims. */
const mentionsByRank = perRecord((record) => {
  const { all, start, ways } = mentionTable(record.ties)
  const { byWay, places, things } = named(record)
  const found = things.map((): { readonly mentions: Mention[]; readonly places: number[] } => ({
    mentions: [],
    places: [],
  }))
  for (const place of places) {
    const end = start[place + 1] ?? 0
    for (let at = start[place] ?? end; at < end; at += 1) {
      const own = found[byWay[ways[at] ?? -1]?.rank ?? -1]
      const mention = all[at]
      if (!own || !mention) continue
      own.mentions.push(mention)
      if (own.places.at(-1) !== place) own.places.push(place)
    }
  }
  return found
})

function thingOf(record: CaseRecord, draft: Draft): ActorThing {
  const { id, isNamed, claims, rank } = draft
  let entry: ActorEntry | undefined
  const label = () => labelOf(record, draft)
  const mentions = () => mentionsByRank(record)[rank]?.mentions ?? []
  const places = () => mentionsByRank(record)[rank]?.places ?? []
  return {
    id,
    isNamed,
    claims,
    rank,
    mentions,
    places,
    members: () => places().flatMap((place) => record.ties.shown[place] ?? []),
    label,
    tell: () => {
      entry ??= actorEntry(record, {
        id,
        isNamed,
        label: label(),
        mentions: mentions(),
        bodies: bodyLabels(record),
        idOf: (found) => idOf(namingOf(record.ties.index).wayOf(found), named(record).known),
      })
      return entry
    },
  }
}

const bodyLabels = perRecord((record) => {
  const { known, byId } = named(record)
  return new Map(
    [...known.states].flatMap(([country, actor]) => {
      const label = byId
        .get(actor)
        ?.mentions()
        .find(({ party }) => party.actor === actor && party.label !== undefined)?.party.label
      return label === undefined ? [] : [[country, label] as const]
    }),
  )
})

function labelOf({ ties }: CaseRecord, { id, known, written }: Draft): string {
  const { all } = mentionTable(ties)
  const name = all[written]?.party.name
  return all[known]?.party.label ?? (name === undefined ? id : oneLine(name))
}

/** The ways reports write an actor's name. */
export function writtenNames({ mentions }: ActorThing): readonly string[] {
  const names = new Set<string>()
  for (const { party } of mentions()) if (party.link !== 'pronoun') names.add(party.name)
  return [...new Set(Array.from(names, oneLine))]
}

/** As `actors`, not told yet. */
export function actorThings(record: CaseRecord): readonly ActorThing[] {
  return named(record).things
}

/** The actor of an id. */
export function actorOf(record: CaseRecord, id: string): ActorThing | undefined {
  return named(record).byId.get(id)
}

/** Where the claims stand that name some actors. */
export function placesNaming(record: CaseRecord, actors: readonly ActorThing[]): readonly number[] {
  const { start, ways } = mentionTable(record.ties)
  const { byWay, places } = named(record)
  const ids = new Set(actors.map(({ id }) => id))
  const isWanted = Uint8Array.from(byWay, (draft) =>
    Number(draft !== undefined && ids.has(draft.id)),
  )
  const found: number[] = []
  for (const place of places) {
    const end = start[place + 1] ?? 0
    let at = start[place] ?? end
    while (at < end && isWanted[ways[at] ?? -1] !== 1) at += 1
    if (at < end) found.push(place)
  }
  return found
}

/** Whom claims name, each once, in no order; by claim, for lists of many. */
export function actorsIn(record: CaseRecord): (claim: Claim) => readonly ActorThing[] {
  const ofWay = actorOfWay(record)
  const { mentionsIn } = namingOf(record.ties.index)
  return (claim) => [...new Set(mentionsIn(claim).flatMap(({ way }) => ofWay[way] ?? []))]
}

/** The ways in which those are known whom a claim names; each once. */
export function waysIn(record: CaseRecord): (claim: Claim) => readonly number[] {
  const { mentionsIn } = namingOf(record.ties.index)
  return (claim) => [...new Set(mentionsIn(claim).map(({ way }) => way))]
}

/** The actor whom each way in which somebody is known stands for; none for those whom the record does not name. */
export const actorOfWay = perRecord((record): readonly (ActorThing | undefined)[] => {
  const { byWay, things } = named(record)
  return byWay.map((draft) => (draft && draft.claims > 0 ? things[draft.rank] : undefined))
})

/** Claims that name one actor by the part it has in them. */
export function claimsByPart(
  record: CaseRecord,
  { id }: ActorEntry,
): Readonly<Partial<Record<PartyPart, readonly ClaimId[]>>> {
  const byPart = Map.groupBy(actorOf(record, id)?.mentions() ?? [], ({ part }) => part)
  return Object.fromEntries(
    [...byPart].map(([part, seen]) => [part, [...new Set(seen.map(({ claim }) => claim.id))]]),
  )
}

/** Everybody that claims name, each once whatever reports call them; most named first. */
export function actors(record: CaseRecord): readonly ActorEntry[] {
  return actorThings(record).map(({ tell }) => tell())
}

/** Everything that names one actor, a line each; their words are a click away. */
export function toldLinesOf(record: CaseRecord, { claims }: ActorEntry): readonly ToldLine[] {
  return claims.flatMap((id) => {
    const shown = record.claim.get(id)
    return shown ? [toldLineOf(record, shown)] : []
  })
}

/** Everything that names one actor, with its words. */
export function tellingsOf(record: CaseRecord, { claims }: ActorEntry): readonly Telling[] {
  return claims.flatMap((id) => {
    const shown = record.claim.get(id)
    return shown ? [tellingOf(record, shown)] : []
  })
}
