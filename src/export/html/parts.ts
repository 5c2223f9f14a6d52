import type { Telling } from '../../view/index.ts'
import { codeInWords, counted } from '../../view/index.ts'
import { escapedHtml } from './escape.ts'

/** A passage with its words marked, and whose it is. */
function quoteOf({ passage, cited, chain, hedge, rule, state, realis, layer }: Telling): string {
  const { span, before, words, after } = passage
  const sources = chain.map(({ name }) => name).join(' → ')
  const facts = [
    sources,
    hedge === undefined ? '' : `“${hedge}”`,
    realis === 'asserted' ? '' : codeInWords(realis),
    layer === 'background' ? 'background' : '',
    `by rule ${rule}`,
    state,
  ].filter((fact) => fact !== '')
  return `<blockquote>${escapedHtml(before)}<mark data-report="${cited.report}" data-start="${span.start}" data-end="${span.end}">${escapedHtml(words)}</mark>${escapedHtml(after)}<br><small><a href="#report-${cited.number}">[${cited.number}]</a> ${escapedHtml(cited.published)} · ${escapedHtml(facts.join(' · '))}</small></blockquote>`
}

/** The words behind an entry, folded away until they are asked for; on paper they stand open. */
export function evidenceHtml(tellings: readonly Telling[]): string {
  if (tellings.length === 0) return ''
  const numbers = [...new Set(tellings.map(({ cited }) => cited.number))]
  return `<details><summary>${counted(tellings.length, 'quote')} ${numbers.map((number) => `[${number}]`).join(' ')}</summary>${tellings.map(quoteOf).join('')}</details>`
}

export interface Cell {
  readonly text: string
  readonly isAlert?: boolean
}

/** A row: plain words, and the evidence under the last of them. */
export interface HtmlRow {
  readonly id: string
  readonly cells: readonly (string | Cell)[]
  readonly tellings: readonly Telling[]
}

function cellHtml(cell: string | Cell): string {
  const { text, isAlert } = typeof cell === 'string' ? { text: cell, isAlert: false } : cell
  return isAlert ? `<span class="alert">${escapedHtml(text)}</span>` : escapedHtml(text)
}

function rowHtml({ id, cells, tellings }: HtmlRow): string {
  const [last = ''] = cells.slice(-1)
  const first = cells.slice(0, -1).map((cell) => `<td>${cellHtml(cell)}</td>`)
  return `<tr id="${escapedHtml(id)}">${first.join('')}<td>${cellHtml(last)}${evidenceHtml(tellings)}</td></tr>\n`
}

/** A section with a table, or what to say when there is nothing in it. */
export function* tableHtml(
  { id, title, empty }: { readonly id: string; readonly title: string; readonly empty: string },
  heads: readonly string[],
  rows: readonly HtmlRow[],
): Generator<string> {
  yield `<section id="${id}"><h2>${escapedHtml(title)} <small>${rows.length}</small></h2>\n`
  if (rows.length === 0) yield `<p>${escapedHtml(empty)}</p>`
  else {
    yield `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapedHtml(head)}</th>`).join('')}</tr></thead><tbody>\n`
    for (const row of rows) yield rowHtml(row)
    yield '</tbody></table>'
  }
  yield '</section>\n'
}
