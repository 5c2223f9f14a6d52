import type { CommitmentItem } from '../../api/shapes.ts'

export interface Column {
  readonly id: string
  readonly title: string
  readonly icon: 'open' | 'due' | 'alert' | 'check' | 'cross' | 'changed' | 'dispute'
  readonly holds: (entry: CommitmentItem) => boolean
}

const hasStatus =
  (...statuses: readonly CommitmentItem['status'][]) =>
  (entry: CommitmentItem) =>
    statuses.includes(entry.status)

/** Where a promise stands, from left to right. Each promise is in exactly one. */
export const columns: readonly Column[] = [
  {
    id: 'overdue',
    title: 'Past due, no outcome reported',
    icon: 'alert',
    holds: hasStatus('overdue'),
  },
  { id: 'due', title: 'Due', icon: 'due', holds: hasStatus('due') },
  { id: 'open', title: 'Open, no date', icon: 'open', holds: hasStatus('open') },
  { id: 'kept', title: 'Kept (reported)', icon: 'check', holds: hasStatus('kept') },
  { id: 'broken', title: 'Broken (reported)', icon: 'cross', holds: hasStatus('broken') },
  {
    id: 'changed',
    title: 'Changed or withdrawn',
    icon: 'changed',
    holds: hasStatus('compromise', 'withdrawn', 'reversed'),
  },
  { id: 'disputed', title: 'Disputed', icon: 'dispute', holds: hasStatus('disputed') },
]

/** What a person may say became of a promise: the words of the record for it. */
export const outcomes = [
  ['kept', 'Kept'],
  ['broken', 'Broken'],
  ['compromise', 'Compromise'],
  ['withdrawn', 'Withdrawn'],
  ['stalled', 'Stalled'],
  ['in-the-works', 'In the works'],
] as const
