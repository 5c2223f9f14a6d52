import { linksWith } from './cut.ts'
import { type Dispute, disputeOf, disputesOf } from './disputes.ts'
import { type TallyCheck, tallyChecks } from './tallies.ts'
import { perRecord } from './thing.ts'

export interface Discrepancies {
  /** Contradictions that nobody settled, within one report first. */
  readonly open: readonly Dispute[]
  /** Contradictions that a person settled. */
  readonly settled: readonly Dispute[]
  /** Counts over a series beside the record's own list. */
  readonly tallies: readonly TallyCheck[]
  /** Figures that look alike and count different things: no contradiction. */
  readonly notComparable: readonly Dispute[]
}

/** Where reports disagree, with each other or within themselves. Nothing is averaged or decided. */
export const discrepancies = perRecord((record): Discrepancies => {
  const disputes = disputesOf(record, linksWith(record, 'contradicts'))
  return {
    open: disputes
      .filter(({ settled }) => settled === undefined)
      .sort((a, b) => Number(b.isWithinReport) - Number(a.isWithinReport)),
    settled: disputes.filter(({ settled }) => settled !== undefined),
    tallies: tallyChecks(record),
    notComparable: linksWith(record, 'scope-differs').flatMap(
      (link) => disputeOf(record, link) ?? [],
    ),
  }
})
