import type { Day, DocumentId, Link } from '../record/index.ts'
import type { Shown, Store, StoredReport } from '../store/index.ts'
import { type CaseIndex, indexOf } from './case-index.ts'
import { type CaseContents, decided, readCase } from './contents.ts'
import { decidedPairs } from './decided-pairs.ts'
import { withIdentified } from './identified.ts'
import { withNarrowedDates } from './narrowed-dates.ts'
import type { CaseRecord, RecordClocks, RecordOptions, RecordReport, Ties } from './record.ts'
import { compareText } from './words.ts'

/** Reads a case into memory as of its clocks. */
export async function loadRecord(store: Store, options: RecordOptions = {}): Promise<CaseRecord> {
  return recordOf(await readCase(store), options)
}

/** A case that is in memory as of these clocks. */
export function recordOf(all: CaseContents, options: RecordOptions = {}): CaseRecord {
  const contents = asRecordedBy(all, options.recordedBy)
  const { stories, origins, decisions, stale } = contents
  const index = indexOf(contents)
  const asRead = visibleReports(contents, options)
  const isShown = new Set(asRead.map(({ document }) => document.id))
  const visible = <T extends { readonly documents: readonly DocumentId[] }>(groups: readonly T[]) =>
    groups
      .map((group) => ({ ...group, documents: group.documents.filter((id) => isShown.has(id)) }))
      .filter(({ documents }) => documents.length > 0)
  const isHere = Uint8Array.from(contents.reports, ({ document }) =>
    Number(isShown.has(document.id)),
  )
  const isSeen = (place: number) => isHere[index.reportOf[place] ?? 0] === 1
  const shown = identifiedWhere(contents, isSeen)
  const here = shown.filter((_, place) => isSeen(place))
  const alive = Uint8Array.from(shown, ({ state }, place) =>
    Number(state !== 'rejected' && isSeen(place)),
  )
  const cut = claimsAt({ index, shown, alive })
  const reports = withNarrowedDates(asRead, cut.claim, index.dating)
  return {
    clocks: clocksOf(reports, options),
    reports,
    report: new Map(reports.map((each) => [each.document.id, each])),
    ...cut,
    rejected: here.filter(({ state }) => state === 'rejected'),
    stories: visible(stories),
    origins: visible(origins),
    decisions,
    pairs: decidedPairs(cut.claims, decisions),
    stale,
  }
}

/** All claims of a case, those seen with the actors that people told apart or took for one: who is who goes by what is seen. */
function identifiedWhere(
  { shown, decisions }: CaseContents,
  isSeen: (place: number) => boolean,
): readonly Shown[] {
  const seen = shown.filter((_, place) => isSeen(place))
  const identified = withIdentified(seen, decisions)
  if (identified === seen) return shown
  const next = identified.values()
  return shown.map((each, place) => (isSeen(place) ? (next.next().value ?? each) : each))
}

/** What of a case hangs on the claims shown. */
type Cut = Pick<CaseRecord, 'claims' | 'claim' | 'claimsIn' | 'links' | 'linksOf' | 'ties'>

/** The claims that are alive, with the links of which both ends are; found by the places of the whole case. */
function claimsAt(ties: Ties): Cut {
  const { index, shown, alive } = ties
  const { claimAt, reportAt, firstClaim, linkStart, linkAt, from, to } = index
  const isAlive = (place: number | undefined) => place !== undefined && alive[place] === 1
  const isTied = (link: number) => isAlive(from[link]) && isAlive(to[link])
  const between = (start: number, end: number) =>
    shown.slice(start, end).filter((_, at) => isAlive(start + at))
  return {
    claims: shown.filter((_, place) => isAlive(place)),
    claim: {
      get: (id) => {
        const place = claimAt.get(id)
        return place !== undefined && isAlive(place) ? shown[place] : undefined
      },
      has: (id) => isAlive(claimAt.get(id)),
    },
    claimsIn: {
      get: (id) => {
        const at = reportAt.get(id)
        return at === undefined ? undefined : between(firstClaim[at] ?? 0, firstClaim[at + 1] ?? 0)
      },
    },
    links: index.links.filter((_, link) => isTied(link)),
    linksOf: {
      get: (id) => {
        const place = claimAt.get(id) ?? -1
        if (!isAlive(place)) return undefined
        const found: Link[] = []
        for (let at = linkStart[place] ?? 0; at < (linkStart[place + 1] ?? 0); at += 1) {
          const number = linkAt[at] ?? -1
          const link = index.links[number]
          if (link && isTied(number)) found.push(link)
        }
        return found
      },
    },
    ties,
  }
}

/** A record with only the claims that are to be kept. */
export function onlyClaims(record: CaseRecord, isKept: (shown: Shown) => boolean): CaseRecord {
  const { ties } = record
  const alive = Uint8Array.from(ties.alive, (is, place) => {
    const shown = ties.shown[place]
    return is === 1 && shown && isKept(shown) ? 1 : 0
  })
  return { ...record, rejected: [], ...claimsAt({ ...ties, alive }) }
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
  contents: CaseContents,
  { asOf, recordedBy, story }: RecordOptions,
): readonly RecordReport[] {
  const { reports, stories } = contents
  const index = indexOf(contents)
  const members = story && new Set(stories.find(({ id }) => id === story)?.documents)
  const limit = recordedBy === undefined ? undefined : Date.parse(recordedBy)
  const first = new Map<DocumentId, DocumentId>()
  const found: RecordReport[] = []
  for (const each of reports) {
    const reported = reportedBy(each, asOf)
    const isLate = limit !== undefined && Date.parse(each.recordedAt) > limit
    if (!reported || isLate || members?.has(each.document.id) === false) continue
    const carried = index.originOf.get(each.document.id) ?? each.document.id
    // As of a day before the first carrier, the first one shown stands for the origin.
    const origin = first.get(carried) ?? each.document.id
    first.set(carried, origin)
    found.push(recordReport(each, { number: found.length + 1, reported, origin }, index))
  }
  return found
}

/** The very same for all records that show a report alike. */
function recordReport(
  { document, notices, recordedAt, engine }: StoredReport,
  { number, reported, origin }: Pick<RecordReport, 'number' | 'reported' | 'origin'>,
  { reports }: CaseIndex,
): RecordReport {
  const kept = reports.get(document.id)
  if (kept?.number === number && kept.reported === reported && kept.origin === origin) return kept
  const made = {
    document,
    number,
    reported,
    recordedAt,
    engine,
    notices: [...document.notices, ...notices],
    origin,
  }
  reports.set(document.id, made)
  return made
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
