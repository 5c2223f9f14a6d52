import {
  type CommitmentEntry,
  codeInWords,
  counted,
  dayInWords,
  listed,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, dotted, faint, type Line, type Part, strong } from './layout.ts'
import { citesOf, idsOf, underEntry } from './tellings.ts'

const titles: Readonly<Record<CommitmentEntry['status'], string>> = {
  overdue: 'Overdue, no outcome reported',
  due: 'Due',
  open: 'Open, no deadline stated',
  disputed: 'Disputed: reports contradict each other',
  reversed: 'Reversed by a later report',
  broken: 'Broken, as reported',
  compromise: 'Ended in a compromise, as reported',
  withdrawn: 'Withdrawn, as reported',
  kept: 'Kept, as reported',
}

function dueWords({ deadline, status }: CommitmentEntry): string {
  if (!deadline) return 'no deadline stated'
  const { daysLeft, latest, inWords } = deadline
  if (daysLeft === undefined || latest === undefined) return `due: ${inWords}`
  const left =
    daysLeft < 0
      ? `${counted(-daysLeft, 'day')} past`
      : daysLeft === 0
        ? 'today'
        : `${counted(daysLeft, 'day')} left`
  return status === 'overdue'
    ? `was due ${inWords}, ${left}`
    : `due ${inWords}${status === 'due' ? `, ${left}` : ''}`
}

function headParts(entry: CommitmentEntry): readonly Part[] {
  const { promisors, beneficiaries, promise, type, realis, history } = entry
  const who = promisors.length > 0 ? listed(promisors) : 'Somebody not named'
  const to = beneficiaries.length > 0 ? ` → ${listed(beneficiaries)}` : ''
  const manner = [type === 'threaten' ? 'threat' : '', realis === 'denied' ? 'denied' : ''].filter(
    (part) => part !== '',
  )
  return [
    strong(`${who}${to}`),
    `: “${promise}”`,
    manner.length > 0 ? ` (${manner.join(', ')})` : '',
    ' ',
    faint(citesOf(history.map(({ telling }) => telling))),
  ]
}

function detailLines(entry: CommitmentEntry): readonly Line[] {
  const { strength, scope, object, quantity, made, condition, nextStep, outcome, status } = entry
  const parts = [
    strength,
    object === undefined ? '' : `object: ${object}`,
    scope === undefined ? '' : `scope: ${scope}`,
    quantity === undefined ? '' : `quantity: ${quantity}`,
    made === undefined ? '' : `made ${made}`,
    entry.accordingTo === undefined ? '' : `according to ${entry.accordingTo}`,
    entry.isBackground ? 'told as history' : '',
    entry.isOnlyPossibly ? 'may not yet have been reported' : '',
  ]
  const due = dueWords(entry)
  return [
    { indent: 4, parts: [status === 'overdue' ? alert(due) : due, faint(` · ${dotted(parts)}`)] },
    ...(condition ? [{ indent: 4, parts: [`condition: ${condition.words}`] }] : []),
    ...(nextStep === undefined ? [] : [{ indent: 4, parts: [`next step: ${nextStep}`] }]),
    ...(outcome
      ? [{ indent: 4, parts: [`outcome: ${codeInWords(outcome.value)} [${outcome.report}]`] }]
      : []),
  ]
}

/** What may say what became of it, for a person to read: with its words, for the words decide. */
function bearingLines({ bearing }: CommitmentEntry): readonly Line[] {
  return bearing.map(
    ({ cited, passage, text }): Line => ({
      indent: 4,
      parts: [`may tell what became of it: [${cited.number}] ${text} “${passage.words}”`],
    }),
  )
}

function disputeLines({ disputes }: CommitmentEntry): readonly Line[] {
  return disputes
    .filter(({ settled }) => settled === undefined)
    .map(
      ({ from, to }): Line => ({
        indent: 4,
        parts: [alert(`[${from.cited.number}] ${from.text} — but [${to.cited.number}] ${to.text}`)],
      }),
    )
}

function historyLines({ history }: CommitmentEntry): readonly Line[] {
  if (history.length < 2) return []
  return history.map(
    ({ telling, changes }): Line => ({
      indent: 6,
      parts: [
        faint(`[${telling.cited.number}] ${telling.cited.published}: `),
        telling.text,
        changes.length > 0 ? ` (${listed(changes.map(codeInWords))})` : '',
      ],
    }),
  )
}

function entryLines(entry: CommitmentEntry, page: Page): readonly Line[] {
  const tellings = entry.history.map(({ telling }) => telling)
  return [
    { indent: 2, parts: headParts(entry) },
    ...detailLines(entry),
    ...disputeLines(entry),
    ...historyLines(entry),
    ...bearingLines(entry),
    ...underEntry(tellings, page),
    { indent: 4, parts: [faint(idsOf(tellings, page))] },
  ]
}

export function renderCommitments(
  entries: readonly CommitmentEntry[],
  page: Page,
): readonly Line[] {
  const statuses = [...new Set(entries.map(({ status }) => status))]
  const { clock } = page.record.clocks
  return statuses.flatMap((status) => [
    {
      parts: [
        strong(titles[status]),
        status === 'overdue' && clock !== undefined ? faint(` (on ${dayInWords(clock)})`) : '',
      ],
    },
    ...entries
      .filter((entry) => entry.status === status)
      .flatMap((entry) => entryLines(entry, page)),
    blank,
  ])
}
