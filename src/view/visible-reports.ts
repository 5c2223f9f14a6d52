import type { Day, DocumentId } from '../record/index.ts'
import type { StoredReport } from '../store/index.ts'
import { type CaseIndex, indexOf } from './case-index.ts'
import type { CaseContents } from './contents.ts'
import type { RecordClocks, RecordOptions, RecordReport } from './record.ts'
import { compareText } from './words.ts'

/** Whether a report was out by a day: one whose last day is later or open may have been. */
function reportedBy({ document: { published } }: StoredReport, asOf: Day | undefined) {
  if (asOf === undefined) return 'surely'
  const { earliest, latest } = published ?? {}
  if (latest !== undefined && latest <= asOf) return 'surely'
  return earliest === undefined || earliest <= asOf ? 'possibly' : undefined
}

/** The reports that a record shows by its clocks, numbered, and where each stands in the case. */
export function visibleReports(
  contents: CaseContents,
  { asOf, recordedBy, story }: RecordOptions,
): { readonly reports: readonly RecordReport[]; readonly places: readonly number[] } {
  const { reports: all, stories } = contents
  const index = indexOf(contents)
  const members = story && new Set(stories.find(({ id }) => id === story)?.documents)
  const limit = recordedBy === undefined ? undefined : Date.parse(recordedBy)
  const first: (DocumentId | undefined)[] = []
  const reports: RecordReport[] = []
  const places: number[] = []
  for (let place = 0; place < all.length; place += 1) {
    // Within the length.
    const each = all[place] as StoredReport
    const reported = reportedBy(each, asOf)
    const isLate = limit !== undefined && Date.parse(each.recordedAt) > limit
    if (!reported || isLate || members?.has(each.document.id) === false) continue
    const carried = index.originOf[place] ?? place
    // As of a day before the first carrier, the first one shown stands for the origin.
    const origin = first[carried] ?? each.document.id
    first[carried] = origin
    places.push(place)
    reports.push(recordReport(each, { number: places.length, reported, origin }, index, place))
  }
  return { reports, places }
}

/** The very same for all records that show a report alike. */
function recordReport(
  { document, notices, recordedAt, engine }: StoredReport,
  { number, reported, origin }: Pick<RecordReport, 'number' | 'reported' | 'origin'>,
  { reports }: CaseIndex,
  place: number,
): RecordReport {
  const kept = reports[place]
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
  reports[place] = made
  return made
}

/** Deadlines are judged on the day given, else on the last day of the newest report: never on today. */
export function clocksOf(reports: readonly RecordReport[], options: RecordOptions): RecordClocks {
  if (options.clock !== undefined) return { ...options, clockBasis: 'given' }
  let newest: { readonly first: Day; readonly last: Day } | undefined
  for (const { reported, document } of reports) {
    const { earliest, latest } = document.published ?? {}
    const first = earliest ?? latest
    if (reported !== 'surely' || first === undefined) continue
    const last = latest ?? first
    const isNewer = compareText(first, newest?.first ?? '') || compareText(last, newest?.last ?? '')
    if (isNewer >= 0) newest = { first, last }
  }
  return newest
    ? { ...options, clock: newest.last, clockBasis: 'newest-report' }
    : { ...options, clockBasis: 'none' }
}
