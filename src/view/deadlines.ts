import { type ClaimId, type ClaimOf, type Day, isNothing } from '../record/index.ts'
import { currentOf } from './current.ts'
import { daysApart, whenInWords } from './days.ts'
import type { Group } from './groups.ts'
import type { CaseRecord } from './record.ts'

export interface Deadline {
  /** Last day, inclusive; absent where the words set none that is a day. */
  readonly latest?: Day
  readonly words: string
  readonly inWords: string
  /** The report keeps it back. */
  readonly withheld: boolean
  /** Which telling states it. */
  readonly claim: ClaimId
  /** From the clock's day to the last day; negative when it passed. */
  readonly daysLeft?: number
}

/** By no clock. */
export type LastingDeadline = Omit<Deadline, 'daysLeft'>

/** The latest telling that states a deadline sets it: a report that is silent on it does not take it back. */
export function deadlineOf(
  record: CaseRecord,
  group: Group<'commitment'>,
): LastingDeadline | undefined {
  const { claim } = currentOf(record, group, (each) => each.claim.content.deadline !== undefined)
  const { deadline } = claim.content
  if (!deadline) return undefined
  if (isNothing(deadline)) {
    const withheld = deadline.nothing === 'withheld'
    const inWords = withheld ? 'deadline kept back' : 'no deadline, says the report'
    return { words: '', inWords, withheld, claim: claim.id }
  }
  const { latest, words } = deadline.value
  return {
    ...(latest !== undefined && { latest }),
    words,
    inWords: whenInWords(deadline.value),
    withheld: false,
    claim: claim.id,
  }
}

/** A deadline by a clock. */
export function judged(
  { clocks: { clock } }: CaseRecord,
  deadline: LastingDeadline | undefined,
): Deadline | undefined {
  if (deadline?.latest === undefined || clock === undefined) return deadline
  return { ...deadline, daysLeft: daysApart(clock, deadline.latest) }
}

/** A promise told with one date only, that of its deadline, does not say when it was made. */
export function isOnDeadline({ when, content: { deadline } }: ClaimOf<'commitment'>): boolean {
  return (
    deadline !== undefined && !isNothing(deadline) && deadline.value.latest === when?.value.latest
  )
}
