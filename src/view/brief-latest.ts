import type { Kind } from '../record/index.ts'
import type { BriefLine } from './brief.ts'
import { line } from './brief-lines.ts'
import { daysApart } from './days.ts'
import type { CaseRecord } from './record.ts'
import type { Telling } from './telling.ts'
import { type TimelineEntry, told } from './timeline.ts'

/** Where the sentence of a telling starts: two claims there are one line of the brief. */
function sentenceKey(telling: Telling): string {
  return `${telling.cited.report} ${sentenceStart(telling)}`
}

function sentenceStart(telling: Telling | undefined): number {
  return telling ? telling.passage.span.start - telling.passage.before.length : 0
}

/** The first of those that tell one sentence. */
function oncePerSentence<T extends { readonly tellings: readonly Telling[] }>(
  entries: readonly T[],
): readonly T[] {
  const seen = new Set<string>()
  return entries.filter(({ tellings }) => {
    const keys = tellings.map(sentenceKey)
    const isNew = !keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}

/** Of two that tell one sentence the first is shown. */
const newsKinds: readonly Kind[] = ['incident', 'commitment', 'event']

/** The newest of its tellings that surely is out: what makes a thing news now. */
function newest({ tellings }: TimelineEntry): Telling | undefined {
  const last = tellings.findLast(({ cited }) => cited.reported === 'surely' && cited.isDated)
  return tellings.find(({ cited }) => cited.report === last?.cited.report)
}

/** Days by which a thing precedes the report, from which it is no longer what the report is about. */
const oldAfterDays = 60

function isOld(record: CaseRecord, entry: TimelineEntry): boolean {
  // A promise is news when it is told again, whenever it was made.
  if (entry.kind === 'commitment') return false
  const report = newest(entry)?.cited.report
  const published = report && record.report.get(report)?.document.published
  const day = published?.earliest ?? published?.latest
  const last = entry.latest === undefined ? entry.earliest : entry.latest
  return day !== undefined && last !== undefined && daysApart(last, day) > oldAfterDays
}

/** Reports in order; undated ones are never the news. */
function rankOf(entry: TimelineEntry): number {
  return newest(entry)?.cited.number ?? 0
}

/**
 * News, that of the newest reports first and in each report's own order, for what matters most comes first;
 * at most `each` lines a report, for one long report is not the story.
 */
export function latest(
  record: CaseRecord,
  { each, all }: { readonly each: number; readonly all: number },
): readonly TimelineEntry[] {
  const start = (entry: TimelineEntry) => sentenceStart(newest(entry))
  const news = told(record)
    .filter(
      ({ what, kind, layer, realis }) =>
        what === 'told' &&
        newsKinds.includes(kind) &&
        layer === 'foreground' &&
        realis !== 'generic',
    )
    .filter((entry) => rankOf(entry) > 0)
    .sort(
      (a, b) =>
        rankOf(b) - rankOf(a) ||
        Number(isOld(record, a)) - Number(isOld(record, b)) ||
        start(a) - start(b) ||
        newsKinds.indexOf(a.kind) - newsKinds.indexOf(b.kind),
    )
  const perReport = new Map<number, number>()
  return oncePerSentence(news)
    .filter((entry) => {
      const number = rankOf(entry)
      perReport.set(number, (perReport.get(number) ?? 0) + 1)
      return (perReport.get(number) ?? 0) <= each
    })
    .slice(0, all)
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
export function latestLine(entry: TimelineEntry): BriefLine {
  const { tellings, date } = entry
  const told = newest(entry) ?? tellings.at(-1)
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
