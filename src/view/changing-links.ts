import type { Change, DocumentId, Link } from '../record/index.ts'
import type { CaseRecord } from './record.ts'

/** The type of change that a link brings; none for one that brings no news. */
function typeOf({ verdict, changes }: Link): Change | 'contradicted' | undefined {
  if (verdict === 'contradicts') return 'contradicted'
  return verdict === 'unrelated' || verdict === 'unsure' ? undefined : changes[0]
}

/** Numbers of the links that bring something in reports that are news, between reports. */
function bringing(record: CaseRecord, news: ReadonlySet<DocumentId>): readonly number[] {
  const { index, alive } = record.ties
  const { links, from, to, reportOf: reports } = index
  const isNews = new Uint8Array(index.firstClaim.length)
  for (const id of news) isNews[index.reportAt.get(id) ?? -1] = 1
  const found: number[] = []
  for (let number = 0; number < links.length; number += 1) {
    const [before = -1, after = -1] = [from[number], to[number]]
    const [earlier, later = -1] = [reports[before], reports[after]]
    const isBetween = alive[before] && alive[after] && earlier !== later && isNews[later]
    const link = isBetween ? links[number] : undefined
    if (link && typeOf(link)) found.push(number)
  }
  return found
}

/**
 * Of the steps that one claim takes against several earlier ones, that against the latest of them: a change
 * is against what was known last, and a copy of an earlier report is no second change. Contradictions all stay.
 */
function againstLatest(record: CaseRecord, numbers: readonly number[]): readonly number[] {
  const { links, from, to, reportOf: reports, reportAt } = record.ties.index
  const shown = new Int32Array(reportAt.size)
  for (const { document, number } of record.reports) shown[reportAt.get(document.id) ?? -1] = number
  const latest = new Int32Array(reports.length).fill(-1)
  const against = (link: number) => shown[reports[from[link] ?? -1] ?? -1] ?? 0
  const isContradiction = (link: number) => links[link]?.verdict === 'contradicts'
  for (const link of numbers) {
    if (isContradiction(link)) continue
    const kept = latest[to[link] ?? -1] ?? -1
    if (kept < 0 || against(kept) <= against(link)) latest[to[link] ?? -1] = link
  }
  return numbers.filter((link) => isContradiction(link) || latest[to[link] ?? -1] === link)
}

/** A link between reports that changes what was known. */
interface ChangingLink {
  readonly link: Link
  readonly type: Change | 'contradicted'
}

/** Links that bring something in reports that are news. */
export function changingLinks(
  record: CaseRecord,
  news: ReadonlySet<DocumentId>,
): readonly ChangingLink[] {
  return againstLatest(record, bringing(record, news)).flatMap((number) => {
    const link = record.ties.index.links[number]
    const type = link && typeOf(link)
    return link && type !== undefined ? [{ link, type }] : []
  })
}
