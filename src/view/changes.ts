import type { Change, ClaimId, Day, DocumentId, Kind, LinkId, Reason } from '../record/index.ts'
import { commitments } from './commitments.ts'
import { dayInWords } from './days.ts'
import { headline } from './headline.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { type Citation, citationOf, type Telling, tellingOf } from './telling.ts'

/** `contradicted`: a report says otherwise; `deadline-passed`: the clock went past a last day. */
export type ChangeType = 'new' | Change | 'contradicted' | 'deadline-passed'

export interface ChangeEntry {
  readonly type: ChangeType
  /** What else changed in the same step. */
  readonly also: readonly Change[]
  readonly kind: Kind
  /** The claim that brought it. */
  readonly id: ClaimId
  readonly text: string
  readonly link?: LinkId
  readonly before?: Telling
  readonly after: Telling
  /** What was compared and came out differently. */
  readonly differences: readonly Reason[]
}

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

/** Kinds of which "new" is news: an office or a relation told for the first time changes nothing. */
const newsworthy: ReadonlySet<Kind> = new Set([
  'incident',
  'event',
  'commitment',
  'force-level',
  'tally',
  'statement',
])

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

function differencesOf(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ score, from, to }) => score < 1 && from !== to)
}

function linkedEntries(record: CaseRecord, news: ReadonlySet<DocumentId>): readonly ChangeEntry[] {
  return record.links.flatMap((link): ChangeEntry[] => {
    const [before, after] = [record.claim.get(link.from), record.claim.get(link.to)]
    if (
      !before ||
      !after ||
      before.claim.document === after.claim.document ||
      !news.has(after.claim.document)
    )
      return []
    const [first, ...also] = link.changes
    const type = link.verdict === 'contradicts' ? 'contradicted' : first
    if (type === undefined || link.verdict === 'unrelated' || link.verdict === 'unsure') return []
    return [
      {
        type,
        also,
        kind: after.claim.kind,
        id: after.claim.id,
        text: headline(after.claim),
        link: link.id,
        before: tellingOf(record, before),
        after: tellingOf(record, after),
        differences: differencesOf(link.reasons),
      },
    ]
  })
}

/**
 * Of the steps that one claim takes against several earlier ones, that against the latest of them: a change
 * is against what was known last, and a copy of an earlier report is no second change. Contradictions all stay.
 */
function againstLatest(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const latest = new Map<ClaimId, ChangeEntry>()
  for (const entry of entries) {
    if (entry.type === 'contradicted') continue
    const held = latest.get(entry.id)
    if ((held?.before?.cited.number ?? 0) <= (entry.before?.cited.number ?? 0))
      latest.set(entry.id, entry)
  }
  return entries.filter((entry) => entry.type === 'contradicted' || latest.get(entry.id) === entry)
}

function newEntries(record: CaseRecord, news: ReadonlySet<DocumentId>): readonly ChangeEntry[] {
  return record.claims.flatMap((shown): ChangeEntry[] => {
    const { claim } = shown
    if (!news.has(claim.document) || !newsworthy.has(claim.kind) || claim.layer === 'background')
      return []
    const hasEarlier = (record.linksOf.get(claim.id) ?? []).some(
      ({ to, from, verdict }) =>
        to === claim.id &&
        (verdict === 'same' || verdict === 'updates' || verdict === 'contradicts') &&
        record.claim.get(from)?.claim.document !== claim.document,
    )
    if (hasEarlier) return []
    const after = tellingOf(record, shown)
    return [
      {
        type: 'new',
        also: [],
        kind: claim.kind,
        id: claim.id,
        text: after.text,
        after,
        differences: [],
      },
    ]
  })
}

/** Promises whose last day lies after `since` and before the clock. */
function passedEntries(record: CaseRecord, since: Day | undefined): readonly ChangeEntry[] {
  return commitments(record).flatMap((entry): ChangeEntry[] => {
    const { deadline, status } = entry
    const after = entry.history.find(({ telling }) => telling.claim === deadline?.claim)?.telling
    if (
      status !== 'overdue' ||
      deadline?.latest === undefined ||
      !after ||
      deadline.latest < (since ?? '')
    )
      return []
    const text = `${after.text} (the last day was ${dayInWords(deadline.latest)})`
    return [
      {
        type: 'deadline-passed',
        also: [],
        kind: 'commitment',
        id: entry.id,
        text,
        after,
        differences: [],
      },
    ]
  })
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

/**
 * What changed, typed: brought by the newest report, or by all reports after a day. To look at a stretch of
 * time, load the record as of its end.
 */
export function changes(record: CaseRecord, { since }: ChangesOptions = {}): Changes {
  const reports = newsOf(record, since)
  const news = new Set(reports.map(({ document }) => document.id))
  const from = dayBefore(record, news, since)
  const entries = [
    ...againstLatest(linkedEntries(record, news)),
    ...newEntries(record, news),
    ...passedEntries(record, from),
  ]
  return {
    reports: reports.map(citationOf),
    ...(from !== undefined && { since: from }),
    ...(record.clocks.asOf !== undefined && { until: record.clocks.asOf }),
    entries: entries.sort(
      (a, b) =>
        order.indexOf(a.type) - order.indexOf(b.type) ||
        a.after.cited.number - b.after.cited.number,
    ),
  }
}
