import type { ReviewState, Shown } from '../../../store/index.ts'
import { actorsIn, type CaseRecord, foldedName, perRecord, perThing } from '../../../view/index.ts'

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

/** What a place is called: as the last claim of the record that names it does. */
export const placeLabels = perRecord((record): ReadonlyMap<string, string> => {
  const { shown, alive } = record.ties
  const places = placesOf(shown)
  const found = new Map<string, string>()
  for (const [at, place] of places.entries())
    if (place && alive[at]) found.set(place.id, place.label)
  return found
})

/** By the place of each claim in the case. */
export const placesOf = perThing((shown: readonly Shown[]) => shown.map(placeOf))

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
