import type { Kind } from '../record/index.ts'
import type { DraftLine, Drafts } from './brief-drafts.ts'
import { daysApart, reportedInWords } from './days.ts'
import { isOnlyNamed } from './only-named.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import type { Telling } from './telling.ts'
import { toldThing } from './timeline.ts'
import type { TimelineEntry, TimelineThing } from './timeline-thing.ts'
import { sharedWords, stemsOf } from './title-words.ts'

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
function newsNumber(record: CaseRecord, { places }: TimelineThing): number {
  const { reportOf } = record.ties.index
  const { news } = reportNumbers(record)
  const last = places.findLast((place) => (news[reportOf[place] ?? -1] ?? 0) > 0)
  return news[reportOf[last ?? -1] ?? -1] ?? 0
}

function newsOf(record: CaseRecord, thing: TimelineThing): RecordReport | undefined {
  return record.reports[newsNumber(record, thing) - 1]
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

/** How much of what a title speaks of a thing is: of what is done or promised, whoever is named there aside. */
function sharedWithTitle({ members: [first] }: TimelineThing, { cited, text }: Telling): number {
  const title = stemsOf(cited.title)
  const claim = first?.claim
  if (claim?.kind === 'commitment') return sharedWords(title, claim.content.promise.value)
  if (claim?.kind !== 'event') return sharedWords(title, text)
  const { act, actors, recipients } = claim.content
  const names = [...actors, ...recipients].flatMap(({ value }) => [value.name, value.label ?? ''])
  return sharedWords(title, act.value, stemsOf(names.join(' ')))
}

/** Words that what comes first shares with the title: one may be there by chance. */
const leadWords = 2

/** News of one report as it is told there, what is only named and what is old behind; but first what its title speaks of. */
function inOrder(record: CaseRecord, things: readonly TimelineThing[]): readonly TimelineThing[] {
  const ranked = things.map((thing) => {
    const told = newest(record, thing)
    return {
      thing,
      behind: Number(isOld(record, thing)) * 2 + Number(thing.members.every(isOnlyNamed)),
      start: told ? sentenceStart(told) : 0,
      shared: told ? sharedWithTitle(thing, told) : 0,
    }
  })
  const sorted = ranked.toSorted(
    (a, b) =>
      a.behind - b.behind ||
      a.start - b.start ||
      newsKinds.indexOf(a.thing.kind) - newsKinds.indexOf(b.thing.kind),
  )
  const ahead = sorted.filter(({ behind }) => behind === 0)
  const most = Math.max(...ahead.map(({ shared }) => shared))
  const titled = ahead.find(({ shared }) => shared === most && shared >= leadWords)
  // Of what one sentence tells, violence stays before what is said of it.
  const lead = ahead.find(({ start }) => start === titled?.start)
  return [...(lead ? [lead] : []), ...sorted.filter((each) => each !== lead)].map(
    ({ thing }) => thing,
  )
}

/** Kinds in the order of what is told. */
const toldOrder: readonly Kind[] = ['incident', 'event', 'commitment']

/** What may be news by the newest report that tells of it; undated reports are never the news. The newest report first. */
function* newsByReport(record: CaseRecord): Generator<readonly TimelineThing[]> {
  const { index, shown, alive } = record.ties
  const { news } = reportNumbers(record)
  const isMet = new Uint8Array(alive.length)
  for (let report = news.length - 1; report >= 0; report -= 1) {
    if (news[report] === 0) continue
    const found: TimelineThing[] = []
    const end = index.firstClaim[report + 1] ?? 0
    for (let place = index.firstClaim[report] ?? end; place < end; place += 1) {
      const kind = shown[place]?.claim.kind
      if (alive[place] !== 1 || isMet[place] === 1 || !kind || !newsKinds.includes(kind)) continue
      const thing = toldThing(record, place, kind)
      for (const each of thing.places) isMet[each] = 1
      if (thing.layer !== 'foreground' || thing.realis === 'generic') continue
      if (!isPassedPlan(record, thing)) found.push(thing)
    }
    const order = ({ kind, places: [first = 0] }: TimelineThing) =>
      toldOrder.indexOf(kind) * shown.length + first
    yield found.sort((a, b) => order(a) - order(b))
  }
}

/**
 * News, that of the newest reports first and in each report's own order, for what matters most comes first;
 * at most `each` lines a report, for one long report is not the story. A sentence is told once.
 */
export function latest(
  record: CaseRecord,
  { each, all }: { readonly each: number; readonly all: number },
): readonly LatestEntry[] {
  const seen = new Set<string>()
  const found: LatestEntry[] = []
  for (const news of newsByReport(record)) {
    found.push(...newsOfReport(record, news, seen).slice(0, each))
    if (found.length >= all) break
  }
  return found.slice(0, all)
}

/** What was planned for a day that has passed by the newest report is no news, whatever became of it. */
function isPassedPlan(
  { clocks }: CaseRecord,
  { kind, realis, latest: day }: TimelineThing,
): boolean {
  if (kind === 'commitment' || realis !== 'planned') return false
  return day !== undefined && clocks.clock !== undefined && day < clocks.clock
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
    label: when ?? reportedInWords(told?.cited.published ?? 'undated'),
    text: told ? withRealis(told) : entry.text,
    members: thing.members,
  }
}

export function latestLines(record: CaseRecord): Drafts {
  const lines = latest(record, { each: 3, all: 8 }).map(latestLine)
  return { count: lines.length, first: (most) => lines.slice(0, most) }
}
