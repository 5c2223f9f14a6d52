import {
  type CaseRecord,
  type CommitmentEntry,
  commitmentThings,
  forceThings,
  incidentThings,
  perRecord,
  totalsOf,
  unreviewedByKind,
} from '../../../view/index.ts'
import { discrepancyEntries } from '../lists/discrepancies.ts'
import { shortTotals } from './short.ts'

/** The nearest deadlines to come, then those last passed. */
function deadlines(record: CaseRecord): readonly CommitmentEntry[] {
  const things = commitmentThings(record).filter(({ isBackground }) => !isBackground)
  const due = things.filter(({ status }) => status === 'due').slice(0, 5)
  // The longest passed come first in the ledger.
  const overdue = things.filter(({ status }) => status === 'overdue').slice(-5)
  return [...due, ...overdue.toReversed()].map(({ tell }) => tell(record))
}

function months(record: CaseRecord) {
  const counts = new Map<string, number>()
  let undated = 0
  for (const { earliest, latest } of incidentThings(record)) {
    const day = earliest ?? latest
    if (day === undefined) undated += 1
    else counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { months: sorted.map(([month, count]) => ({ month, incidents: count })), undated }
}

/** What the cards of the situation draw, beside the brief. */
export const cards = perRecord((record) => ({
  deadlines: deadlines(record),
  incidents: {
    totals: shortTotals(totalsOf(record)),
    ...months(record),
  },
  forces: forceThings(record)
    .toSorted((a, b) => b.members.length - a.members.length)
    .slice(0, 3)
    .map(({ tell }) => tell(record)),
  conflicts: discrepancyEntries(record)
    .filter(({ status }) => status === 'open')
    .slice(0, 3),
  unreviewed: unreviewedByKind(record),
}))
