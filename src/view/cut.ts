import type { ClaimId, DocumentId, Link, Verdict } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { CaseContents } from './contents.ts'
import { decidedPairs } from './decided-pairs.ts'
import type { CaseRecord, Ties } from './record.ts'
import { perCase } from './thing.ts'

export interface Documents {
  readonly documents: readonly DocumentId[]
}

function reportLookup({ index, reports }: Ties): CaseRecord['report'] {
  const get = (id: DocumentId) => reports[index.reportAt.get(id) ?? -1]
  return { get, has: (id) => get(id) !== undefined }
}

/** Claims that are alive, by their ids. */
export function claimLookup({
  index,
  shown,
  alive,
}: Pick<Ties, 'index' | 'shown' | 'alive'>): CaseRecord['claim'] {
  const placeOf = (id: ClaimId) => {
    const place = index.claimAt.get(id)
    return place !== undefined && alive[place] === 1 ? place : undefined
  }
  return {
    get: (id) => {
      const place = placeOf(id)
      return place === undefined ? undefined : shown[place]
    },
    has: (id) => placeOf(id) !== undefined,
  }
}

/** What a record says beside the claims that it shows. */
export interface Frame extends Pick<CaseRecord, 'clocks' | 'reports' | 'decisions' | 'stale'> {
  readonly contents: Pick<CaseContents, 'stories' | 'origins'>
  readonly groups: <T extends Documents>(groups: readonly T[]) => readonly T[]
  readonly rejected: () => readonly Shown[]
  /** Made of the claims unless they are known. */
  readonly pairs?: CaseRecord['pairs']
}

/** Made at the first call. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The record of the claims that are alive; what walks over all of them is made when it is asked for. */
export function cutFrom(ties: Ties, frame: Frame): CaseRecord {
  const { clocks, reports, decisions, stale, contents } = frame
  const { shown, alive } = ties
  const claims = lazily(() => shown.filter((_, place) => alive[place] === 1))
  const rejected = lazily(frame.rejected)
  const links = lazily(() => ties.index.links.filter((_, link) => isTied(ties, link)))
  const stories = lazily(() => frame.groups(contents.stories))
  const origins = lazily(() => frame.groups(contents.origins))
  return {
    clocks,
    reports,
    report: reportLookup(ties),
    decisions,
    stale,
    claim: claimLookup(ties),
    claimsIn: { get: (id) => claimsOfReport(ties, id) },
    linksOf: { get: (id) => linksOfClaim(ties, id) },
    pairs: frame.pairs ?? decidedPairs(claims, decisions),
    ties,
    get claims() {
      return claims()
    },
    get rejected() {
      return rejected()
    },
    get links() {
      return links()
    },
    get stories() {
      return stories()
    },
    get origins() {
      return origins()
    },
  }
}

function claimsOfReport(
  { index, shown, alive }: Ties,
  id: DocumentId,
): readonly Shown[] | undefined {
  const at = index.reportAt.get(id)
  if (at === undefined) return undefined
  const start = index.firstClaim[at] ?? 0
  const own = shown.slice(start, index.firstClaim[at + 1] ?? 0)
  return own.filter((_, place) => alive[start + place] === 1)
}

/** Whether both ends of a link are alive. */
function isTied({ index: { from, to }, alive }: Ties, link: number): boolean {
  return alive[from[link] ?? -1] === 1 && alive[to[link] ?? -1] === 1
}

function linksOfClaim(ties: Ties, id: ClaimId): readonly Link[] | undefined {
  const { claimAt, linkStart, linkAt, links } = ties.index
  const place = claimAt.get(id) ?? -1
  if (ties.alive[place] !== 1) return undefined
  const found: Link[] = []
  for (let at = linkStart[place] ?? 0; at < (linkStart[place + 1] ?? 0); at += 1) {
    const number = linkAt[at] ?? -1
    const link = links[number]
    if (link && isTied(ties, number)) found.push(link)
  }
  return found
}

const byVerdict = perCase(() => new Map<Verdict, readonly number[]>())

/** The links of one verdict that a record shows, without a look at all the others. */
export function linksWith(record: CaseRecord, verdict: Verdict): readonly Link[] {
  const { links } = record.ties.index
  const kept = byVerdict(record)
  const numbers =
    kept.get(verdict) ??
    Array.from(links.keys()).filter((number) => links[number]?.verdict === verdict)
  kept.set(verdict, numbers)
  return numbers.flatMap((number) => (isTied(record.ties, number) ? (links[number] ?? []) : []))
}

/** A record with only the claims that are to be kept. */
export function onlyClaims(record: CaseRecord, isKept: (shown: Shown) => boolean): CaseRecord {
  const { ties, stories, origins } = record
  const alive = Uint8Array.from(ties.alive, (is, place) => {
    const shown = ties.shown[place]
    return is === 1 && shown && isKept(shown) ? 1 : 0
  })
  const { clocks, reports, decisions, stale, pairs } = record
  return cutFrom(
    { ...ties, alive },
    {
      ...{ clocks, reports, decisions, stale, pairs },
      contents: { stories, origins },
      groups: (groups) => groups,
      rejected: () => [],
    },
  )
}
