import type { ClaimDetail } from '../../api/shapes.ts'

/** As one would cite it in a text: the words, the report, the claim's id. */
export function citation({ telling, report }: ClaimDetail, url: string): string {
  const source = report.source === undefined ? '' : `${report.source}, `
  const address = report.url === undefined ? '' : ` ${report.url}`
  return `${source}“${report.title}”, ${report.published.inWords}: “${telling.passage.words}”.${address} (Onrecord ${telling.claim}, ${url})`
}

/** The same for notes: what it says, the words as a quotation, where they stand. */
export function markdown({ telling, report }: ClaimDetail, url: string): string {
  const quoted = telling.passage.words.replace(/\s*\n\s*/g, ' ')
  const source = report.source === undefined ? '' : `${report.source}, `
  return `**${telling.text}**\n\n> ${quoted}\n\n— ${source}*${report.title}*, ${report.published.inWords} · [${telling.claim}](${url})\n`
}
