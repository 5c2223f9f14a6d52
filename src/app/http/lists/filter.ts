import type { Day } from '../../../record/index.ts'
import type { CaseRecord } from '../../../view/index.ts'
import { parseDay } from '../../days.ts'
import type { ListQuery } from '../query.ts'
import { placesOf } from './facet-values.ts'
import type { Row } from './list.ts'
import { placesHolding } from './word-index.ts'

/** Whether a row holds every word, each at the beginning of a word. */
function holding(record: CaseRecord, q: string): (row: Row<unknown>) => boolean {
  const found = placesHolding(record, q)
  return (row) => {
    const places = placesOf(record, row)
    return found.every((hits) => places.some((place) => hits[place] === 1))
  }
}

/** The first day of a day, month or year as typed. */
export function firstDay(name: string, words: string): Day {
  parseDay(name, words)
  return `${words}-01-01`.slice(0, 10)
}

/** Whether a row may lie between two days. */
function within(from: Day | undefined, to: Day | undefined): (row: Row<unknown>) => boolean {
  return ({ earliest, latest }) =>
    (earliest !== undefined || latest !== undefined) &&
    (from === undefined || latest === undefined || latest >= from) &&
    (to === undefined || earliest === undefined || earliest <= to)
}

/** The conditions that are no facets: days, words, reports. */
export function conditions(
  record: CaseRecord,
  { from, to, q, report }: ListQuery,
): readonly ((row: Row<unknown>) => boolean)[] {
  const reports = report && new Set(report)
  return [
    ...(from === undefined && to === undefined
      ? []
      : [
          within(
            from === undefined ? undefined : firstDay('from', from),
            to === undefined ? undefined : parseDay('to', to),
          ),
        ]),
    ...(q === undefined ? [] : [holding(record, q)]),
    ...(reports === undefined
      ? []
      : [
          ({ members }: Row<unknown>) =>
            members.some(
              ({ claim: { document } }) =>
                reports.has(document) || reports.has(String(record.report.get(document)?.number)),
            ),
        ]),
  ]
}
