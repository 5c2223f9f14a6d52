import type { Day } from '../record/index.ts'
import {
  type CaseRecord,
  capitalised,
  codeInWords,
  counted,
  dayInWords,
  type TimelineThing,
  timelineThings,
} from '../view/index.ts'
import { canonicalLines } from './canonical-json.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headOf } from './head.ts'
import { escapedHtml } from './html/escape.ts'
import { evidenceOf } from './told-evidence.ts'

function dateOf(day: Day, inWords?: string): object {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date, ...(inWords !== undefined && { display_date: inWords }) }
}

/** When a thing is put on the timeline: its own days, else those of the first dated report that tells it. */
function daysOf(record: CaseRecord, { members, earliest, latest }: TimelineThing) {
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  if (first !== undefined && last !== undefined) return { first, last, isOwn: true }
  for (const { claim } of members) {
    const { published } = record.report.get(claim.document)?.document ?? {}
    const day = published?.earliest ?? published?.latest
    if (day !== undefined) return { first: day, last: day, isOwn: false }
  }
  return undefined
}

/** The player takes text for HTML: every word of a report is escaped. */
function slideOf(record: CaseRecord, thing: TimelineThing): readonly object[] {
  const days = daysOf(record, thing)
  if (!days) return []
  const entry = thing.tell(record)
  const { first, last, isOwn } = days
  const date = isOwn ? entry.date : `undated; reported ${dayInWords(first)}`
  const quotes = evidenceOf(entry.tellings).map(
    ({ report, number, start, end, quote }) =>
      `<blockquote data-report="${report}" data-start="${start}" data-end="${end}">${escapedHtml(quote)}</blockquote> [${number}]`,
  )
  return [
    {
      start_date: dateOf(first, escapedHtml(date)),
      ...(first !== last && { end_date: dateOf(last) }),
      text: { headline: escapedHtml(entry.text), text: quotes.join('\n') },
      group: entry.what === 'deadline' ? 'Deadline' : capitalised(codeInWords(entry.kind)),
      unique_id: `${entry.what}-${entry.id}`,
      autolink: false,
    },
  ]
}

function titleOf(record: CaseRecord, options: ExportOptions, left: number): object {
  const {
    name = 'Onrecord',
    asOf,
    clock,
    clockBasis,
    engines,
    licence = '',
    reports,
  } = headOf(record, options)
  const facts = [
    `${counted(reports, 'report')}, read by Onrecord ${engines.join(', ')}`,
    asOf === undefined ? '' : `as known on ${dayInWords(asOf)}`,
    clock === undefined
      ? ''
      : `deadlines judged on ${dayInWords(clock)}${clockBasis === 'newest-report' ? ' (newest report)' : ''}`,
    licence,
    left === 0 ? '' : `${counted(left, 'thing')} without any date not shown`,
  ]
  const text = facts.filter((fact) => fact !== '').join('; ')
  return { text: { headline: escapedHtml(name), text: escapedHtml(`${text}.`) } }
}

/** The timeline as slides of TimelineJS 3, a group for each kind. */
export const timelinejs: Exporter = {
  format: 'timelinejs',
  summary: 'the timeline as slides of TimelineJS',
  isFolder: false,

  files: (record, options) => {
    const things = timelineThings(record)
    const slides = things.map((thing) => slideOf(record, thing))
    const left = slides.filter(({ length }) => length === 0).length
    const data = {
      title: titleOf(record, options, left),
      scale: 'human',
      events: slides.flat(),
    }
    return [{ name: 'timeline.json', chunks: canonicalLines(data) }]
  },
}
