import type { ClaimId, DocumentId, Link, Verdict } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { CaseContents } from './contents.ts'
import type { Group } from './groups.ts'
import type { RecordReport } from './record.ts'

/**
 * Where everything of a case stands, by its place in the case's own order: what records as of any clocks are cut
 * from without asking for ids. It holds for a case as read, whatever people decide since.
 */
export interface CaseIndex {
  readonly links: readonly Link[]
  readonly reportAt: ReadonlyMap<DocumentId, number>
  readonly claimAt: ReadonlyMap<ClaimId, number>
  /** The report of each claim; claims of one report stand together. */
  readonly reportOf: Int32Array
  /** First claim of each report; one more than there are reports. */
  readonly firstClaim: Int32Array
  /** The claims at both ends of each link; -1 for one that is not there. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The claims at both ends of each link that makes one thing of them. */
  readonly joinedFrom: Int32Array
  readonly joinedTo: Int32Array
  /** Links at each claim: those from `linkStart[claim]` to `linkStart[claim + 1]` of `linkAt`. */
  readonly linkStart: Int32Array
  readonly linkAt: Int32Array
  /** Links that may say when an undated report came out. */
  readonly dating: readonly Link[]
  /** The same number for all reports that carry one text. */
  readonly originOf: Int32Array
  /** Who put each report out. */
  readonly sourceOf: readonly (string | undefined)[]
  /** Reports and groups as some record showed them last: another that shows them so has the very same. */
  readonly reports: (RecordReport | undefined)[]
  readonly groups: (Group<never> | undefined)[]
  /** What else is kept of the case, by who keeps it. */
  readonly kept: Map<object, unknown>
}

/** "The same", "the same, later on", and what contradicts: one thing told in two ways. */
const joins: ReadonlySet<Verdict> = new Set(['same', 'updates', 'contradicts'])

function placesOf({ reports, shown }: CaseContents) {
  const reportAt = new Map(reports.map(({ document }, place) => [document.id, place]))
  const claimAt = new Map(shown.map(({ claim }, place) => [claim.id, place]))
  const reportOf = Int32Array.from(shown, ({ claim }) => reportAt.get(claim.document) ?? 0)
  const firstClaim = new Int32Array(reports.length + 1).fill(shown.length)
  for (let place = shown.length - 1; place >= 0; place -= 1) {
    firstClaim[reportOf[place] ?? 0] = place
  }
  for (let report = reports.length - 1; report >= 0; report -= 1) {
    const isEmpty = reportOf[firstClaim[report] ?? 0] !== report
    if (isEmpty) firstClaim[report] = firstClaim[report + 1] ?? shown.length
  }
  return { reportAt, claimAt, reportOf, firstClaim }
}

/** The numbers of the links at each claim, those of one claim together and in order. */
function linksByClaim(ends: readonly Int32Array[], claims: number) {
  const linkStart = new Int32Array(claims + 1)
  for (const places of ends) {
    for (const place of places)
      if (place >= 0) linkStart[place + 1] = (linkStart[place + 1] ?? 0) + 1
  }
  for (let place = 0; place < claims; place += 1) {
    linkStart[place + 1] = (linkStart[place + 1] ?? 0) + (linkStart[place] ?? 0)
  }
  const next = linkStart.slice()
  const linkAt = new Int32Array(linkStart[claims] ?? 0)
  const links = ends[0]?.length ?? 0
  for (let link = 0; link < links; link += 1) {
    for (const places of ends) {
      const place = places[link] ?? -1
      if (place < 0) continue
      linkAt[next[place] ?? 0] = link
      next[place] = (next[place] ?? 0) + 1
    }
  }
  return { linkStart, linkAt }
}

function datingLinks(
  { reports, links }: CaseContents,
  ends: readonly Int32Array[],
  reportOf: Int32Array,
): readonly Link[] {
  const isUndated = reports.map(
    ({ document: { published } }) => published === undefined || published.basis === 'inferred',
  )
  return links.filter(
    ({ verdict }, link) =>
      (verdict === 'same' || verdict === 'updates') &&
      ends.some((places) => isUndated[reportOf[places[link] ?? -1] ?? -1]),
  )
}

/** What no origin holds is one of its own. */
function originsOf(
  { reports, origins }: CaseContents,
  reportAt: CaseIndex['reportAt'],
): CaseIndex['originOf'] {
  const found = Int32Array.from(reports.keys())
  for (const { documents } of origins) {
    const places = documents.flatMap((document) => reportAt.get(document) ?? [])
    for (const place of places) found[place] = places[0] ?? place
  }
  return found
}

function makeIndex(contents: CaseContents): CaseIndex {
  const { links, shown } = contents
  const places = placesOf(contents)
  const end = (id: ClaimId) => places.claimAt.get(id) ?? -1
  const from = Int32Array.from(links, (link) => end(link.from))
  const to = Int32Array.from(links, (link) => end(link.to))
  const joining = links.flatMap(({ verdict }, link) =>
    joins.has(verdict) && (from[link] ?? -1) >= 0 && (to[link] ?? -1) >= 0 ? [link] : [],
  )
  return {
    links,
    ...places,
    from,
    to,
    joinedFrom: Int32Array.from(joining, (link) => from[link] ?? -1),
    joinedTo: Int32Array.from(joining, (link) => to[link] ?? -1),
    ...linksByClaim([from, to], shown.length),
    dating: datingLinks(contents, [from, to], places.reportOf),
    originOf: originsOf(contents, places.reportAt),
    sourceOf: contents.reports.map(({ document }) => document.source),
    reports: new Array<undefined>(contents.reports.length).fill(undefined),
    groups: new Array<undefined>(shown.length).fill(undefined),
    kept: new Map(),
  }
}

/** The claims of a case as decisions leave them. */
type Claims = readonly Pick<Shown, 'claim'>[]

const firstShown = new WeakMap<Claims, Claims>()
const lastShown = new WeakMap<CaseIndex, Claims>()

/**
 * One and the same list for all that have the same claims in the same places, whatever people decided on them: what
 * is made of claims alone holds until one is corrected.
 */
export function sameClaims<T extends Claims>(index: CaseIndex, shown: T): T {
  const known = firstShown.get(shown)
  // A list is known by one of its own sort.
  if (known) return known as T
  const last = lastShown.get(index)
  const isSame =
    last?.length === shown.length && shown.every(({ claim }, at) => last[at]?.claim === claim)
  const own = isSame && last ? last : shown
  firstShown.set(shown, own)
  lastShown.set(index, own)
  return own as T
}

/** `sameClaims` of a record. */
export function claimsOfCase({
  index,
  shown,
}: {
  readonly index: CaseIndex
  readonly shown: readonly Shown[]
}): readonly Shown[] {
  return sameClaims(index, shown)
}

const byReports = new WeakMap<readonly object[], CaseIndex>()
const byClaims = new WeakMap<readonly object[], CaseIndex>()

/** Whether the claims stand where they stood: people may add some. */
function stands({ claimAt, links }: CaseIndex, contents: CaseContents): boolean {
  const { shown } = contents
  if (links !== contents.links || claimAt.size !== shown.length) return false
  let place = 0
  for (const id of claimAt.keys()) {
    if (shown[place]?.claim.id !== id) return false
    place += 1
  }
  return true
}

/** The index of a case; made at the first call, and the same as long as the same claims are there, whatever is decided. */
export function indexOf(contents: CaseContents): CaseIndex {
  const kept = byClaims.get(contents.shown)
  if (kept) return kept
  const before = byReports.get(contents.reports)
  const index = before && stands(before, contents) ? before : makeIndex(contents)
  byReports.set(contents.reports, index)
  byClaims.set(contents.shown, index)
  return index
}
