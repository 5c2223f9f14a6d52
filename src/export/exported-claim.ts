import type { Shown } from '../store/index.ts'
import { type CaseRecord, headline, type RecordReport } from '../view/index.ts'
import { quoted } from './quoted.ts'

/** The report that a shown claim is of; `loadRecord` sees to it that there is one. */
export function reportOf(record: CaseRecord, { claim }: Shown): RecordReport {
  const report = record.report.get(claim.document)
  if (!report)
    throw new Error(`${claim.id} is of ${claim.document}, which the record does not show`)
  return report
}

/**
 * A claim as decisions leave it, every span with its words, and what in it is a person's. `read` is what
 * the engine reads in the place of a person's value.
 */
export function exportedClaim(record: CaseRecord, shown: Shown): object {
  const { claim, key, state, corrections, decisions } = shown
  const { document } = reportOf(record, shown)
  return {
    ...(quoted(claim, document) as object),
    key,
    text: headline(claim),
    state,
    corrections: corrections.map(({ decision, read, readingChanged }) => ({
      decision: decision.id,
      path: decision.path,
      read,
      readingChanged,
    })),
    notes: decisions.flatMap(({ decision, undone }) =>
      decision.type === 'note' && !undone ? [{ by: decision.by, text: decision.text }] : [],
    ),
  }
}

/** All claims in order of their reports, then of the text; rejected ones too, marked so. */
export function allClaims({ claims, rejected, reports }: CaseRecord): readonly Shown[] {
  const number = new Map(reports.map((report) => [report.document.id, report.number]))
  const rank = ({ claim }: Shown) => number.get(claim.document) ?? 0
  return [...claims, ...rejected].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.claim.span.start - b.claim.span.start ||
      (a.claim.id < b.claim.id ? -1 : 1),
  )
}
