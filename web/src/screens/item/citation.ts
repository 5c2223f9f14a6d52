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

/** The same as a Web Annotation in JSON-LD: the claim's text on the words of the report. Offsets are UTF-16 code units. */
export function jsonLd({ telling, report }: ClaimDetail, url: string): string {
  const { span, before, words, after } = telling.passage
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: url,
    type: 'Annotation',
    body: { type: 'TextualBody', value: telling.text, purpose: 'describing' },
    target: {
      source: report.url ?? report.id,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: words,
          prefix: before.slice(-32),
          suffix: after.slice(0, 32),
        },
        { type: 'TextPositionSelector', start: span.start, end: span.end },
      ],
    },
  }
  return JSON.stringify(annotation, null, 2)
}
