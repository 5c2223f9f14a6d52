import type { Claim, ClaimId, Day, DocumentId, Link } from '../record/index.ts'
import {
  applyDecisions,
  type Clocks,
  type Shown,
  type Store,
  type StoredReport,
} from '../store/index.ts'
import { decidedPairs } from './decided-pairs.ts'
import type { CaseRecord, RecordClocks, RecordOptions, RecordReport } from './record.ts'
import { compareText } from './words.ts'

/**
 * Reads a case into memory as of its clocks. Takes all claims of the case, for decisions hold on to them
 * by key: some 2 kB a claim.
 */
export async function loadRecord(store: Store, options: RecordOptions = {}): Promise<CaseRecord> {
  const { stories, origins } = await store.connections()
  const originOf = new Map(
    origins.flatMap(({ id, documents }) => documents.map((each) => [each, id] as const)),
  )
  const reports = await loadReports(store, options, originOf)
  const report = new Map(reports.map((each) => [each.document.id, each]))
  const visible = <T extends { readonly documents: readonly DocumentId[] }>(groups: readonly T[]) =>
    groups
      .map((group) => ({ ...group, documents: group.documents.filter((id) => report.has(id)) }))
      .filter(({ documents }) => documents.length > 0)
  const decisions = await store.decisions({ recordedBy: options.recordedBy })
  const { shown, stale } = applyDecisions(await collect(store.claims()), decisions)
  const here = shown.filter(({ claim }) => report.has(claim.document)).sort(byReport(report))
  const claims = here.filter(({ state }) => state !== 'rejected')
  const claim = new Map(claims.map((each) => [each.claim.id, each]))
  const links = (await collect(store.links())).filter(
    ({ from, to }) => claim.has(from) && claim.has(to),
  )
  return {
    clocks: clocksOf(reports, options),
    reports,
    report,
    claims,
    claim,
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

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

async function loadReports(
  store: Store,
  { asOf, recordedBy, story }: RecordOptions,
  originOf: ReadonlyMap<DocumentId, DocumentId>,
): Promise<readonly RecordReport[]> {
  const limits: Clocks & { story?: RecordOptions['story'] } = { asOf, recordedBy, story }
  const sure = await collect(store.reports(limits))
  const possible =
    asOf === undefined ? [] : await collect(store.reports({ ...limits, reported: 'possibly' }))
  const possibly = new Set(possible.map(({ document }) => document.id))
  const stored = [...sure, ...possible].sort(byPublication)
  const first = new Map<DocumentId, DocumentId>()
  for (const { document } of stored) {
    const origin = originOf.get(document.id) ?? document.id
    // As of a day before the first carrier, the first one shown stands for the origin.
    if (!first.has(origin)) first.set(origin, document.id)
  }
  return stored.map(({ document, notices, recordedAt, engine }, index) => ({
    document,
    number: index + 1,
    reported: possibly.has(document.id) ? 'possibly' : 'surely',
    recordedAt,
    engine,
    notices: [...document.notices, ...notices],
    origin: first.get(originOf.get(document.id) ?? document.id) ?? document.id,
  }))
}

/** As the store orders reports: by first day of publication, else last day, else at the end; then by id. */
function byPublication(a: StoredReport, b: StoredReport): number {
  const day = ({ document: { published } }: StoredReport) =>
    published?.earliest ?? published?.latest ?? '9999'
  return compareText(day(a), day(b)) || compareText(a.document.id, b.document.id)
}

function byReport(report: ReadonlyMap<DocumentId, RecordReport>): (a: Shown, b: Shown) => number {
  const number = ({ document }: Claim) => report.get(document)?.number ?? 0
  return ({ claim: a }, { claim: b }) =>
    number(a) - number(b) || a.span.start - b.span.start || compareText(a.id, b.id)
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
