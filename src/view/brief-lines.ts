import type { BriefLine } from './brief.ts'
import { type ChangeEntry, type ChangeThing, changeThings } from './changes.ts'
import { type CommitmentEntry, commitments, commitmentThings } from './commitments.ts'
import { dayInWords } from './days.ts'
import { discrepancies } from './discrepancies.ts'
import type { Dispute } from './disputes.ts'
import { type ForceLine, forces } from './forces.ts'
import { incidentTotals, isCounted } from './incident-totals.ts'
import { type IncidentEntry, incidents } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import type { Telling } from './telling.ts'
import { perRecord } from './thing.ts'
import { codeInWords, compareText, counted, listed, shortened } from './words.ts'

type Made = Omit<BriefLine, 'cites' | 'claims'>

/** A line with the numbers of the reports behind it. */
export function line(made: Made): BriefLine {
  const { tellings } = made
  return {
    ...made,
    cites: [...new Set(tellings.map(({ cited }) => cited.number))].sort((a, b) => a - b),
    claims: [...new Set(tellings.map(({ claim }) => claim))],
  }
}

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

export function promiseLine(entry: CommitmentEntry): BriefLine {
  const { status, promisors, promise, outcome, condition, nextStep, isOnlyPossibly, type } = entry
  const who = promisors.length > 0 ? `${listed(promisors)}: ` : ''
  const ended = outcome ? `; reported as ${codeInWords(outcome.value)} [${outcome.report}]` : ''
  const rest = [
    condition ? `condition: ${condition.words}` : '',
    nextStep ? `next: ${nextStep}` : '',
    isOnlyPossibly ? 'may not yet have been reported' : '',
  ].filter((part) => part !== '')
  const also = rest.length > 0 ? `; ${rest.join('; ')}` : ''
  const threat = type === 'threaten' ? ' (threat)' : ''
  return line({
    label: status,
    text: `${who}${promise}${threat} — ${dueWords(entry)}${ended}${also}`,
    ...(status === 'overdue' && { tone: 'alert' as const }),
    tellings: entry.history.map(({ telling }) => telling),
  })
}

export function promiseLines(record: CaseRecord): readonly BriefLine[] {
  return commitments(record)
    .filter(({ isBackground, realis }) => !isBackground && realis !== 'denied')
    .map(promiseLine)
}

function forceLine({ figures, disputes, component, basis }: ForceLine): BriefLine | undefined {
  const news = figures.filter(({ isBackground }) => !isBackground)
  const newest = (news.length > 0 ? news : figures).at(-1)
  if (!newest) return undefined
  const before = figures.filter(({ claim }) => claim !== newest.claim)
  const earlier = [...new Set(before.map(({ amount, asOf }) => `${amount} (${asOf})`))]
  const history = earlier.length > 0 ? `; before: ${earlier.join(', ')}` : ''
  const roles = newest.roles.length > 0 ? `; to ${listed(newest.roles)}` : ''
  const stated = newest.asOfBasis === 'stated' ? '' : `, as reported ${newest.asOf}`
  const inDispute = disputes.length > 0 ? '; reports differ' : ''
  return line({
    ...(component !== 'not stated' && basis === 'present' && { label: component }),
    text: `${newest.text}${stated}${roles}${history}${inDispute}`,
    ...(disputes.length > 0 && { tone: 'alert' as const }),
    tellings: figures.map(({ telling }) => telling),
  })
}

export function forceLines(record: CaseRecord): readonly BriefLine[] {
  return forces(record).flatMap((each) => forceLine(each) ?? [])
}

/** The forces that the newest figures give a number of. */
export function newestForces(record: CaseRecord): readonly BriefLine[] {
  const day = ({ figures }: ForceLine) => figures.at(-1)?.day ?? ''
  return forces(record)
    .filter(({ figures, basis }) => basis === 'present' && (figures.at(-1)?.best ?? 0) > 0)
    .toSorted((a, b) => compareText(day(b), day(a)))
    .flatMap((each) => forceLine(each) ?? [])
}

export function incidentText({
  name,
  where,
  targets,
  casualties,
  responsibility,
  damage,
}: IncidentEntry): string {
  const place = where
    ? `, ${where}`
    : targets.length > 0
      ? ` on ${listed(targets.slice(0, 2))}`
      : ''
  const harm =
    casualties.length > 0
      ? casualties.map((figure) =>
          figure.differs ? `${figure.inWords} (reports differ)` : figure.inWords,
        )
      : ['who was hurt is not told']
  const broken = damage === undefined ? [] : [damage === 'none' ? 'no damage' : `damage: ${damage}`]
  const who = [...new Set(responsibility.map(({ inWords }) => inWords))]
  return `${name}${place}: ${[...harm, ...broken, ...who].join('; ')}`
}

/** The totals first, then each incident that is news. */
export function incidentLines(record: CaseRecord): readonly BriefLine[] {
  const entries = incidents(record)
  const own = entries.filter(isCounted)
  if (own.length === 0) return []
  const { states } = incidentTotals(record, entries)
  const sums = states.map(({ inWords }) => inWords)
  const total = line({
    label: 'total',
    isSum: true,
    text: `${counted(own.length, 'incident')}${sums.length > 0 ? `: ${sums.join(', ')}` : '; no report gives numbers of people hurt'}`,
    tellings: own.flatMap(({ tellings }) => tellings),
  })
  return [
    total,
    ...own.map((entry) =>
      line({
        label: entry.when ?? 'undated',
        text: incidentText(entry),
        ...(entry.disputes.length > 0 && { tone: 'alert' as const }),
        tellings: entry.tellings,
      }),
    ),
  ]
}

export function leftOutLines(record: CaseRecord): readonly BriefLine[] {
  return incidentTotals(record, incidents(record)).leftOut.map(({ inWords, claims, reports }) => ({
    text: inWords,
    cites: reports,
    claims,
    tone: 'aside',
    tellings: [],
  }))
}

function changeLine({ type, also, text, before, after, differences }: ChangeEntry): BriefLine {
  const steps = differences.flatMap(({ feature, from, to }) =>
    from !== undefined && to !== undefined && (feature === 'deadline' || feature === 'amount')
      ? [`${feature}: ${from} → ${to}`]
      : [],
  )
  const more = also.length > 0 ? ` (also ${listed(also.map(codeInWords))})` : ''
  return line({
    label: codeInWords(type),
    text: `${text}${steps.length > 0 ? ` — ${steps.join('; ')}` : ''}${more}`,
    ...((type === 'contradicted' || type === 'reversed' || type === 'deadline-passed') && {
      tone: 'alert' as const,
    }),
    tellings: before ? [before, after] : [after],
  })
}

/** One step of a kind for each thing in each report: of several tellings there that which words the promise. */
function oncePerStep(record: CaseRecord, things: readonly ChangeThing[]): readonly ChangeThing[] {
  const promiseOf = new Map(
    commitmentThings(record).flatMap(({ id, members }) =>
      members.map(({ claim }) => [claim.id, id] as const),
    ),
  )
  const steps = new Map<string, ChangeThing>()
  for (const each of things) {
    const thing = promiseOf.get(each.id) ?? each.id
    const key = `${each.type} ${thing} ${each.after.claim.document}`
    if (!steps.has(key) || each.id === thing) steps.set(key, each)
  }
  return [...steps.values()]
}

/** What reports changed against earlier ones, newest first; what is only new or confirmed is in the other sections. */
export const changeLines = perRecord((record): readonly BriefLine[] => {
  const things = changeThings(record, { since: '0000-01-01' })
  const telling = things.filter(({ type }) => type !== 'new' && type !== 'confirmed')
  return oncePerStep(record, telling)
    .toSorted((a, b) => b.number - a.number)
    .slice(0, 10)
    .map(({ tell }) => changeLine(tell()))
})

/** What both sides speak of, said once, then the values; both in full where no values were compared. */
function disputeText({ from, to, values, kind }: Dispute): string {
  const [one, other] = [`[${from.cited.number}]`, `[${to.cited.number}]`]
  if (values?.from === undefined || values.to === undefined)
    return `${from.text} ${one}, but ${to.text} ${other}`
  const subject = kind === 'incident' ? (from.text.split(': ')[0] ?? from.text) : from.text
  return `${shortened(subject, 120)}: ${values.from} ${one}, but ${values.to} ${other}`
}

export function disputeLine(dispute: Dispute): BriefLine {
  const { path, from, to, isWithinReport } = dispute
  return line({
    label: codeInWords((path ?? from.kind).replaceAll('.', ', ')),
    text: `${disputeText(dispute)} (${isWithinReport ? 'within one report' : 'between reports'})`,
    tone: 'alert',
    tellings: [from, to],
  })
}

const mostApart = 4

/** Pairs of the same two figures once, whoever carries them. */
function notComparableLines(disputes: readonly Dispute[]): readonly BriefLine[] {
  const pairs = new Map<string, Telling[]>()
  for (const { from, to } of disputes) {
    const key = `${from.text} and ${to.text}`
    pairs.set(key, [...(pairs.get(key) ?? []), from, to])
  }
  const lines = [...pairs].map(([text, tellings]) =>
    line({ label: 'not comparable', text, tone: 'aside', tellings }),
  )
  const more = lines.length - mostApart
  const rest = {
    label: 'not comparable',
    text: `${more} more pairs of figures`,
    tone: 'aside' as const,
  }
  return [...lines.slice(0, mostApart), ...(more > 0 ? [line({ ...rest, tellings: [] })] : [])]
}

export function disagreementLines(record: CaseRecord): readonly BriefLine[] {
  const { open, tallies, notComparable } = discrepancies(record)
  const exceeded = tallies.filter(({ verdict }) => verdict === 'record-exceeds')
  return [
    ...open.map(disputeLine),
    ...exceeded.map(({ inWords, telling }) =>
      line({ label: 'count', text: inWords, tone: 'alert', tellings: [telling] }),
    ),
    ...notComparableLines(notComparable),
  ]
}
