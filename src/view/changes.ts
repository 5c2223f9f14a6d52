import type { Day, DocumentId } from '../record/index.ts'
import {
  type ChangeEntry,
  type ChangeThing,
  type ChangeType,
  linkedThings,
  newThings,
  passedThings,
} from './change-things.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { type Citation, citationOf } from './telling.ts'

export interface Changes {
  /** The reports looked at, and the day before which reports count as known. */
  readonly reports: readonly Citation[]
  readonly since?: Day
  readonly until?: Day
  readonly entries: readonly ChangeEntry[]
}

export interface ChangesOptions {
  /** Reports after this day are the news; left out, the newest report alone. */
  readonly since?: Day | undefined
}

function lastDay({ document: { published } }: RecordReport): Day | undefined {
  return published?.latest ?? published?.earliest
}

/** The newest report, or all that came out after a day. Undated reports without any bound are never news. */
function newsOf(record: CaseRecord, since: Day | undefined): readonly RecordReport[] {
  const dated = record.reports.filter(
    (report) => lastDay(report) !== undefined && report.reported === 'surely',
  )
  if (since !== undefined) return dated.filter((report) => (lastDay(report) ?? '') > since)
  return dated.slice(-1)
}

/** What a reader of the earlier reports would have to take note of, most telling first. */
const order: readonly ChangeType[] = [
  'reversed',
  'contradicted',
  'deadline-passed',
  'status-changed',
  'deadline-moved',
  'deadline-added',
  'deadline-dropped',
  'scope-narrowed',
  'scope-widened',
  'revised-up',
  'revised-down',
  'hardened',
  'softened',
  'reattributed',
  'precision-gained',
  'new',
  'confirmed',
]

/** Day before which a promise's end was known to the reports before. */
function dayBefore(
  record: CaseRecord,
  news: ReadonlySet<DocumentId>,
  since: Day | undefined,
): Day | undefined {
  if (since !== undefined) return since
  return record.reports
    .filter(({ document }) => !news.has(document.id))
    .flatMap((report) => lastDay(report) ?? [])
    .sort()
    .at(-1)
}

interface Wanted {
  readonly isWanted?: (type: ChangeType) => boolean
  /** Only what so many of the newest reports brought. */
  readonly newest?: number
}

/** What changed, of the types wanted and not told yet, most telling first. */
export function changeThings(
  record: CaseRecord,
  { since, isWanted = () => true, newest }: ChangesOptions & Wanted = {},
): readonly ChangeThing[] {
  const reports = newsOf(record, since).slice(newest === undefined ? 0 : -newest)
  const news = new Set(reports.map(({ document }) => document.id))
  const from = newest === undefined ? 0 : (reports[0]?.number ?? 0)
  const things = [
    ...linkedThings(record, news, isWanted),
    ...(isWanted('new') ? newThings(record, news) : []),
    ...passedThings(record, dayBefore(record, news, since), from),
  ]
  const rank = new Map(order.map((type, index) => [type, index]))
  return things.sort(
    (a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || a.number - b.number,
  )
}

/** Beside the entries: the reports looked at, and the days between. */
export function changesHead(
  record: CaseRecord,
  { since }: ChangesOptions = {},
): Omit<Changes, 'entries'> {
  const reports = newsOf(record, since)
  const news = new Set(reports.map(({ document }) => document.id))
  const from = dayBefore(record, news, since)
  return {
    reports: reports.map(citationOf),
    ...(from !== undefined && { since: from }),
    ...(record.clocks.asOf !== undefined && { until: record.clocks.asOf }),
  }
}

/**
 * What changed, typed: brought by the newest report, or by all reports after a day. To look at a stretch of
 * time, load the record as of its end.
 */
export function changes(record: CaseRecord, options: ChangesOptions = {}): Changes {
  const entries = changeThings(record, options).map(({ tell }) => tell(record))
  return { ...changesHead(record, options), entries }
}
