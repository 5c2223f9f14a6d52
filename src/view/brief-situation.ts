import type { ClaimId, Day, EventType } from '../record/index.ts'
import { withSource } from './according-to.ts'
import { actorThings, placesNaming } from './actors.ts'
import { disputeLine, sidesOf } from './brief-disagreements.ts'
import type { DraftLine } from './brief-drafts.ts'
import { latest, latestLine } from './brief-latest.ts'
import { changeLines, newestForces, totalsOf } from './brief-lines.ts'
import { newPromises, promiseLine } from './brief-promises.ts'
import type { CommitmentThing } from './commitments.ts'
import { dayInWords } from './days.ts'
import { discrepancies } from './discrepancies.ts'
import { type Group, groupsOf } from './groups.ts'
import { headline } from './headline.ts'
import { incidentThings } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import { inOrderOf, perRecord } from './thing.ts'
import { counted, listed } from './words.ts'

/** The first and the last day that reports may be of. */
function extentOf(reports: CaseRecord['reports']) {
  let first: Day | undefined
  let last: Day | undefined
  for (const { document } of reports) {
    const { earliest, latest } = document.published ?? {}
    for (const day of [earliest, latest]) {
      if (day === undefined) continue
      if (first === undefined || day < first) first = day
      if (last === undefined || day > last) last = day
    }
  }
  return { first, last }
}

/** "14 reports of 13 independent origins" and the days they are from and to. */
function reportParts({ reports }: CaseRecord): readonly [string, string] {
  // Of those that carry one text the first stands for it.
  const origins = reports.filter(({ document, origin }) => origin === document.id).length
  const { first, last } = extentOf(reports)
  const days =
    first !== undefined && last !== undefined
      ? first === last
        ? `of ${dayInWords(first)}`
        : `from ${dayInWords(first)} to ${dayInWords(last)}`
      : ''
  return [`${counted(reports.length, 'report')} of ${counted(origins, 'independent origin')}`, days]
}

/** "14 reports of 13 independent origins, from 23 February 2021 to 13 March 2022,". */
export function sourcesInWords(record: CaseRecord): string {
  const [sources, days] = reportParts(record)
  return days === '' ? sources : `${sources}, ${days},`
}

function sourcesLine(record: CaseRecord): DraftLine {
  const { reports } = record
  const undated = reports.filter(
    ({ document: { published } }) =>
      published?.earliest === undefined && published?.latest === undefined,
  ).length
  const unsure = reports.filter(({ reported }) => reported === 'possibly').length
  const parts = [
    ...reportParts(record),
    undated > 0 ? `${undated} undated` : '',
    record.stories.length > 1 ? `${record.stories.length} stories (narrow with --story)` : '',
    unsure > 0 ? `${unsure} may not yet have been out` : '',
  ].filter((part) => part !== '')
  return {
    label: 'sources',
    text: parts.join(', '),
    cites: reports.map(({ number }) => number),
    claims: [],
  }
}

function whoLine(record: CaseRecord): readonly DraftLine[] {
  const main = actorThings(record)
    .slice(0, 6)
    .filter(({ isNamed }) => isNamed)
  if (main.length === 0) return []
  const { all } = reportNumbers(record)
  const { reportOf } = record.ties.index
  const isCited = new Uint8Array(record.reports.length + 1)
  for (const place of placesNaming(record, main)) isCited[all[reportOf[place] ?? -1] ?? 0] = 1
  const cites = record.reports.flatMap(({ number }) => (isCited[number] === 1 ? number : []))
  return [{ label: 'who', text: listed(main.map(({ label }) => label())), cites, claims: [] }]
}

/** Independent texts that tell it: copies count once. */
function originsOf({ ties: { index, reports } }: CaseRecord, places: readonly number[]): number {
  if (places.length < 2) return places.length
  return new Set(places.map((place) => reports[index.reportOf[place] ?? -1]?.origin)).size
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
function mainEvent(record: CaseRecord): readonly DraftLine[] {
  const rank = ({ first }: Group<'event'>) =>
    telling.indexOf(first.claim.content.type.value) + 1 || telling.length + 1
  let best: { readonly group: Group<'event'>; readonly origins: number } | undefined
  for (const group of groupsOf(record, 'event')) {
    const { claim } = group.first
    if (claim.layer !== 'foreground' || claim.realis !== 'asserted') continue
    const origins = originsOf(record, group.places)
    const lead = best ? origins - best.origins || rank(best.group) - rank(group) : 0
    if (lead >= 0) best = { group, origins }
  }
  if (!best) return []
  const { latest: last, members } = best.group
  const claims = members.map(({ claim }) => claim)
  return [{ label: 'what', text: withSource(headline(last.claim), claims), members }]
}

/** Promises that are news, those that most independent texts tell first, then as they fall due. */
const mostTold = perRecord((record): readonly CommitmentThing[] =>
  inOrderOf(newPromises(record), ({ places }) => 2 ** 20 - originsOf(record, places)),
)

/** What the story is about: the promise that several texts tell, else the main event. */
function whatLine(record: CaseRecord): readonly DraftLine[] {
  const [main] = mostTold(record)
  if (!main || originsOf(record, main.places) < 2) return mainEvent(record)
  return [under('what', promiseLine(record, main))]
}

function dueLines(record: CaseRecord): readonly DraftLine[] {
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
    ['disputed', 'on which reports contradict each other'],
  ].flatMap(([status = '', words = '']) => (count(status) > 0 ? [`${count(status)} ${words}`] : []))
  const summary = {
    label: 'promises',
    text: `${counted(own.length, 'promise')}: ${parts.join(', ')}`,
    things: own,
  }
  // The main promise is told above when several texts tell it.
  const rest = originsOf(record, main.places) < 2 ? own : others
  const dated = rest.filter(({ status }) => status === 'overdue' || status === 'due')
  return [summary, ...dated.slice(0, 2).map((thing) => promiseLine(record, thing))]
}

function violenceLine(record: CaseRecord): readonly DraftLine[] {
  const things = incidentThings(record)
  if (things.length === 0) return []
  const totals = totalsOf(record)
  const sums = totals.states.map(({ inWords }) => inWords)
  const left = totals.leftOut.length > 0 ? '; see what the totals leave out' : ''
  const harm = sums.length > 0 ? `: ${sums.join(', ')}` : ', no numbers of people hurt'
  return [
    {
      label: 'violence',
      text: `${counted(totals.incidents, 'incident')}${harm}${left}`,
      things,
    },
  ]
}

function disputedLine(record: CaseRecord): DraftLine {
  const { open } = discrepancies(record)
  const [first] = open
  if (!first) {
    const text = 'no report contradicts another or itself'
    return { label: 'disputed', text, cites: [], claims: [] }
  }
  const { text, tone } = disputeLine(record, first)
  const sum = open.length === 1 ? '' : `${counted(open.length, 'contradiction')}, among them: `
  const members = sidesOf(record, open)
  return { label: 'disputed', text: sum + text, ...(tone && { tone }), members }
}

/** A line of a section as one of the situation: its own label before the text. */
function under(label: string, entry: DraftLine): DraftLine {
  return {
    ...entry,
    label,
    text: entry.label === undefined ? entry.text : `${entry.label} — ${entry.text}`,
  }
}

function claimsBehind(draft: DraftLine): readonly ClaimId[] {
  if ('cites' in draft) return draft.claims
  const members = 'things' in draft ? draft.things.flatMap((thing) => thing.members) : draft.members
  return members.map(({ claim }) => claim.id)
}

/** Who, what, the latest, what is due, how many, what changed, what is disputed: about a dozen lines. */
export function situation(record: CaseRecord): readonly DraftLine[] {
  if (record.reports.length === 0) return []
  const what = whatLine(record)
  const told = new Set(what.flatMap(claimsBehind))
  const newest = latest(record, { each: 3, all: 4 })
    .map((entry) => under('latest', latestLine(entry)))
    .filter((entry) => !claimsBehind(entry).some((id) => told.has(id)))
    .slice(0, 3)
  const change = changeLines(record)
    .first(1)
    .map((entry) => under('changed', entry))
  const force = newestForces(record, 2).map((entry) => ({ ...entry, label: 'forces' }))
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
