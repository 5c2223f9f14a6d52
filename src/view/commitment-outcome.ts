import type { ClaimOf } from '../record/index.ts'
import { isDisputed } from './current.ts'
import type { Group } from './groups.ts'
import type { CaseRecord } from './record.ts'
import { reportOf } from './telling.ts'

type Told = Group<'commitment'>['members'][number]

/** What became of it is a person's word, and not the report's. */
function isByPerson({ corrections }: Told): boolean {
  return corrections.some(({ decision: { path } }) => path.startsWith('content.outcome'))
}

/** Reports contradict each other about the promise, and no person said what became of it. */
export function isUndecided(record: CaseRecord, group: Group<'commitment'>): boolean {
  return isDisputed(record, group) && !group.members.some(isByPerson)
}

/** What became of it: by the telling that a person prefers or decided a dispute with, else by the last that says so. */
export function outcomeOf(record: CaseRecord, group: Group<'commitment'>) {
  const { preferred } = record.pairs
  const telling = group.members.filter(({ claim }) => claim.content.outcome)
  const told =
    telling.findLast(({ claim }) => preferred.has(claim.id)) ??
    (isDisputed(record, group) ? telling.findLast(isByPerson) : undefined) ??
    telling.at(-1)
  const value = told?.claim.content.outcome?.value
  if (!told || !value) return undefined
  return { value, claim: told.claim.id, report: reportOf(record, told).number }
}

export type Outcome = NonNullable<ClaimOf<'commitment'>['content']['outcome']>['value']

const ends = ['kept', 'broken', 'compromise', 'withdrawn'] as const

/** The outcome, if it ends a promise; the others ("in the works") leave the clock to judge it. */
export function endOf(outcome: Outcome): (typeof ends)[number] | undefined {
  return ends.find((end) => end === outcome)
}
