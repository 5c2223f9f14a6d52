import type { Change, DocumentId, Link } from '../record/index.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'

/** The type of change that a link brings; none for one that brings no news. */
function typeOf({ verdict, changes }: Link): Change | 'contradicted' | undefined {
  if (verdict === 'contradicts') return 'contradicted'
  return verdict === 'unrelated' || verdict === 'unsure' ? undefined : changes[0]
}

/** Numbers of the links that bring something in reports that are news, between reports. */
function bringing(record: CaseRecord, news: ReadonlySet<DocumentId>): readonly number[] {
  const { index, alive } = record.ties
  const { links, from, to, reportOf: reports, firstClaim, linkStart, linkAt } = index
  const found: number[] = []
  for (const id of news) {
    const report = index.reportAt.get(id) ?? -1
    const [first = 0, next = 0] = [firstClaim[report], firstClaim[report + 1]]
    for (let at = linkStart[first] ?? 0; at < (linkStart[next] ?? 0); at += 1) {
      const number = linkAt[at] ?? -1
      const [before, after] = [from[number] ?? -1, to[number] ?? -1]
      // One that begins here stands at its end too.
      if (reports[after] !== report || reports[before] === report) continue
      const link = alive[before] === 1 && alive[after] === 1 ? links[number] : undefined
      if (link && typeOf(link)) found.push(number)
    }
  }
  return found.sort((a, b) => a - b)
}

/**
 * Of the steps that one claim takes against several earlier ones, that against the latest of them: a change
 * is against what was known last, and a copy of an earlier report is no second change. Contradictions all stay.
 */
function againstLatest(record: CaseRecord, numbers: readonly number[]): readonly number[] {
  const { links, from, to, reportOf: reports } = record.ties.index
  const { all: shown } = reportNumbers(record)
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
