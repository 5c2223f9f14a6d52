import type { Claim, ClaimOf, Kind, Link } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { type CaseIndex, sameClaims } from './case-index.ts'
import { joinedClaims } from './joined-claims.ts'
import type { CaseRecord } from './record.ts'
import { perRecord, perThing } from './thing.ts'
/** A claim of one kind as decisions leave it. */
export type ShownOf<K extends Kind> = Omit<Shown, 'claim'> & { readonly claim: ClaimOf<K> }

/** Tellings of one thing, in order of their reports. Never empty. */
export interface Group<K extends Kind> {
  readonly first: ShownOf<K>
  readonly latest: ShownOf<K>
  readonly members: readonly ShownOf<K>[]
  /** Links between members. */
  readonly links: readonly Link[]
  /** Where the members stand in the case. */
  readonly places: Places
}

type Places = readonly number[]

/** Where the claims of each kind stand in a case. */
const placesByKind = perThing((shown: readonly Shown[]): ReadonlyMap<Kind, Int32Array> => {
  const found = Map.groupBy(shown.keys(), (place) => shown[place]?.claim.kind)
  return new Map(
    [...found].flatMap(([kind, places]) => (kind ? [[kind, Int32Array.from(places)]] : [])),
  )
})

/** Where the claims of a kind stand that a record shows. */
export function placesOf({ ties: { index, shown, alive } }: CaseRecord, kind: Kind): Int32Array {
  return (
    placesByKind(sameClaims(index, shown))
      .get(kind)
      ?.filter((place) => alive[place] === 1) ?? new Int32Array(0)
  )
}

function shownAt<K extends Kind>({ ties: { shown } }: CaseRecord, place: number): ShownOf<K> {
  // Places come from `placesOf`, which looks at the kind.
  return shown[place] as Shown & ShownOf<K>
}

/** How many claims of each kind nobody decided on. */
export function unreviewedByKind({ ties }: CaseRecord): Readonly<Partial<Record<Kind, number>>> {
  const { index, shown, alive } = ties
  const isOpen = unreviewed(shown)
  const counts = [...placesByKind(sameClaims(index, shown))].map(([kind, places]) => {
    const open = places.reduce((sum, at) => sum + (alive[at] === 1 ? (isOpen[at] ?? 0) : 0), 0)
    return [kind, open] as const
  })
  return Object.fromEntries(counts.filter(([, open]) => open > 0))
}

const unreviewed = perThing((shown: readonly Shown[]) =>
  Uint8Array.from(shown, ({ state }) => Number(state === 'unreviewed')),
)

export function claimsOf<K extends Kind>(record: CaseRecord, kind: K): readonly ShownOf<K>[] {
  return Array.from(placesOf(record, kind), (place) => shownAt<K>(record, place))
}

/** Claims of a kind by the thing that they tell of, in order of their first tellings: most are told once. */
function gathered<K extends Kind>(record: CaseRecord, kind: K): readonly Group<K>[] {
  const { roots, sizes } = joinedClaims(record)
  const slots = new Map<number, number[]>()
  const found: (Group<K> | number[])[] = []
  for (const place of placesOf(record, kind)) {
    const root = roots[place] ?? place
    const others = sizes[root] === 1 ? undefined : slots.get(root)
    if (others) others.push(place)
    else if (sizes[root] === 1) found.push(groupOfOne<K>(record, place))
    else {
      const own = [place]
      slots.set(root, own)
      found.push(own)
    }
  }
  return found.map((each) => (Array.isArray(each) ? groupAt<K>(record, each) : each))
}

/** The thing that a claim tells of, as `groupsOf` has it. */
export function groupWith<K extends Kind>(record: CaseRecord, place: number, kind: K): Group<K> {
  const { roots, sizes, next } = joinedClaims(record)
  const root = roots[place] ?? place
  if (sizes[root] === 1) return groupOfOne<K>(record, place)
  const { shown } = record.ties
  const places: number[] = []
  for (let at = root; at >= 0; at = next[at] ?? -1)
    if (shown[at]?.claim.kind === kind) places.push(at)
  return groupAt<K>(record, places)
}

/** As `groupAt`, of a thing told once. */
function groupOfOne<K extends Kind>(record: CaseRecord, place: number): Group<K> {
  // Under its first claim stands a group of that claim's kind.
  const kept = record.ties.index.groups[place] as Group<K> | undefined
  const isSame =
    kept?.members.length === 1 && kept.members[0] === (record.ties.shown[place] as unknown)
  return isSame ? kept : groupAt<K>(record, [place])
}

/** Links between claims that stand at these places, as one meets them going through the claims. */
function linksAmong(
  { linkStart, linkAt, from, to, links }: CaseIndex,
  places: Places,
): readonly Link[] {
  if (places.length < 2) return []
  const own = new Set(places)
  const found = new Set<Link>()
  for (const place of places) {
    for (let at = linkStart[place] ?? 0; at < (linkStart[place + 1] ?? 0); at += 1) {
      const number = linkAt[at] ?? 0
      const link = links[number]
      if (link && own.has(from[number] ?? -1) && own.has(to[number] ?? -1)) found.add(link)
    }
  }
  return [...found]
}

/**
 * The group of the claims at these places: the very one that another record had, if that held the same claims, so
 * that what was worked out of it need not be again.
 */
function groupAt<K extends Kind>(record: CaseRecord, places: Places): Group<K> {
  const { index, shown } = record.ties
  // There is one at least.
  const first = places[0] ?? -1
  // Under its first claim stands a group of that claim's kind.
  const kept = index.groups[first] as Group<K> | undefined
  if (
    kept?.members.length === places.length &&
    places.every((place, at) => kept.members[at] === (shown[place] as unknown))
  ) {
    return kept
  }
  const members = places.map((place) => shownAt<K>(record, place))
  let links: readonly Link[] | undefined
  const group: Group<K> = {
    first: shownAt<K>(record, first),
    latest: shownAt<K>(record, places.at(-1) ?? first),
    members,
    // Asked for only where the thing is told.
    get links() {
      links ??= linksAmong(index, places)
      return links
    },
    places,
  }
  index.groups[first] = group as unknown as Group<never>
  return group
}

/**
 * Claims of a kind as things with all their tellings: joined over links `same`, `updates` and `contradicts`
 * and by people's merges, kept apart by people's splits. Things in order of their first telling.
 */
export function groupsOf<K extends Kind>(record: CaseRecord, kind: K): readonly Group<K>[] {
  const kept = keptGroups(record)
  const groups = kept.get(kind) ?? gathered(record, kind)
  kept.set(kind, groups)
  // Groups of a kind are kept under it; TypeScript cannot tie the two.
  return groups as readonly Group<K>[]
}

const keptGroups = perRecord((): Map<Kind, readonly unknown[]> => new Map())

/** All tellings of the thing that a claim tells of, itself included. */
export function membersWith(record: CaseRecord, { id }: Claim): readonly Shown[] {
  const { index, shown, alive } = record.ties
  const { roots } = joinedClaims(record)
  const root = roots[index.claimAt.get(id) ?? -1]
  return shown.filter((_, place) => alive[place] && roots[place] === root)
}
