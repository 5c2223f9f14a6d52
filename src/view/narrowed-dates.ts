import type { Claim, Day, DocumentId, Link, Published, When } from '../record/index.ts'
import { dayAfter, daysBetween } from '../text/index.ts'
import { dayInWords } from './days.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { shortened } from './words.ts'

/** What one tie to a dated report says of the day an undated one came out. */
interface Bound {
  readonly earliest?: Day
  readonly latest?: Day
  readonly reason: string
}

const rule = 'published/other-reports'

/** Kinds that tell of something that came about on a day, once. */
const dated: ReadonlySet<Claim['kind']> = new Set(['incident', 'event'])

/** Words of the quote shown. */
const QUOTE = 60

/** A weekday without more lies at most so many days back. */
const WEEK = 6

/**
 * Reports whose date is only inferred, the interval narrowed by what reports with a date tell of the same event: it
 * came out no earlier than what it tells as past, no later than what it tells as still to come, and, where it counts
 * a day from itself ("yesterday"), that many days after. Taken from the links and claims that the record shows, so
 * that a rejected claim or link, or an earlier day of view, leaves the interval as wide as the text alone allows.
 */
export function withNarrowedDates(
  reports: readonly RecordReport[],
  claims: CaseRecord['claim'],
  links: readonly Link[],
): readonly RecordReport[] {
  if (links.length === 0) return reports
  const report = new Map(reports.map((each) => [each.document.id, each]))
  const bounds = new Map<DocumentId, Bound[]>()
  for (const { from, to, verdict } of links) {
    if (verdict !== 'same' && verdict !== 'updates') continue
    const ends = [claims.get(from)?.claim, claims.get(to)?.claim] as const
    for (const [here, there] of [ends, [ends[1], ends[0]] as const]) {
      const bound = here && there && boundOf(here, there, report)
      if (!bound || !here) continue
      bounds.set(here.document, [...(bounds.get(here.document) ?? []), bound])
    }
  }
  if (bounds.size === 0) return reports
  return reports.map((each) => {
    const own = bounds.get(each.document.id)
    return own ? { ...each, document: { ...each.document, published: narrowed(each, own) } } : each
  })
}

function isUndated(report: RecordReport | undefined): boolean {
  const published = report?.document.published
  return report !== undefined && (published === undefined || published.basis === 'inferred')
}

function boundOf(
  here: Claim,
  there: Claim,
  report: ReadonlyMap<DocumentId, RecordReport>,
): Bound | undefined {
  const [own, other] = [report.get(here.document), report.get(there.document)]
  if (!dated.has(here.kind) || !isUndated(own) || other === undefined || isUndated(other))
    return undefined
  // History told to explain says only that the report came after it, which puts it nowhere.
  if (here.layer === 'background' || there.layer === 'background') return undefined
  const day = there.when?.value
  if (there.realis !== 'asserted' || day?.earliest === undefined || day.latest === undefined)
    return undefined
  const { text } = own?.document ?? { text: '' }
  const quote = shortened(text.slice(here.span.start, here.span.end).replace(/\s+/g, ' '), QUOTE)
  const dates = `report ${other.number} dates “${quote}”: ${dayInWords(day.earliest)}`
  return boundBy(here, day, dates)
}

function boundBy(here: Claim, day: When, dates: string): Bound | undefined {
  const { earliest, latest } = day
  if (earliest === undefined || latest === undefined) return undefined
  if (here.realis === 'planned')
    return { latest, reason: `Not after ${latest}, still to come here; ${dates}` }
  if (here.realis !== 'asserted') return undefined
  const back = earliest === latest ? daysBack(here) : undefined
  if (back === undefined)
    return { earliest, reason: `Not before ${earliest}, told as past here; ${dates}` }
  const [first, last] = [back.least, back.most].map((days) => dayAfter(earliest, `P${days}D`))
  if (first === undefined || last === undefined) return undefined
  return {
    earliest: first,
    latest: last,
    reason: `${first === last ? `On ${first}` : `Between ${first} and ${last}`}, by “${here.when?.value.words ?? ''}” here; ${dates}`,
  }
}

/** How many days before its own report a claim puts what it tells; undefined when it does not count from the report. */
function daysBack({ when }: Claim): { readonly least: number; readonly most: number } | undefined {
  const { anchor, earliest, latest } = when?.value ?? {}
  if (anchor?.kind !== 'published') return undefined
  if (when?.rule === 'time/weekday') return { least: 0, most: WEEK }
  if (when?.rule !== 'time/deictic') return undefined
  const from = anchor.earliest ?? anchor.latest
  const told = anchor.earliest === undefined ? latest : earliest
  if (from === undefined || told === undefined) return undefined
  const days = daysBetween(told, from)
  return days < 0 ? undefined : { least: days, most: days }
}

/** In order of the days, so that the same ties narrow the same way however they come; what contradicts stays out. */
function narrowed({ document }: RecordReport, bounds: readonly Bound[]): Published {
  const before = document.published
  let { earliest, latest } = before ?? {}
  const reasons: string[] = []
  for (const bound of [...bounds].sort((a, b) => (a.reason < b.reason ? -1 : 1))) {
    const first = later(earliest, bound.earliest)
    const last = sooner(latest, bound.latest)
    if (first !== undefined && last !== undefined && first > last) {
      reasons.push(`Set aside, as it contradicts the rest: ${bound.reason}`)
      continue
    }
    if (first !== earliest || last !== latest) reasons.push(bound.reason)
    earliest = first
    latest = last
  }
  const value =
    earliest !== undefined && earliest === latest
      ? earliest
      : `${earliest ?? '..'}/${latest ?? '..'}`
  return {
    value,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    basis: 'inferred',
    spans: before?.spans ?? [],
    rule,
    reasons: [...(before?.reasons ?? []).filter((reason) => !isFilled(reason, value)), ...reasons],
  }
}

/** "Nothing in the text limits the latest day", where another report now does. */
function isFilled(reason: string, value: string): boolean {
  return reason.startsWith('Nothing in the text limits') && !value.includes('..')
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}

function sooner(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}
