import { type DocumentId, textHash } from '../../../record/index.ts'
import { type CaseRecord, perRecord, type ReportEntry, reportEntry } from '../../../view/index.ts'
import { byDay, type List } from './list.ts'

type ReportItem = ReportEntry & { readonly unreviewed: number; readonly textSha256: string }

/** Where the claims of a report stand in the case. */
function placesIn({ ties: { index, alive } }: CaseRecord, id: DocumentId): readonly number[] {
  const at = index.reportAt.get(id) ?? -1
  const [first = 0, end = first] = [index.firstClaim[at], index.firstClaim[at + 1]]
  return Array.from({ length: end - first }, (_, place) => first + place).filter(
    (place) => alive[place] === 1,
  )
}

function itemOf(record: CaseRecord, id: DocumentId): ReportItem {
  const report = record.report.get(id)
  if (!report) throw new Error(`${id} is not shown`)
  const unreviewed = (record.claimsIn.get(id) ?? []).filter(({ state }) => state === 'unreviewed')
  return {
    ...reportEntry(record, report),
    unreviewed: unreviewed.length,
    textSha256: textHash(report.document.text),
  }
}

/** The reports; their facet `kind` is the language, `status` how the date is known. */
export const reportList: List<ReportItem> = {
  name: 'reports',
  rows: perRecord((record) =>
    record.reports.map(({ document }) => {
      const { earliest, latest, basis } = document.published ?? {}
      return {
        id: document.id,
        get members() {
          return record.claimsIn.get(document.id) ?? []
        },
        get places() {
          return placesIn(record, document.id)
        },
        kinds: [document.language],
        status: basis ?? 'undated',
        ...(earliest !== undefined && { earliest }),
        ...(latest !== undefined && { latest }),
        tell: () => itemOf(record, document.id),
      }
    }),
  ),
  sorts: { date: byDay, claims: (a, b) => (b.places?.length ?? 0) - (a.places?.length ?? 0) },
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'number', cell: ({ number }) => number },
    { name: 'title', cell: ({ title }) => title },
    { name: 'source', cell: ({ source }) => source },
    { name: 'url', cell: ({ url }) => url },
    { name: 'language', cell: ({ language }) => language },
    { name: 'published', cell: ({ published }) => published.value },
    { name: 'published_basis', cell: ({ published }) => published.basis },
    { name: 'earliest', cell: ({ published }) => published.earliest },
    { name: 'latest', cell: ({ published }) => published.latest },
    { name: 'claims', cell: ({ claims }) => claims },
    { name: 'unreviewed', cell: ({ unreviewed }) => unreviewed },
    { name: 'text_sha256', cell: ({ textSha256 }) => textSha256 },
    { name: 'carries_text_of', cell: ({ carriesTextOf }) => carriesTextOf?.id },
    { name: 'notices', cell: ({ notices }) => notices.map(({ message }) => message) },
  ],
}
