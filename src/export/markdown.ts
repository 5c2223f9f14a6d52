import {
  type Brief,
  type BriefLine,
  brief,
  type CaseRecord,
  type ReportEntry,
} from '../view/index.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headInWords, headOf } from './head.ts'

/** What would steer a terminal or an editor; line ends are made spaces before. */
const steering =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Text of a report as one line of Markdown that means itself: no mark-up, no HTML, no links. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(steering, '\ufffd')
    .trim()
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-+=:])/, '\\$1')
}

/** A link's address, where it is one that a browser may be sent to. */
function address(url: string): string | undefined {
  return /^https?:\/\/[^\s<>\\]+$/.test(url) ? `<${url}>` : undefined
}

function* lineOf({ label, text, cites, tone, tellings }: BriefLine): Generator<string> {
  const lead = label === undefined ? '' : `**${escaped(label)}** `
  const sources = cites.map((number) => `\\[${number}\\]`).join(' ')
  const said = escaped(text)
  yield `- ${lead}${tone === 'aside' ? `*${said}*` : said} ${sources}`.trimEnd()
  const told = new Set<string>()
  for (const { cited, passage } of tellings) {
    const words = `\\[${cited.number}\\] “${escaped(passage.words)}”`
    if (!told.has(words)) yield `  - ${words}`
    told.add(words)
  }
}

function* sectionsOf({ situation, sections }: Brief): Generator<string> {
  yield '## Situation\n'
  for (const line of situation) yield* withoutQuotes(line)
  for (const { title, lines, empty } of sections) {
    yield `\n## ${title}\n`
    if (lines.length === 0) yield empty
    for (const line of lines) yield* lineOf(line)
  }
}

/** The situation is told again below, with its words. */
function* withoutQuotes(line: BriefLine): Generator<string> {
  yield* lineOf({ ...line, tellings: [] })
}

function sourceLine(report: ReportEntry): string {
  const { number, title, source, url, published, carriesTextOf, reported, id } = report
  const link = url === undefined ? undefined : address(url)
  const name = escaped(title ?? 'Untitled')
  const parts = [
    link === undefined ? name : `[${name}](${link})`,
    source === undefined ? '' : escaped(source),
    published.inWords + (published.basis === 'inferred' ? ' (inferred)' : ''),
    carriesTextOf ? `same text as \\[${carriesTextOf.number}\\]` : '',
    reported === 'possibly' ? 'may not yet have been reported' : '',
    `\`${id}\``,
  ]
  return `- \\[${number}\\] ${parts.filter((part) => part !== '').join('. ')}`
}

function* documentOf(record: CaseRecord, options: ExportOptions): Generator<string> {
  const head = headOf(record, options)
  const told = brief(record)
  yield `# ${head.name === undefined ? 'Brief' : escaped(head.name)}\n`
  yield `${escaped(headInWords(head))}.`
  yield 'What reports say, not what is so. The numbers name the sources at the end.\n'
  yield* sectionsOf(told)
  yield '\n## Sources\n'
  for (const report of told.sources) yield sourceLine(report)
}

/** The brief for reading: each line with its sources and the words it stands on. */
export const markdown: Exporter = {
  format: 'md',
  summary: 'the brief with its sources and words, as Markdown',
  isFolder: false,
  files: (record, options) => [{ name: 'brief.md', chunks: lines(documentOf(record, options)) }],
}

function* lines(all: Iterable<string>): Generator<string> {
  for (const line of all) yield `${line}\n`
}
