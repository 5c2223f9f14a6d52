import type { ClaimId } from '../../../record/index.ts'
import type { ReviewState, Shown } from '../../../store/index.ts'
import { type ActorEntry, actors, type CaseRecord, foldedName } from '../../../view/index.ts'

export interface Named {
  readonly id: string
  readonly label: string
}

/** What an entry is filtered by, over all its claims; the shape `Tags`. */
export interface Tags {
  readonly actors: readonly Named[]
  readonly places: readonly Named[]
  readonly reports: readonly number[]
  readonly sources: readonly string[]
  readonly state: ReviewState
}

const byRecord = new WeakMap<CaseRecord, ReadonlyMap<ClaimId, readonly ActorEntry[]>>()

/** Who is named in each claim. */
export function actorsByClaim(record: CaseRecord): ReadonlyMap<ClaimId, readonly ActorEntry[]> {
  const kept = byRecord.get(record)
  if (kept) return kept
  const found = new Map<ClaimId, ActorEntry[]>()
  for (const actor of actors(record)) {
    for (const claim of actor.claims) {
      const list = found.get(claim)
      if (list) list.push(actor)
      else found.set(claim, [actor])
    }
  }
  byRecord.set(record, found)
  return found
}

/** A place by what it was resolved to, else by its name as written. */
export function placeOf({ claim: { where } }: Shown): Named | undefined {
  if (!where) return undefined
  const { geonameid, name, words } = where.value
  const label = name ?? words
  return {
    id: geonameid === undefined ? `name:${foldedName(label)}` : `geonames:${geonameid}`,
    label,
  }
}

const rank: Readonly<Record<ReviewState, number>> = {
  unreviewed: 0,
  confirmed: 1,
  corrected: 2,
  rejected: 3,
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items.length < 2 ? items : [...new Map(items.map((item) => [key(item), item])).values()]
}

/** The least reviewed state of some claims. */
export function stateOf(members: readonly Shown[]): ReviewState {
  return members.reduce<ReviewState>(
    (least, { state }) => (rank[state] < rank[least] ? state : least),
    'rejected',
  )
}

/** What `members` are filtered by. */
export function tagsOf(record: CaseRecord, members: readonly Shown[]): Tags {
  const named = actorsByClaim(record)
  const reports = members.flatMap(({ claim }) => record.report.get(claim.document) ?? [])
  const all = members.flatMap(({ claim }) => named.get(claim.id) ?? [])
  return {
    actors: unique(all, ({ id }) => id).map(({ id, label }) => ({ id, label })),
    places: unique(
      members.flatMap((shown) => placeOf(shown) ?? []),
      ({ id }) => id,
    ),
    reports: [...new Set(reports.map(({ number }) => number))].sort((a, b) => a - b),
    sources: [...new Set(reports.flatMap(({ document }) => document.source ?? []))],
    state: stateOf(members),
  }
}
