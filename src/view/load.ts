import type { ClaimId, Day, DocumentId, Link } from '../record/index.ts'
import type { Shown, Store, StoredReport } from '../store/index.ts'
import { type CaseContents, decided, readCase } from './contents.ts'
import { decidedPairs } from './decided-pairs.ts'
import { withIdentified } from './identified.ts'
import { withNarrowedDates } from './narrowed-dates.ts'
import type { CaseRecord, RecordClocks, RecordOptions, RecordReport } from './record.ts'
import { compareText } from './words.ts'

/** Reads a case into memory as of its clocks. */
export async function loadRecord(store: Store, options: RecordOptions = {}): Promise<CaseRecord> {
  return recordOf(await readCase(store), options)
}

/** A case that is in memory as of these clocks. */
export function recordOf(all: CaseContents, options: RecordOptions = {}): CaseRecord {
  const contents = asRecordedBy(all, options.recordedBy)
  const { stories, origins, decisions, stale } = contents
  const asRead = visibleReports(contents, options)
  const isShown = new Set(asRead.map(({ document }) => document.id))
  const visible = <T extends { readonly documents: readonly DocumentId[] }>(groups: readonly T[]) =>
    groups
      .map((group) => ({ ...group, documents: group.documents.filter((id) => isShown.has(id)) }))
      .filter(({ documents }) => documents.length > 0)
  const here = withIdentified(
    contents.shown.filter(({ claim }) => isShown.has(claim.document)),
    decisions,
  )
  const claims = here.filter(({ state }) => state !== 'rejected')
  const claim = new Map(claims.map((each) => [each.claim.id, each]))
  const links = contents.links.filter(({ from, to }) => claim.has(from) && claim.has(to))
  const reports = withNarrowedDates(asRead, claim, links)
  const report = new Map(reports.map((each) => [each.document.id, each]))
  return {
    clocks: clocksOf(reports, options),
    reports,
    report,
    claims,
    claim,
    claimsIn: byDocument(claims),
    rejected: here.filter(({ state }) => state === 'rejected'),
    links,
    linksOf: linksByClaim(links),
    stories: visible(stories),
    origins: visible(origins),
    decisions,
    pairs: decidedPairs(claims, decisions),
    stale,
  }
}

/** With the decisions made by then alone; reports are narrowed with the other clock. */
function asRecordedBy(contents: CaseContents, recordedBy: string | undefined): CaseContents {
  if (recordedBy === undefined) return contents
  const last = Date.parse(recordedBy)
  const known = contents.decisions.filter(({ at }) => Date.parse(at) <= last)
  return known.length === contents.decisions.length ? contents : decided(contents, known)
}

/** Whether a report was out by a day: one whose last day is later or open may have been. */
function reportedBy({ document: { published } }: StoredReport, asOf: Day | undefined) {
  if (asOf === undefined) return 'surely'
  const { earliest, latest } = published ?? {}
  if (latest !== undefined && latest <= asOf) return 'surely'
  return earliest === undefined || earliest <= asOf ? 'possibly' : undefined
}

function visibleReports(
  { reports, stories, origins }: CaseContents,
  { asOf, recordedBy, story }: RecordOptions,
): readonly RecordReport[] {
  const members = story && new Set(stories.find(({ id }) => id === story)?.documents)
  const limit = recordedBy === undefined ? undefined : Date.parse(recordedBy)
  const originOf = new Map(
    origins.flatMap(({ id, documents }) => documents.map((each) => [each, id] as const)),
  )
  const first = new Map<DocumentId, DocumentId>()
  return reports
    .flatMap((each): RecordReport[] => {
      const reported = reportedBy(each, asOf)
      const isLate = limit !== undefined && Date.parse(each.recordedAt) > limit
      if (!reported || isLate || members?.has(each.document.id) === false) return []
      return [recordReport(each, reported, { originOf, first })]
    })
    .map((report, index) => ({ ...report, number: index + 1 }))
}

function recordReport(
  { document, notices, recordedAt, engine }: StoredReport,
  reported: RecordReport['reported'],
  {
    originOf,
    first,
  }: {
    readonly originOf: ReadonlyMap<DocumentId, DocumentId>
    /** As of a day before the first carrier, the first one shown stands for the origin. */
    readonly first: Map<DocumentId, DocumentId>
  },
): RecordReport {
  const carried = originOf.get(document.id) ?? document.id
  const origin = first.get(carried) ?? document.id
  first.set(carried, origin)
  return {
    document,
    number: 0,
    reported,
    recordedAt,
    engine,
    notices: [...document.notices, ...notices],
    origin,
  }
}

function byDocument(claims: readonly Shown[]): CaseRecord['claimsIn'] {
  const found = new Map<DocumentId, Shown[]>()
  for (const shown of claims) {
    const list = found.get(shown.claim.document)
    if (list) list.push(shown)
    else found.set(shown.claim.document, [shown])
  }
  return found
}

function linksByClaim(links: readonly Link[]): ReadonlyMap<ClaimId, readonly Link[]> {
  const byClaim = new Map<ClaimId, Link[]>()
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const list = byClaim.get(end)
      if (list) list.push(link)
      else byClaim.set(end, [link])
    }
  }
  return byClaim
}

/** Deadlines are judged on the day given, else on the last day of the newest report: never on today. */
function clocksOf(reports: readonly RecordReport[], options: RecordOptions): RecordClocks {
  if (options.clock !== undefined) return { ...options, clockBasis: 'given' }
  const days = reports
    .filter(({ reported }) => reported === 'surely')
    .flatMap(({ document: { published } }): { readonly first: Day; readonly last: Day }[] => {
      const first = published?.earliest ?? published?.latest
      return first === undefined ? [] : [{ first, last: published?.latest ?? first }]
    })
    .sort((a, b) => compareText(a.first, b.first) || compareText(a.last, b.last))
  const newest = days.at(-1)
  return newest
    ? { ...options, clock: newest.last, clockBasis: 'newest-report' }
    : { ...options, clockBasis: 'none' }
}
