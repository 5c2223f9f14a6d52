import { createHash } from 'node:crypto'
import {
  type BriefLine,
  brief,
  type CaseRecord,
  type ReportEntry,
  reports,
} from '../../view/index.ts'
import type { Exporter, ExportOptions } from '../exporter.ts'
import { headInWords, headOf } from '../head.ts'
import { escapedHtml } from './escape.ts'
import { evidenceHtml } from './parts.ts'
import { sections, sectionsHtml } from './sections.ts'
import { style } from './style.ts'

/** Nothing is fetched and nothing runs, whatever a report holds: only this very sheet is let through. */
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

function* headHtml(record: CaseRecord, options: ExportOptions): Generator<string> {
  const title = escapedHtml(options.name ?? 'Onrecord')
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
  yield `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n`
  yield `<header><h1>${title}</h1><p>${escapedHtml(headInWords(headOf(record, options)))}.</p>`
  yield '<p class="faint">What reports say, each with its words: never a fact. Numbers in square brackets are the reports at the end.</p></header>\n'
  const links = [
    ['brief', 'Brief'],
    ...sections.map(({ id, title: name }) => [id, name]),
    ['reports', 'Reports'],
  ]
  yield `<nav aria-label="Sections"><ul>${links.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav>\n<main>\n`
}

function lineHtml({ label, text, cites, tone, tellings }: BriefLine): string {
  const lead = label === undefined ? '' : `<strong>${escapedHtml(label)}</strong> `
  const said =
    tone === 'alert' ? `<span class="alert">${escapedHtml(text)}</span>` : escapedHtml(text)
  const sources =
    cites.length > 12
      ? ''
      : cites.map((number) => `<a href="#report-${number}">[${number}]</a>`).join(' ')
  return `<li>${lead}${said} ${sources}${evidenceHtml(tellings)}</li>\n`
}

function* briefHtml(record: CaseRecord): Generator<string> {
  const { situation, sections: parts } = brief(record)
  yield '<section id="brief"><h2>Situation</h2>\n<ul>\n'
  for (const line of situation) yield lineHtml({ ...line, tellings: [] })
  yield '</ul>\n'
  for (const { title, lines, empty, more } of parts) {
    yield `<h3>${escapedHtml(title)}</h3>\n`
    yield lines.length === 0
      ? `<p>${escapedHtml(empty)}</p>\n`
      : `<ul>\n${lines.map(lineHtml).join('')}</ul>\n`
    if (more > 0) yield `<p class="faint">${more} more below.</p>\n`
  }
  yield '</section>\n'
}

/** A report's address as text: nothing on the page leads out of it. */
function reportHtml({
  id,
  number,
  title,
  source,
  url,
  published,
  carriesTextOf,
  notices,
}: ReportEntry): string {
  const parts = [
    source ?? '',
    published.inWords + (published.basis === 'inferred' ? ' (inferred)' : ''),
    carriesTextOf ? `same text as [${carriesTextOf.number}]` : '',
    url ?? '',
    id,
    ...notices.map(({ message }) => message),
  ].filter((part) => part !== '')
  return `<li id="report-${number}" value="${number}">${escapedHtml(title)}<br><small>${escapedHtml(parts.join(' · '))}</small></li>\n`
}

function* page(record: CaseRecord, options: ExportOptions): Generator<string> {
  yield* headHtml(record, options)
  yield* briefHtml(record)
  yield* sectionsHtml(record)
  yield '<section id="reports"><h2>Reports</h2>\n<ol>\n'
  for (const report of reports(record)) yield reportHtml(report)
  yield '</ol></section>\n</main>\n</body>\n</html>\n'
}

/** The whole case as one page that needs no server, no network and no script. */
export const html: Exporter = {
  format: 'html',
  summary: 'the case as one page to read, print and send',
  isFolder: false,
  files: (record, options) => [{ name: 'record.html', chunks: page(record, options) }],
}
