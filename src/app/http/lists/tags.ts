import type { ReviewState, Shown } from '../../../store/index.ts'
import {
  actorsIn,
  type CaseRecord,
  claimsOfCase,
  foldedName,
  perThing,
} from '../../../view/index.ts'

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

/** A place by one of its names, and where the claims stand that name it so. */
interface NamedAt extends Named {
  readonly folded: string
  readonly at: number[]
}

const namedAt = perThing((shown: readonly Shown[]): ReadonlyMap<string, readonly NamedAt[]> => {
  const byName = new Map<string, NamedAt>()
  for (const [at, each] of shown.entries()) {
    const place = placeOf(each)
    if (!place) continue
    const key = `${place.id}\n${place.label}`
    const known = byName.get(key)
    if (known) known.at.push(at)
    else byName.set(key, { ...place, folded: foldedName(place.label), at: [at] })
  }
  return Map.groupBy(byName.values(), ({ id }) => id)
})

/** What a place is called: as the last claim of the record that names it does. */
export function placeLabel({ ties }: CaseRecord, id: string): string | undefined {
  let last = -1
  let label: string | undefined
  for (const named of namedAt(claimsOfCase(ties)).get(id) ?? []) {
    const at = named.at.findLast((place) => ties.alive[place] === 1) ?? -1
    if (at > last) {
      last = at
      label = named.label
    }
  }
  return label
}

/** Places by a name that is looked for, folded, in order of the claims that name them so. */
export function placesWith(
  { ties }: CaseRecord,
  isMeant: (folded: string) => boolean,
): readonly { readonly id: string; readonly name: string; readonly claims: number }[] {
  const found = [...namedAt(claimsOfCase(ties))].flatMap(([id, names]) => {
    const meant = names.flatMap(({ folded, label, at }) => {
      const here = isMeant(folded) ? at.filter((place) => ties.alive[place] === 1) : []
      return here.length > 0 ? [{ name: label, first: here[0] ?? 0, claims: here.length }] : []
    })
    const [first, ...others] = meant.toSorted((a, b) => a.first - b.first)
    if (!first) return []
    const claims = others.reduce((sum, each) => sum + each.claims, first.claims)
    return [{ id, name: first.name, first: first.first, claims }]
  })
  return found
    .sort((a, b) => a.first - b.first)
    .map(({ id, name, claims }) => ({ id, name, claims }))
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

/** States from the least reviewed on. */
const states: readonly ReviewState[] = ['unreviewed', 'confirmed', 'corrected', 'rejected']

const ranks = perThing((shown: readonly Shown[]) =>
  Uint8Array.from(shown, ({ state }) => rank[state]),
)

/** As `stateOf`, of claims by their places. */
export function leastReviewed(shown: readonly Shown[]): (places: readonly number[]) => ReviewState {
  const own = ranks(shown)
  return (places) => {
    let least = states.length - 1
    for (const place of places) least = Math.min(least, own[place] ?? least)
    return states[least] ?? 'rejected'
  }
}

/** What `members` are filtered by. */
export function tagsOf(record: CaseRecord, members: readonly Shown[]): Tags {
  const named = actorsIn(record)
  const ids = new Set(members.map(({ claim }) => claim.document))
  const reports = Array.from(ids, (id) => record.report.get(id)).filter(
    (each) => each !== undefined,
  )
  const actors = new Set(
    members.flatMap(({ claim }) => named(claim).toSorted((a, b) => a.rank - b.rank)),
  )
  return {
    actors: Array.from(actors, ({ id, label }) => ({ id, label: label() })),
    places: unique(
      members.flatMap((shown) => placeOf(shown) ?? []),
      ({ id }) => id,
    ),
    reports: reports.map(({ number }) => number).sort((a, b) => a - b),
    sources: [...new Set(reports.flatMap(({ document }) => document.source ?? []))],
    state: stateOf(members),
  }
}
