import { type DraftLine, type Drafts, drafts } from './brief-drafts.ts'
import type { CommitmentEntry } from './commitment-entry.ts'
import { type CommitmentThing, commitmentThings } from './commitments.ts'
import { dayInWords } from './days.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import { inOrderOf, perRecord } from './thing.ts'
import { codeInWords, counted, promised } from './words.ts'

/** That no report gives an outcome, or which one may. */
function outcomeWords(bearing: CommitmentEntry['bearing']): string {
  if (bearing.length === 0) return 'no outcome reported'
  const cited = [...new Set(bearing.map(({ cited: { number } }) => number))]
  return `no outcome read; ${cited.map((number) => `[${number}]`).join(' ')} may tell it`
}

function dueWords({ deadline, status, bearing }: CommitmentEntry): string {
  if (deadline?.latest === undefined) return deadline ? deadline.inWords : 'no deadline'
  const { daysLeft, latest } = deadline
  if (daysLeft === undefined) return deadline.inWords
  if (status === 'overdue')
    return `${dayInWords(latest)} passed ${counted(-daysLeft, 'day')} ago, ${outcomeWords(bearing)}`
  return daysLeft >= 0 ? `${deadline.inWords}, ${counted(daysLeft, 'day')} left` : deadline.inWords
}

export function promiseLine(record: CaseRecord, { tell, members }: CommitmentThing): DraftLine {
  const entry = tell(record)
  const { status, promisors, promise, outcome, condition, nextStep, isOnlyPossibly, type } = entry
  const ended = outcome ? `; reported as ${codeInWords(outcome.value)} [${outcome.report}]` : ''
  const rest = [
    condition ? `condition: ${condition.words}` : '',
    nextStep ? `next: ${nextStep}` : '',
    status === 'disputed' ? 'reports contradict each other' : '',
    entry.accordingTo === undefined ? '' : `according to ${entry.accordingTo}`,
    isOnlyPossibly ? 'may not yet have been reported' : '',
  ].filter((part) => part !== '')
  const also = rest.length > 0 ? `; ${rest.join('; ')}` : ''
  const threat = type === 'threaten' ? ' (threat)' : ''
  return {
    label: status,
    text: `${promised(promisors, promise)}${threat} — ${dueWords(entry)}${ended}${also}`,
    ...((status === 'overdue' || status === 'disputed') && { tone: 'alert' as const }),
    members,
  }
}

/** Promises that are news. */
export const newPromises = perRecord((record) =>
  commitmentThings(record).filter(
    ({ isBackground, realis }) => !isBackground && realis !== 'denied',
  ),
)

/** Those with a deadline as they fall due; of the rest what reports told last comes first, for a brief shows only some. */
const promisesToTell = perRecord((record): readonly CommitmentThing[] => {
  const { reportOf } = record.ties.index
  const { news } = reportNumbers(record)
  const all = newPromises(record)
  const isPressing = ({ status }: CommitmentThing) => status === 'overdue' || status === 'due'
  const newest = ({ places }: CommitmentThing) =>
    places.reduce((last, place) => Math.max(last, news[reportOf[place] ?? -1] ?? 0), 0)
  const [pressing, rest] = [all.filter(isPressing), all.filter((each) => !isPressing(each))]
  const statuses = [...new Set(rest.map(({ status }) => status))]
  return [
    ...pressing,
    ...inOrderOf(rest, (each) => (statuses.indexOf(each.status) + 1) * 2 ** 20 - newest(each)),
  ]
})

export function promiseLines(record: CaseRecord): Drafts {
  return drafts(promisesToTell(record), (thing) => promiseLine(record, thing))
}
