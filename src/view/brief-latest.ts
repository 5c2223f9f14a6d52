import type { Kind } from '../record/index.ts'
import type { BriefLine } from './brief.ts'
import { line } from './brief-lines.ts'
import { daysApart } from './days.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { isDated, reportOf, type Telling } from './telling.ts'
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

/** The newest report that surely is out and tells of a thing: what makes it news now. */
function newsOf(record: CaseRecord, { members }: TimelineThing): RecordReport | undefined {
  return members
    .map((shown) => reportOf(record, shown))
    .findLast(({ reported, document }) => reported === 'surely' && isDated(document))
}

function newest(record: CaseRecord, thing: TimelineThing): Telling | undefined {
  const news = newsOf(record, thing)
  const { tellings } = thing.tell()
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

/** What may be news, by the number of its newest report. Undated reports are never the news. */
function newsByReport(record: CaseRecord): ReadonlyMap<number, readonly TimelineThing[]> {
  const news = toldThings(record).filter(
    ({ kind, layer, realis }) =>
      newsKinds.includes(kind) && layer === 'foreground' && realis !== 'generic',
  )
  return Map.groupBy(news, (thing) => newsOf(record, thing)?.number ?? 0)
}

/**
 * News, that of the newest reports first and in each report's own order, for what matters most comes first;
 * at most `each` lines a report, for one long report is not the story. A sentence is told once.
 */
export function latest(
  record: CaseRecord,
  { each, all }: { readonly each: number; readonly all: number },
): readonly LatestEntry[] {
  const byReport = newsByReport(record)
  const numbers = [...byReport.keys()].filter((number) => number > 0).sort((a, b) => b - a)
  const seen = new Set<string>()
  const found: LatestEntry[] = []
  for (const number of numbers) {
    let own = 0
    for (const thing of inOrder(record, byReport.get(number) ?? [])) {
      const entry = thing.tell()
      const keys = entry.tellings.map(sentenceKey)
      const isNew = !keys.some((key) => seen.has(key))
      for (const key of keys) seen.add(key)
      if (isNew) own += 1
      if (isNew && own <= each) found.push({ entry, told: newest(record, thing) })
    }
    if (found.length >= all) break
  }
  return found.slice(0, all)
}

/** An entry with the telling that makes it news. */
interface LatestEntry {
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
export function latestLine({ entry, told: news }: LatestEntry): BriefLine {
  const { tellings, date } = entry
  const told = news ?? tellings.at(-1)
  const when =
    entry.kind === 'commitment'
      ? undefined
      : (told?.when ?? (date === 'undated' ? undefined : date))
  return line({
    label: when ?? `reported ${told?.cited.published ?? 'undated'}`,
    text: told ? withRealis(told) : entry.text,
    tellings,
  })
}

export function latestLines(record: CaseRecord): readonly BriefLine[] {
  return latest(record, { each: 3, all: 8 }).map(latestLine)
}
