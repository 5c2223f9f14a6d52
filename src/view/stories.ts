import type { Day, StoryId } from '../record/index.ts'
import { actorThings } from './actors.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { type Citation, citationOf, titleOf } from './telling.ts'
import { perRecord } from './thing.ts'

export interface StoryEntry {
  readonly id: StoryId
  /** Of its first report. */
  readonly title: string
  readonly reports: readonly Citation[]
  /** Texts told independently: carriers of one text count once. */
  readonly origins: number
  readonly from?: Day
  readonly to?: Day
  readonly claims: number
  /** Whom its claims name most. */
  readonly actors: readonly string[]
}

function narrowed(record: CaseRecord, reports: readonly RecordReport[]): CaseRecord {
  const report = new Map(reports.map((each) => [each.document.id, each]))
  return {
    ...record,
    reports,
    report,
    claims: reports.flatMap(({ document }) => record.claimsIn.get(document.id) ?? []),
  }
}

/** The stories by their first report, with no more than what they are called and how many reports tell them. */
export const storyTitles = perRecord((record) =>
  record.stories.map(({ id, documents }) => {
    const reports = documents.flatMap((each) => record.report.get(each) ?? [])
    const [first] = reports.toSorted((a, b) => a.number - b.number)
    return { id, title: first ? titleOf(first.document) : '', reports: reports.length }
  }),
)

/** The stories that the reports tell, by their first report. */
export const stories = perRecord((record): readonly StoryEntry[] =>
  record.stories.map(({ id, documents }) => {
    const reports = documents
      .flatMap((each) => record.report.get(each) ?? [])
      .sort((a, b) => a.number - b.number)
    const own = narrowed(record, reports)
    const days = reports.flatMap(
      ({ document: { published } }) => published?.earliest ?? published?.latest ?? [],
    )
    const [from] = days.toSorted()
    const to = reports
      .flatMap(({ document: { published } }) => published?.latest ?? published?.earliest ?? [])
      .sort()
      .at(-1)
    return {
      id,
      title: reports[0] ? titleOf(reports[0].document) : '',
      reports: reports.map(citationOf),
      origins: new Set(reports.map(({ origin }) => origin)).size,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      claims: own.claims.length,
      actors: actorThings(own)
        .slice(0, 5)
        .map(({ label }) => label()),
    }
  }),
)
