import type { CommitmentItem } from '../../api/shapes.ts'
import { addDays, dateOf, longDay } from '../../words/days.ts'

export interface DeadlineMonth {
  readonly month: string
  readonly entries: readonly CommitmentItem[]
}

/** Promises by the month of their last day, in order; those without one are left out. */
export function deadlineMonths(items: readonly CommitmentItem[]): readonly DeadlineMonth[] {
  const dated = items
    .filter(({ deadline }) => deadline?.latest !== undefined)
    .sort((a, b) => ((a.deadline?.latest ?? '') < (b.deadline?.latest ?? '') ? -1 : 1))
  const months = Map.groupBy(dated, ({ deadline }) => (deadline?.latest ?? '').slice(0, 7))
  return [...months].map(([month, entries]) => ({ month, entries }))
}

/** Rows of seven days from Monday; what is not of the month is left out. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const first = `${month}-01`
  const lead = (dateOf(first).getUTCDay() + 6) % 7
  const days: (string | undefined)[] = Array.from({ length: lead }, () => undefined)
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** "December 2021". */
export function monthName(month: string): string {
  return longDay(`${month}-01`).replace(/^1 /, '')
}
