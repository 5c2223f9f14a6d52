import type { Claim, ClaimId, DocumentId } from '../../../record/index.ts'
import {
  type CaseRecord,
  type CommitmentEntry,
  commitments,
  type Dispute,
  dayInWords,
  discrepancies,
  headline,
  type RecordReport,
} from '../../../view/index.ts'
import { wordlessValues } from './words.ts'

/** What `check` looks for, in the order it tells of it. */
export const checks = ['words', 'deadlines', 'contradictions', 'stale'] as const
export type Check = (typeof checks)[number]

/** Something in the record that a person should look at, with its place. */
export interface Finding {
  readonly check: Check
  readonly message: string
  /** Claims it is about; a report's own date has none. */
  readonly claims: readonly ClaimId[]
  readonly reports: readonly DocumentId[]
  /** Dotted, into the claim or report. */
  readonly path?: string
  /** The link or decision it is about. */
  readonly id?: string
}

function wordsOf({ document }: RecordReport, claims: readonly Claim[]): readonly Finding[] {
  const places = [
    { claims: [], data: { published: document.published }, name: 'The report' },
    ...claims.map((claim) => ({ claims: [claim.id], data: claim, name: headline(claim) })),
  ]
  return places.flatMap((place) =>
    wordlessValues(place.data, document.text).map(
      ({ path, problem }): Finding => ({
        check: 'words',
        message: `${place.name}: ${path} ${problem}`,
        claims: place.claims,
        reports: [document.id],
        path,
      }),
    ),
  )
}

function claimsByReport({ claims }: CaseRecord): ReadonlyMap<DocumentId, readonly Claim[]> {
  const byReport = new Map<DocumentId, Claim[]>()
  for (const { claim } of claims) {
    const own = byReport.get(claim.document)
    if (own) own.push(claim)
    else byReport.set(claim.document, [claim])
  }
  return byReport
}

function overdue(record: CaseRecord, entry: CommitmentEntry): readonly Finding[] {
  const { status, isBackground, deadline, promisors, promise, history, id } = entry
  // What history tells of promises long past is no business of today's.
  if (status !== 'overdue' || isBackground) return []
  const day = deadline?.latest === undefined ? '' : dayInWords(deadline.latest)
  const late = deadline?.daysLeft === undefined ? '' : `, ${-deadline.daysLeft} days ago`
  const who = promisors.length > 0 ? `${promisors.join(', ')}: ` : ''
  const stating = record.claim.get(deadline?.claim ?? id)
  return [
    {
      check: 'deadlines',
      message: `${who}${promise} — was due on ${day}${late}; no report says what became of it`,
      claims: [...new Set([id, ...history.map(({ telling }) => telling.claim)])],
      reports: stating ? [stating.claim.document] : [],
      path: 'content.deadline',
    },
  ]
}

function contradiction({ id, from, to, path }: Dispute): Finding {
  return {
    check: 'contradictions',
    message: `${from.text} — but ${to.text}`,
    claims: [from.claim, to.claim],
    reports: [...new Set([from.cited.report, to.cited.report])],
    ...(path !== undefined && { path }),
    id,
  }
}

function staleDecisions({ stale }: CaseRecord): readonly Finding[] {
  return stale.map(({ decision, message }) => ({
    check: 'stale',
    message: `${decision.type} by ${decision.by} on ${decision.at}: ${message}`,
    claims: [],
    reports: [],
    id: decision.id,
  }))
}

/**
 * Everything in the record that needs a person. An overdue promise is not a broken one; a contradiction
 * counts until somebody prefers a side, splits or rejects.
 */
export function findings(record: CaseRecord): readonly Finding[] {
  const claims = claimsByReport(record)
  return [
    ...record.reports.flatMap((report) => wordsOf(report, claims.get(report.document.id) ?? [])),
    ...commitments(record).flatMap((entry) => overdue(record, entry)),
    ...discrepancies(record).open.map(contradiction),
    ...staleDecisions(record),
  ]
}
