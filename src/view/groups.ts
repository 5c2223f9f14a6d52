import type { Claim, ClaimId, ClaimOf, Kind, Link, Verdict } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { pairKey } from './decided-pairs.ts'
import type { CaseRecord } from './record.ts'
import { perRecord } from './thing.ts'

/** A claim of one kind as decisions leave it. */
export type ShownOf<K extends Kind> = Omit<Shown, 'claim'> & { readonly claim: ClaimOf<K> }

/** Tellings of one thing, in order of their reports. Never empty. */
export interface Group<K extends Kind> {
  readonly first: ShownOf<K>
  readonly latest: ShownOf<K>
  readonly members: readonly ShownOf<K>[]
  /** Links between members. */
  readonly links: readonly Link[]
}

function isKind<K extends Kind>(shown: Shown, kind: K): shown is Shown & ShownOf<K> {
  return shown.claim.kind === kind
}

const byKind = perRecord((record) => Map.groupBy(record.claims, ({ claim }) => claim.kind))

export function claimsOf<K extends Kind>(record: CaseRecord, kind: K): readonly ShownOf<K>[] {
  const own = byKind(record).get(kind) ?? []
  return own.filter((shown): shown is Shown & ShownOf<K> => isKind(shown, kind))
}

type Members = Set<ClaimId>

/** Sets of claims that grow together, but for pairs that a person split. */
function disjointSets(split: ReadonlySet<string>) {
  const sets = new Map<ClaimId, Members>()
  const of = (id: ClaimId): Members => {
    const own = sets.get(id) ?? new Set([id])
    sets.set(id, own)
    return own
  }
  const isSplit = (one: Members, other: Members) =>
    split.size > 0 && [...one].some((a) => [...other].some((b) => split.has(pairKey(a, b))))
  const join = (a: ClaimId, b: ClaimId): void => {
    const [one, other] = [of(a), of(b)]
    if (one === other || isSplit(one, other)) return
    for (const id of other) sets.set(id, one.add(id))
  }
  return { of, join }
}

/** "The same", "the same, later on", and what contradicts: one thing told in two ways. */
const joining: ReadonlySet<Verdict> = new Set(['same', 'updates', 'contradicts'])

/**
 * Claims of a kind as things with all their tellings: joined over links `same`, `updates` and `contradicts`
 * and by people's merges, kept apart by people's splits. Things in order of their first telling.
 */
export function groupsOf<K extends Kind>(record: CaseRecord, kind: K): readonly Group<K>[] {
  const kept = keptGroups(record)
  const groups = kept.get(kind) ?? makeGroups(record, kind)
  kept.set(kind, groups)
  // Groups of a kind are kept under it; TypeScript cannot tie the two.
  return groups as readonly Group<K>[]
}

const keptGroups = perRecord((): Map<Kind, readonly unknown[]> => new Map())

const things = perRecord((record) => {
  const sets = disjointSets(record.pairs.split)
  for (const [a, b] of record.pairs.merged) sets.join(a, b)
  for (const { from, to, verdict } of record.links) if (joining.has(verdict)) sets.join(from, to)
  return sets
})

function makeGroups<K extends Kind>(record: CaseRecord, kind: K): readonly Group<K>[] {
  const sets = things(record)
  const groups = new Map<Members, ShownOf<K>[]>()
  for (const shown of claimsOf(record, kind)) {
    const set = sets.of(shown.claim.id)
    const group = groups.get(set)
    if (group) group.push(shown)
    else groups.set(set, [shown])
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    const latest = members.at(-1)
    return first && latest ? [{ first, latest, members, links: linksAmong(record, members) }] : []
  })
}

const bySet = perRecord((record) => {
  const sets = things(record)
  return Map.groupBy(record.claims, ({ claim }) => sets.of(claim.id))
})

/** All tellings of the thing that a claim tells of, itself included. */
export function membersWith(record: CaseRecord, { id }: Claim): readonly Shown[] {
  return bySet(record).get(things(record).of(id)) ?? []
}

function linksAmong(
  record: CaseRecord,
  group: readonly { readonly claim: Claim }[],
): readonly Link[] {
  const ids = new Set(group.map(({ claim }) => claim.id))
  const links = group.flatMap(({ claim }) => record.linksOf.get(claim.id) ?? [])
  return [...new Set(links)].filter(({ from, to }) => ids.has(from) && ids.has(to))
}

/** The best of some reports to go by: surely out and dated, else surely out, else all. */
function soundest<K extends Kind>(
  { report }: CaseRecord,
  members: readonly ShownOf<K>[],
): readonly ShownOf<K>[] {
  const sure = members.filter(({ claim }) => report.get(claim.document)?.reported === 'surely')
  const dated = sure.filter(({ claim }) => {
    const { published } = report.get(claim.document)?.document ?? {}
    return published?.earliest !== undefined || published?.latest !== undefined
  })
  return dated.length > 0 ? dated : sure.length > 0 ? sure : members
}

/**
 * The telling that speaks for a group: the one a person prefers, else the latest that fits. One without a
 * date, or that may not yet have been out, speaks only where there is no other that fits.
 */
export function currentOf<K extends Kind>(
  record: CaseRecord,
  { members, latest }: Group<K>,
  isFit: (shown: ShownOf<K>) => boolean = () => true,
): ShownOf<K> {
  const preferred = members.findLast(({ claim }) => record.pairs.preferred.has(claim.id))
  const fitting = soundest(record, members.filter(isFit)).at(-1)
  return preferred ?? fitting ?? soundest(record, members).at(-1) ?? latest
}
