import {
  type CaseRecord,
  type CommitmentEntry,
  commitmentThings,
  dayInWords,
  promised,
  type RecordClocks,
} from '../view/index.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headOf } from './head.ts'
import { evidenceOf, type ToldEvidence } from './told-evidence.ts'

/** Text as RFC 5545 wants it: what separates is escaped, what steers left out. */
function text(words: string): string {
  return words
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A value of a parameter: it may hold no quotation mark and no control character. */
function parameter(words: string): string {
  return `"${words.replace(/["\u0000-\u001f\u007f]/g, ' ')}"`
}

/** Lines of at most 75 octets; what is longer goes on after a space, never within a letter. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return `${[...lines, current].join('\r\n')}\r\n`
}

function basicDay(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The newest dated report stands for the time of the file: the clock of the machine is not asked. */
function stampOf({ reports }: CaseRecord, { clock }: RecordClocks): string {
  const newest = reports
    .flatMap(({ document: { published } }) => published?.latest ?? published?.earliest ?? [])
    .sort()
    .at(-1)
  return `${basicDay(newest ?? clock ?? '1970-01-01')}T000000Z`
}

function evidenceLine({ report, number, start, end, quote }: ToldEvidence): string {
  return `X-ONRECORD-QUOTE;X-REPORT=${parameter(report)};X-NUMBER=${number};X-START=${start};X-END=${end}:${text(quote)}`
}

function describe({ status, deadline, history, condition }: CommitmentEntry): string {
  const quotes = history.map(
    ({ telling }) =>
      `[${telling.cited.number}] “${telling.passage.words}” (${telling.cited.published})`,
  )
  return [
    `Status: ${status}. ${deadline?.inWords ?? ''}`,
    ...(condition ? [`Condition: ${condition.words}`] : []),
    ...quotes,
  ].join('\n')
}

function* eventOf(entry: CommitmentEntry, day: string, stamp: string): Generator<string> {
  const { id, promisors, promise, status, history } = entry
  const isOff = status === 'withdrawn' || status === 'reversed'
  yield 'BEGIN:VEVENT'
  yield `UID:${id}@onrecord`
  yield `DTSTAMP:${stamp}`
  yield `DTSTART;VALUE=DATE:${basicDay(day)}`
  yield `DTEND;VALUE=DATE:${basicDay(dayAfter(day))}`
  // Each telling may have moved it.
  yield `SEQUENCE:${history.length - 1}`
  yield `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`
  yield 'TRANSP:TRANSPARENT'
  yield `CATEGORIES:${text(status)}`
  yield `SUMMARY:${text(`Last day: ${promised(promisors, promise)}`)}`
  yield `DESCRIPTION:${text(describe(entry))}`
  for (const each of evidenceOf(history.map(({ telling }) => telling))) yield evidenceLine(each)
  yield 'END:VEVENT'
}

function* calendar(record: CaseRecord, options: ExportOptions): Generator<string> {
  const { name, asOf, clock, clockBasis, engines, licence, reports } = headOf(record, options)
  const facts = [
    `${reports} reports, read by Onrecord ${engines.join(', ')}`,
    asOf === undefined ? '' : `as known on ${dayInWords(asOf)} (${asOf})`,
    clock === undefined ? '' : `judged on ${dayInWords(clock)} (${clockBasis})`,
    licence ?? '',
  ]
  yield 'BEGIN:VCALENDAR'
  yield 'VERSION:2.0'
  yield 'PRODID:-//Onrecord//Deadlines//EN'
  yield 'CALSCALE:GREGORIAN'
  yield `X-WR-CALNAME:${text(name ?? 'Deadlines')}`
  yield `X-WR-CALDESC:${text(facts.filter((fact) => fact !== '').join('; '))}`
  const stamp = stampOf(record, record.clocks)
  for (const { latest, isBackground, tell } of commitmentThings(record)) {
    if (latest !== undefined && !isBackground) yield* eventOf(tell(record), latest, stamp)
  }
  yield 'END:VCALENDAR'
}

function* lines(record: CaseRecord, options: ExportOptions): Generator<string> {
  for (const line of calendar(record, options)) yield folded(line)
}

/** The last days of promises as all-day events of a calendar (RFC 5545). */
export const ics: Exporter = {
  format: 'ics',
  summary: 'the last days of promises, for calendars (RFC 5545)',
  isFolder: false,
  files: (record, options) => [{ name: 'deadlines.ics', chunks: lines(record, options) }],
}
