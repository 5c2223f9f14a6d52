import type { Kind } from '../record/index.ts'
import type { DraftLine, Drafts } from './brief-drafts.ts'
import { daysApart } from './days.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import type { Telling } from './telling.ts'
import { perRecord } from './thing.ts'
import { type TimelineEntry, type TimelineThing, toldThings } from './timeline.ts'

function sentenceStart({ passage }: Telling): number {
  return passage.span.start - passage.before.length
}

/** Where the sentence of a telling starts: two claims there are one line of the brief. */
function sentenceKey(telling: Telling): string {
  return `${telling.cited.report} ${sentenceStart(telling)}`
}

/** Of two that tell one sentence the first is shown. */
const newsKinds: readonly Kind[] = ['incident', 'commitment', 'event']

/** The number of the newest report that surely is out and tells of a thing: what makes it news now. 0 without one. */
function newsNumber(record: CaseRecord): (thing: TimelineThing) => number {
  const { reportOf } = record.ties.index
  const { news } = reportNumbers(record)
  return ({ places }) => {
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const number = news[reportOf[places[at] ?? -1] ?? -1] ?? 0
      if (number > 0) return number
    }
    return 0
  }
}

function newsOf(record: CaseRecord, thing: TimelineThing): RecordReport | undefined {
  return record.reports[newsNumber(record)(thing) - 1]
}

function newest(record: CaseRecord, thing: TimelineThing): Telling | undefined {
  const news = newsOf(record, thing)
  const { tellings } = thing.tell(record)
  return tellings.find(({ cited }) => cited.report === news?.document.id)
}

/** Days by which a thing precedes the report, from which it is no longer what the report is about. */
const oldAfterDays = 60

function isOld(record: CaseRecord, thing: TimelineThing): boolean {
  // A promise is news when it is told again, whenever it was made.
  if (thing.kind === 'commitment') return false
  const published = newsOf(record, thing)?.document.published
  const day = published?.earliest ?? published?.latest
  const last = thing.latest === undefined ? thing.earliest : thing.latest
  return day !== undefined && last !== undefined && daysApart(last, day) > oldAfterDays
}

/** News of one report, as it is told there: what matters most comes first. */
function inOrder(record: CaseRecord, things: readonly TimelineThing[]): readonly TimelineThing[] {
  const start = (thing: TimelineThing) => {
    const told = newest(record, thing)
    return told ? sentenceStart(told) : 0
  }
  return things.toSorted(
    (a, b) =>
      Number(isOld(record, a)) - Number(isOld(record, b)) ||
      start(a) - start(b) ||
      newsKinds.indexOf(a.kind) - newsKinds.indexOf(b.kind),
  )
}

/** What may be news, and for each the number of its newest report; 0 for undated reports, which are never the news. */
const newsOfRecord = perRecord((record) => {
  const things = toldThings(record).filter(
    ({ kind, layer, realis }) =>
      newsKinds.includes(kind) && layer === 'foreground' && realis !== 'generic',
  )
  return { things, numbers: Int32Array.from(things, newsNumber(record)) }
})

/**
 * News, that of the newest reports first and in each report's own order, for what matters most comes first;
 * at most `each` lines a report, for one long report is not the story. A sentence is told once.
 */
export function latest(
  record: CaseRecord,
  { each, all }: { readonly each: number; readonly all: number },
): readonly LatestEntry[] {
  const { things, numbers: own } = newsOfRecord(record)
  const byReport = Map.groupBy(own.keys(), (at) => own[at] ?? 0)
  const numbers = Array.from(byReport.keys())
    .filter((number) => number > 0)
    .sort((a, b) => b - a)
  const seen = new Set<string>()
  const found: LatestEntry[] = []
  for (const number of numbers) {
    const news = (byReport.get(number) ?? []).flatMap((at) => things[at] ?? [])
    found.push(...newsOfReport(record, news, seen).slice(0, each))
    if (found.length >= all) break
  }
  return found.slice(0, all)
}

/** News of one report whose sentences were not told before. */
function newsOfReport(
  record: CaseRecord,
  news: readonly TimelineThing[],
  seen: Set<string>,
): readonly LatestEntry[] {
  return inOrder(record, news).flatMap((thing) => {
    const entry = thing.tell(record)
    const keys = entry.tellings.map(sentenceKey)
    const isNew = !keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew ? [{ thing, entry, told: newest(record, thing) }] : []
  })
}

/** An entry with the telling that makes it news. */
interface LatestEntry {
  readonly thing: TimelineThing
  readonly entry: TimelineEntry
  readonly told: Telling | undefined
}

const manners: Readonly<Record<string, string>> = {
  planned: 'planned',
  conditional: 'if a condition is met',
  hypothetical: 'thought possible',
  denied: 'denied',
}

function withRealis({ text, realis, kind }: Telling): string {
  const manner = kind === 'commitment' ? undefined : manners[realis]
  return manner === undefined ? text : `${text} (${manner})`
}

/** In the words of its newest telling. */
export function latestLine({ thing, entry, told: news }: LatestEntry): DraftLine {
  const { tellings, date } = entry
  const told = news ?? tellings.at(-1)
  const when =
    entry.kind === 'commitment'
      ? undefined
      : (told?.when ?? (date === 'undated' ? undefined : date))
  return {
    label: when ?? `reported ${told?.cited.published ?? 'undated'}`,
    text: told ? withRealis(told) : entry.text,
    members: thing.members,
  }
}

export function latestLines(record: CaseRecord): Drafts {
  const lines = latest(record, { each: 3, all: 8 }).map(latestLine)
  return { count: lines.length, first: (most) => lines.slice(0, most) }
}
