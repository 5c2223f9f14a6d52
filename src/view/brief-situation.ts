import { actors } from './actors.ts'
import type { BriefLine } from './brief.ts'
import { latest, latestLine } from './brief-latest.ts'
import { changeLines, forceLines, line, promiseLine } from './brief-lines.ts'
import { type CommitmentEntry, commitments } from './commitments.ts'
import { dayInWords } from './days.ts'
import { discrepancies } from './discrepancies.ts'
import { type Group, groupsOf } from './groups.ts'
import { headline } from './headline.ts'
import { incidentTotals } from './incident-totals.ts'
import { incidents } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { tellingOf } from './telling.ts'
import { counted, listed } from './words.ts'

function sourcesLine(record: CaseRecord): BriefLine {
  const { reports } = record
  const origins = new Set(reports.map(({ origin }) => origin)).size
  const days = reports
    .flatMap(({ document: { published } }) => [published?.earliest, published?.latest])
    .filter((day) => day !== undefined)
  const [first] = days.toSorted()
  const last = days.toSorted().at(-1)
  const undated = reports.filter(
    ({ document: { published } }) =>
      published?.earliest === undefined && published?.latest === undefined,
  ).length
  const unsure = reports.filter(({ reported }) => reported === 'possibly').length
  const parts = [
    `${counted(reports.length, 'report')} of ${counted(origins, 'independent origin')}`,
    first !== undefined && last !== undefined
      ? first === last
        ? `of ${dayInWords(first)}`
        : `from ${dayInWords(first)} to ${dayInWords(last)}`
      : '',
    undated > 0 ? `${undated} undated` : '',
    record.stories.length > 1 ? `${record.stories.length} stories (narrow with --story)` : '',
    unsure > 0 ? `${unsure} may not yet have been out` : '',
  ].filter((part) => part !== '')
  return {
    label: 'sources',
    text: parts.join(', '),
    cites: reports.map(({ number }) => number),
    claims: [],
    tellings: [],
  }
}

function whoLine(record: CaseRecord): readonly BriefLine[] {
  const main = actors(record)
    .filter(({ isNamed }) => isNamed)
    .slice(0, 6)
  if (main.length === 0) return []
  const cites = [...new Set(main.flatMap(({ reports }) => reports))].sort((a, b) => a - b)
  return [
    { label: 'who', text: listed(main.map(({ label }) => label)), cites, claims: [], tellings: [] },
  ]
}

/** Independent texts that tell it: copies count once. */
function origins(record: CaseRecord, { members }: Group<'event'>): number {
  return new Set(members.map(({ claim }) => record.report.get(claim.document)?.origin)).size
}

/** Sorts of event that stories are about, most telling first; the rest after them. */
const telling = [
  'agree',
  'concede',
  'retreat',
  'assault',
  'sanction',
  'mobilize',
  'cooperate',
  'aid',
]

/** The event that most independent texts tell, of the most telling sort. */
function whatLine(record: CaseRecord): readonly BriefLine[] {
  const rank = ({ first }: Group<'event'>) =>
    telling.indexOf(first.claim.content.type.value) + 1 || telling.length + 1
  const news = groupsOf(record, 'event').filter(
    ({ first }) => first.claim.layer === 'foreground' && first.claim.realis === 'asserted',
  )
  const best = news.toSorted(
    (a, b) => origins(record, b) - origins(record, a) || rank(a) - rank(b),
  )[0]
  if (!best) return []
  const tellings = best.members.map((shown) => tellingOf(record, shown))
  return [line({ label: 'what', text: headline(best.latest.claim), tellings })]
}

/** Promises with a last day: those that most reports tell first, then as they fall due. */
function mostTold(own: readonly CommitmentEntry[]): readonly CommitmentEntry[] {
  const told = ({ history }: CommitmentEntry) =>
    new Set(history.map(({ telling }) => telling.cited.report)).size
  return own
    .filter(({ status }) => status === 'overdue' || status === 'due')
    .toSorted((a, b) => told(b) - told(a))
}

function dueLines(record: CaseRecord): readonly BriefLine[] {
  const own = commitments(record).filter(
    ({ isBackground, realis }) => !isBackground && realis !== 'denied',
  )
  if (own.length === 0) return []
  const count = (status: string) => own.filter((entry) => entry.status === status).length
  const parts = [
    ['overdue', 'overdue (no outcome reported)'],
    ['due', 'with a deadline ahead'],
    ['open', 'without a deadline'],
    ['kept', 'reported kept'],
    ['broken', 'reported broken'],
  ].flatMap(([status = '', words = '']) => (count(status) > 0 ? [`${count(status)} ${words}`] : []))
  const summary = line({
    label: 'promises',
    text: `${counted(own.length, 'promise')}: ${parts.join(', ')}`,
    tellings: own.flatMap(({ history }) => history.map((step) => step.telling)),
  })
  return [summary, ...mostTold(own).slice(0, 2).map(promiseLine)]
}

function violenceLine(record: CaseRecord): readonly BriefLine[] {
  const entries = incidents(record)
  const totals = incidentTotals(record, entries)
  if (entries.length === 0) return []
  const sums = totals.states.map(({ inWords }) => inWords)
  const left = totals.leftOut.length > 0 ? '; see what the totals leave out' : ''
  const harm = sums.length > 0 ? `: ${sums.join(', ')}` : ', no numbers of people hurt'
  return [
    line({
      label: 'violence',
      text: `${counted(totals.incidents, 'incident')}${harm}${left}`,
      tellings: entries.flatMap(({ tellings }) => tellings),
    }),
  ]
}

function disputedLine(record: CaseRecord): BriefLine {
  const { open } = discrepancies(record)
  const [first] = open
  if (!first)
    return {
      label: 'disputed',
      text: 'no report contradicts another or itself',
      cites: [],
      claims: [],
      tellings: [],
    }
  const sides = `${first.from.text} [${first.from.cited.number}], but ${first.to.text} [${first.to.cited.number}]`
  return line({
    label: 'disputed',
    text:
      open.length === 1 ? sides : `${counted(open.length, 'contradiction')}, among them: ${sides}`,
    tone: 'alert',
    tellings: open.flatMap(({ from, to }) => [from, to]),
  })
}

/** Who, what, the latest, what is due, how many, what changed, what is disputed: about a dozen lines. */
export function situation(record: CaseRecord): readonly BriefLine[] {
  if (record.reports.length === 0) return []
  const newest = latest(record, { each: 2, all: 3 }).map((entry) => ({
    ...latestLine(entry),
    label: `latest, ${latestLine(entry).label ?? ''}`,
  }))
  const change = changeLines(record)
    .slice(0, 1)
    .map((each) => ({ ...each, label: `changed: ${each.label ?? ''}` }))
  const force = forceLines(record)
    .slice(0, 2)
    .map((each) => ({ ...each, label: 'forces' }))
  return [
    sourcesLine(record),
    ...whoLine(record),
    ...whatLine(record),
    ...newest,
    ...dueLines(record),
    ...force,
    ...violenceLine(record),
    ...change,
    disputedLine(record),
  ]
}
