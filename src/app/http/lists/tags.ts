import type { ReviewState, Shown } from '../../../store/index.ts'
import { actorsIn, type CaseRecord, foldedName, perThing } from '../../../view/index.ts'

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

/** A place by what it was resolved to, else by its name as written. */
export const placeOf = perThing(({ claim: { where } }: Shown): Named | undefined => {
  if (!where) return undefined
  const { geonameid, name, words } = where.value
  const label = name ?? words
  return {
    id: geonameid === undefined ? `name:${foldedName(label)}` : `geonames:${geonameid}`,
    label,
  }
})

/** By the id of a place the claims of the case that name it, by their places. */
const namedAt = perThing((shown: readonly Shown[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [at, each] of shown.entries()) {
    const place = placeOf(each)
    if (!place) continue
    const known = found.get(place.id)
    if (known) known.push(at)
    else found.set(place.id, [at])
  }
  return found
})

/** What a place is called: as the last claim of the record that names it does. */
export function placeLabel({ ties }: CaseRecord, id: string): string | undefined {
  const last = namedAt(ties.shown)
    .get(id)
    ?.findLast((at) => ties.alive[at] === 1)
  const shown = last === undefined ? undefined : ties.shown[last]
  return shown && placeOf(shown)?.label
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
  const named = actorsIn(record)
  const reports = members.flatMap(({ claim }) => record.report.get(claim.document) ?? [])
  const all = members.flatMap(({ claim }) => named(claim).toSorted((a, b) => a.rank - b.rank))
  return {
    actors: unique(all, ({ id }) => id).map(({ id, label }) => ({ id, label: label() })),
    places: unique(
      members.flatMap((shown) => placeOf(shown) ?? []),
      ({ id }) => id,
    ),
    reports: [...new Set(reports.map(({ number }) => number))].sort((a, b) => a - b),
    sources: [...new Set(reports.flatMap(({ document }) => document.source ?? []))],
    state: stateOf(members),
  }
}
