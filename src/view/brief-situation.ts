import type { EventType } from '../record/index.ts'
import { actors } from './actors.ts'
import type { BriefLine } from './brief.ts'
import { latest, latestLine } from './brief-latest.ts'
import { changeLines, disputeLine, line, newestForces, promiseLine } from './brief-lines.ts'
import { type CommitmentEntry, commitments } from './commitments.ts'
import { dayInWords } from './days.ts'
import { discrepancies } from './discrepancies.ts'
import { type Group, groupsOf } from './groups.ts'
import { headline } from './headline.ts'
import { incidentTotals } from './incident-totals.ts'
import { incidents } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
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
function originsOf({ report }: CaseRecord, tellings: readonly Telling[]): number {
  return new Set(tellings.map(({ cited }) => report.get(cited.report)?.origin)).size
}

/** Sorts of event that stories are about, most telling first; the rest after them. */
const telling: readonly EventType[] = [
  'agree',
  'concede',
  'retreat',
  'assault',
  'sanction',
  'mobilize',
]

/** The event that most independent texts tell, of the most telling sort; of those the latest. */
function mainEvent(record: CaseRecord): readonly BriefLine[] {
  const rank = ({ first }: Group<'event'>) =>
    telling.indexOf(first.claim.content.type.value) + 1 || telling.length + 1
  const best = groupsOf(record, 'event')
    .filter(({ first: { claim } }) => claim.layer === 'foreground' && claim.realis === 'asserted')
    .map((group) => ({ group, tellings: group.members.map((shown) => tellingOf(record, shown)) }))
    .toReversed()
    .toSorted(
      (a, b) =>
        originsOf(record, b.tellings) - originsOf(record, a.tellings) ||
        rank(a.group) - rank(b.group),
    )[0]
  if (!best) return []
  return [line({ label: 'what', text: headline(best.group.latest.claim), tellings: best.tellings })]
}

function tellingsOf({ history }: CommitmentEntry): readonly Telling[] {
  return history.map((step) => step.telling)
}

/** Promises that are news, those that most independent texts tell first, then as they fall due. */
function mostTold(record: CaseRecord): readonly CommitmentEntry[] {
  return commitments(record)
    .filter(({ isBackground, realis }) => !isBackground && realis !== 'denied')
    .toSorted((a, b) => originsOf(record, tellingsOf(b)) - originsOf(record, tellingsOf(a)))
}

/** What the story is about: the promise that several texts tell, else the main event. */
function whatLine(record: CaseRecord): readonly BriefLine[] {
  const [main] = mostTold(record)
  if (!main || originsOf(record, tellingsOf(main)) < 2) return mainEvent(record)
  return [under('what', promiseLine(main))]
}

function dueLines(record: CaseRecord): readonly BriefLine[] {
  const own = mostTold(record)
  const [main, ...others] = own
  if (!main) return []
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
    tellings: own.flatMap(tellingsOf),
  })
  // The main promise is told above when several texts tell it.
  const rest = originsOf(record, tellingsOf(main)) < 2 ? own : others
  const dated = rest.filter(({ status }) => status === 'overdue' || status === 'due')
  return [summary, ...dated.slice(0, 2).map(promiseLine)]
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
  if (!first) {
    const text = 'no report contradicts another or itself'
    return { label: 'disputed', text, cites: [], claims: [], tellings: [] }
  }
  const { text, tone } = disputeLine(first)
  const tellings = open.flatMap(({ from, to }) => [from, to])
  const sum = open.length === 1 ? '' : `${counted(open.length, 'contradiction')}, among them: `
  return line({ label: 'disputed', text: sum + text, ...(tone && { tone }), tellings })
}

/** A line of a section as one of the situation: its own label before the text. */
function under(label: string, entry: BriefLine): BriefLine {
  return {
    ...entry,
    label,
    text: entry.label === undefined ? entry.text : `${entry.label} — ${entry.text}`,
  }
}

/** Who, what, the latest, what is due, how many, what changed, what is disputed: about a dozen lines. */
export function situation(record: CaseRecord): readonly BriefLine[] {
  if (record.reports.length === 0) return []
  const what = whatLine(record)
  const told = new Set(what.flatMap(({ claims }) => claims))
  const newest = latest(record, { each: 3, all: 4 })
    .map((entry) => under('latest', latestLine(entry)))
    .filter(({ claims }) => !claims.some((id) => told.has(id)))
    .slice(0, 3)
  const change = changeLines(record)
    .slice(0, 1)
    .map((entry) => under('changed', entry))
  const force = newestForces(record)
    .slice(0, 2)
    .map((entry) => ({ ...entry, label: 'forces' }))
  return [
    sourcesLine(record),
    ...whoLine(record),
    ...what,
    ...newest,
    ...dueLines(record),
    ...force,
    ...violenceLine(record),
    ...change,
    disputedLine(record),
  ]
}
