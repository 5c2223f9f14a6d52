import { isDated } from './telling.ts'
import { perRecord } from './thing.ts'

/** Numbers of the reports of a record by their places in the case; 0 for one that it does not show. */
export const reportNumbers = perRecord(({ ties: { reports } }) => ({
  all: Int32Array.from(reports, (report) => report?.number ?? 0),
  /** Of those alone that surely are out, and have a date. */
  news: Int32Array.from(reports, (report) =>
    report?.reported === 'surely' && isDated(report.document) ? report.number : 0,
  ),
}))
