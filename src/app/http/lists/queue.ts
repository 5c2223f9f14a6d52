import { type ClaimId, isNothing, type Slot } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  linksWith,
  perPlace,
  perRecord,
  type Telling,
  tellingOf,
} from '../../../view/index.ts'
import { partsOf } from '../../deciding/parts.ts'
import { idColumn, tagColumns } from './entry-columns.ts'
import { alone, byDay, type List, type Row } from './list.ts'

type Reason = 'in-dispute' | 'stale-reading' | 'deadline' | 'number' | 'inferred' | 'hedged'

/** A claim that nobody decided on. */
interface QueueEntry {
  readonly id: ClaimId
  readonly telling: Telling
  readonly priority: number
  readonly reasons: readonly Reason[]
  readonly parts: ReturnType<typeof partsOf>
}

/** How much each reason weighs; what is wrong here costs most. */
const weights: Readonly<Record<Reason, number>> = {
  'in-dispute': 8,
  'stale-reading': 8,
  deadline: 4,
  number: 3,
  inferred: 2,
  hedged: 1,
}

const mostPriority = Object.values(weights).reduce((sum, weight) => sum + weight)

function holdsNumber({ claim }: Shown): boolean {
  switch (claim.kind) {
    case 'incident':
      return claim.content.casualties.length > 0
    case 'force-level':
    case 'tally':
      return true
    case 'commitment':
      return claim.content.quantity !== undefined
    case 'event':
    case 'statement':
    case 'role':
    case 'relation':
      return false
  }
}

function isSet(slot: Slot<unknown> | undefined): boolean {
  return slot !== undefined && !isNothing(slot)
}

function reasonsOf(
  { claim, corrections, ...shown }: Shown,
  isDisputed: boolean,
): readonly Reason[] {
  const checks: Readonly<Record<Reason, boolean>> = {
    'in-dispute': isDisputed,
    'stale-reading': corrections.some(({ readingChanged }) => readingChanged),
    deadline: claim.kind === 'commitment' && isSet(claim.content.deadline),
    number: holdsNumber({ claim, corrections, ...shown }),
    inferred: claim.when?.basis === 'inferred' || claim.where?.basis === 'inferred',
    hedged: claim.attribution.hedge !== undefined,
  }
  // Keys of a literal are its own.
  return (Object.keys(checks) as Reason[]).filter((reason) => checks[reason])
}

/** A row with how pressing it is: the same in every record but for what is in dispute there. */
const pressing = {
  undisputed: perPlace((shown: Shown, at) => rowOf(shown, at, reasonsOf(shown, false))),
  disputed: perPlace((shown: Shown, at) => rowOf(shown, at, reasonsOf(shown, true))),
}

/** Places of the claims that are in dispute. */
function inDispute(record: CaseRecord): ReadonlySet<number> {
  const { claimAt } = record.ties.index
  const ends = linksWith(record, 'contradicts').flatMap(({ from, to }) => [from, to])
  return new Set(ends.map((id) => claimAt.get(id) ?? -1))
}

const queued = perRecord((record): readonly Row<QueueEntry>[] => {
  const disputed = inDispute(record)
  const [plain, pressed] = [pressing.undisputed(record), pressing.disputed(record)]
  const { shown: all, alive } = record.ties
  // A few priorities, and rows without end: no sort is needed.
  const rows: Row<QueueEntry>[][] = Array.from({ length: mostPriority + 1 }, () => [])
  for (let place = 0; place < all.length; place += 1) {
    const shown = all[place]
    if (alive[place] !== 1 || shown?.state !== 'unreviewed') continue
    const { row, priority } = disputed.has(place) ? pressed(place, shown) : plain(place, shown)
    rows[mostPriority - priority]?.push(row)
  }
  return rows.flat()
})

interface PressingRow {
  readonly row: Row<QueueEntry>
  readonly priority: number
}

function rowOf(shown: Shown, place: number, reasons: readonly Reason[]): PressingRow {
  const { claim } = shown
  const { earliest, latest } = claim.when?.value ?? {}
  const [status] = reasons
  const priority = reasons.reduce((sum, reason) => sum + weights[reason], 0)
  const row = {
    id: claim.id,
    members: alone(shown),
    places: [place],
    kinds: [claim.kind],
    ...(status !== undefined && { status }),
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    tell: (record: CaseRecord) => ({
      id: claim.id,
      telling: tellingOf(record, shown),
      priority,
      reasons,
      parts: partsOf(claim),
    }),
  }
  return { row, priority }
}

/** Claims to review, most pressing first, else in order of their reports; its facet `status` is why. */
export const queueList: List<QueueEntry> = {
  name: 'review/queue',
  rows: queued,
  sorts: {
    date: byDay,
    report: (a, b) => placeIn(a) - placeIn(b),
  },
  more: (record) => {
    const alive = record.ties.alive.reduce((sum, is) => sum + is, 0)
    const all = alive + record.rejected.length
    return { progress: { decided: all - queued(record).length, all } }
  },
  columns: [
    idColumn,
    { name: 'kind', cell: ({ telling }) => telling.kind },
    { name: 'text', cell: ({ telling }) => telling.text },
    { name: 'quote', cell: ({ telling }) => telling.passage.words },
    { name: 'reasons', cell: ({ reasons }) => reasons },
    ...tagColumns,
  ],
}

/** Where a claim stands in its report; the sort keeps the order of reports that the rows have otherwise. */
function placeIn({ members: [shown] }: Row<QueueEntry>): number {
  return shown?.claim.span.start ?? 0
}
