import type { Day } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import { type CaseRecord, headline, quoteOf } from '../../../view/index.ts'
import { parseDay } from '../../days.ts'
import type { ListQuery } from '../query.ts'
import type { Row } from './list.ts'

/** A text in small letters without accents: what words are looked for in. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const searched = new WeakMap<Shown, string>()

function searchedText(record: CaseRecord, shown: Shown): string {
  const kept = searched.get(shown)
  if (kept !== undefined) return kept
  const text = ` ${folded(`${headline(shown.claim)} ${quoteOf(record, shown)}`).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  searched.set(shown, text)
  return text
}

/** Whether a row holds every word, each at the beginning of a word. */
function holding(record: CaseRecord, q: string): (row: Row<unknown>) => boolean {
  const words = folded(q)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return ({ members }) =>
    words.every((word) => members.some((shown) => searchedText(record, shown).includes(` ${word}`)))
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
