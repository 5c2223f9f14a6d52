import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { Day } from '../record/index.ts'
import {
  type CaseRecord,
  type ChangeThing,
  capitalised,
  changeThings,
  codeInWords,
  counted,
  dayInWords,
  listed,
} from '../view/index.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headOf } from './head.ts'
import { escapedHtml } from './html/escape.ts'
import { evidenceOf } from './told-evidence.ts'

/** A feed holds the newest changes: whoever wants all of them has the other formats. */
const most = 200

interface Item {
  readonly id: string
  readonly day: Day
  readonly title: string
  /** Every word of a report is escaped. */
  readonly html: string
  readonly kind: string
}

/** The day a change is dated: that of the report which brought it, or the last day that went by. */
function dayOf(record: CaseRecord, { after, day }: ChangeThing): Day {
  const { published } = record.report.get(after.claim.document)?.document ?? {}
  return day ?? published?.latest ?? published?.earliest ?? '0001-01-01'
}

function itemOf(record: CaseRecord, day: Day, thing: ChangeThing): Item {
  const { type, id, kind, text, before, after, also } = thing.tell(record)
  const quotes = evidenceOf([after]).map(
    ({ report, number, start, end, quote }) =>
      `<blockquote data-report="${report}" data-start="${start}" data-end="${end}">${escapedHtml(quote)}</blockquote> [${number}]`,
  )
  const earlier = before && `<p>Before: ${escapedHtml(before.text)} [${before.cited.number}]</p>`
  const more = also.length > 0 && `<p>Also ${escapedHtml(listed(also.map(codeInWords)))}.</p>`
  return {
    id: `urn:onrecord:change:${type}:${id}`,
    day,
    title: `${capitalised(codeInWords(type))}: ${text}`,
    html: [...quotes, earlier, more].filter(Boolean).join('\n'),
    kind: codeInWords(kind),
  }
}

/** The newest changes of the whole record, the newest first. */
function itemsOf(record: CaseRecord): readonly Item[] {
  const things = changeThings(record, { since: '0000-01-01' })
  return things
    .map((thing) => ({ thing, day: dayOf(record, thing) }))
    .sort((a, b) => (a.day < b.day ? 1 : Number(a.day > b.day) * -1))
    .slice(0, most)
    .map(({ thing, day }) => itemOf(record, day, thing))
}

function about(record: CaseRecord, options: ExportOptions) {
  const { name = 'Onrecord', asOf, clock, engines, licence, reports } = headOf(record, options)
  const facts = [
    `What changed in a record of ${counted(reports, 'report')}, read by Onrecord ${engines.join(', ')}`,
    asOf === undefined ? '' : `as known on ${dayInWords(asOf)}`,
    clock === undefined ? '' : `deadlines judged on ${dayInWords(clock)}`,
    licence ?? '',
  ]
  return {
    id: `urn:onrecord:changes:${encodeURIComponent(name)}`,
    title: name,
    subtitle: `${facts.filter((fact) => fact !== '').join('; ')}.`,
    engines: engines.join(', '),
  }
}

/** No clock of the machine: a change is dated by its report. */
function instant(day: Day): string {
  return `${day}T00:00:00Z`
}

export const atom: Exporter = {
  format: 'atom',
  summary: 'the newest changes as an Atom feed',
  isFolder: false,

  files: (record, options) => {
    const { id, title, subtitle, engines } = about(record, options)
    const items = itemsOf(record)
    const feed = generateAtomFeed({
      id,
      title: { value: title },
      subtitle: { value: subtitle },
      updated: instant(items[0]?.day ?? '0001-01-01'),
      generator: { text: 'Onrecord', version: engines },
      authors: [{ name: 'Onrecord' }],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        updated: instant(item.day),
        content: { type: 'html', value: item.html },
        categories: [{ term: item.kind }],
      })),
    })
    return [{ name: 'changes.atom', chunks: [feed] }]
  },
}

export const rss: Exporter = {
  format: 'rss',
  summary: 'the newest changes as an RSS feed',
  isFolder: false,

  files: (record, options) => {
    const { id, title, subtitle, engines } = about(record, options)
    const items = itemsOf(record)
    const feed = generateRssFeed({
      title,
      // RSS asks for a link; a record has no address of its own.
      link: id,
      description: subtitle,
      generator: `Onrecord ${engines}`,
      ...(items[0] && { lastBuildDate: new Date(instant(items[0].day)) }),
      items: items.map((item) => ({
        title: item.title,
        description: item.html,
        guid: { value: item.id, isPermaLink: false },
        pubDate: new Date(instant(item.day)),
        categories: [{ name: item.kind }],
      })),
    })
    return [{ name: 'changes.rss', chunks: [feed] }]
  },
}

export const jsonFeed: Exporter = {
  format: 'jsonfeed',
  summary: 'the newest changes as a JSON Feed',
  isFolder: false,

  files: (record, options) => {
    const { title, subtitle } = about(record, options)
    const feed = generateJsonFeed({
      title,
      description: subtitle,
      items: itemsOf(record).map((item) => ({
        id: item.id,
        title: item.title,
        content_html: item.html,
        date_published: instant(item.day),
        tags: [item.kind],
      })),
    })
    return [{ name: 'changes.json', chunks: [`${JSON.stringify(feed, null, 2)}\n`] }]
  },
}
