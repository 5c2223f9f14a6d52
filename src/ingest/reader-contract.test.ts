import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document } from '../record/index.ts'
import { isFailure, readReports } from './index.ts'
import { chooseReader, readers } from './readers.ts'
import type { Reader } from './source.ts'

const TEXT = 'The two armies said on Friday that they would draw back their guns by the end of May.'
const WINDOWS_TEXT = `${TEXT}\r\n\r\nNobody\u00A0has “signed”.\n`
const MARKDOWN = `# Guns drawn back\n\n${TEXT.replace('said', '[said](https://a.example/)')}\n`

/** A report in each format: a reader without its row fails. */
const samples: Readonly<Record<string, Sample>> = {
  text: { name: 'report.txt', content: WINDOWS_TEXT, text: WINDOWS_TEXT },
  markdown: { name: 'report.md', content: MARKDOWN, text: MARKDOWN },
  html: {
    name: 'page.html',
    content: `<!doctype html><html><head><title>Guns</title></head><body><p>${TEXT}</p></body></html>`,
    text: TEXT,
  },
  json: { name: 'report.json', content: JSON.stringify({ id: '1', text: TEXT }), text: TEXT },
  jsonl: {
    name: 'reports.jsonl',
    content: `${JSON.stringify({ id: 'a', text: `${TEXT}\u2028Nobody fired.` })}\n{"text": "Rain."}\n`,
    text: `${TEXT}\u2028Nobody fired.`,
  },
  feed: {
    name: 'feed.xml',
    content: `<rss version="2.0"><channel><title>Post</title><item><title>Guns</title><description>${TEXT}</description></item></channel></rss>`,
    text: TEXT,
  },
}

/** A source in a reader's format, and the text that its first report has. */
interface Sample {
  readonly name: string
  readonly content: string
  readonly text: string
}

describe.each(readers.map((reader) => [reader.format, reader] as const))(
  'the reader of %s',
  (format, reader) => {
    const sample = samples[format] ?? { name: '', content: '', text: '' }
    isFound(reader, sample)
    readsText(reader, sample)
    survivesNoise(reader, sample)
  },
)

function isFound(reader: Reader, { content }: Sample): void {
  const bytes = Buffer.from(content)
  test('is listed under a name of its own', () => {
    expect(readers.filter(({ format }) => format === reader.format)).toEqual([reader])
  })

  test('is chosen by extension and by name', () => {
    for (const extension of reader.extensions) {
      expect(chooseReader({ name: `report.${extension.toUpperCase()}`, bytes })).toBe(reader)
    }
    expect(chooseReader({ name: 'report', bytes, format: reader.format })).toBe(reader)
  })
}

function readsText(reader: Reader, sample: Sample): void {
  const source = { name: sample.name, bytes: Buffer.from(sample.content) }
  test('reads a document that the schema holds for', () => {
    const [report] = readReports({ ...source, format: reader.format })
    expect(report && isFailure(report) ? report : Document.parse(report?.document).text).toBe(
      sample.text,
    )
  })

  test.each([
    ['UTF-16 little-endian with a mark', Buffer.from(`\uFEFF${sample.content}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(sample.content, 'utf16le').swap16()],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${sample.content}`)],
  ])('reads the same text from %s', (_, encoded) => {
    const [report] = readReports({ ...source, bytes: encoded, format: reader.format })
    expect(report && isFailure(report) ? report : report?.document.text).toBe(sample.text)
  })

  test('lets what is given stand above what is read', () => {
    const given = {
      published: '1999-12-31',
      title: 'Given',
      source: 'A desk',
      url: 'https://given.example/',
      language: 'de-AT',
    }
    const [report] = readReports({ ...source, format: reader.format, given })
    expect(report && !isFailure(report) && report.document).toMatchObject({
      title: 'Given',
      source: 'A desk',
      url: 'https://given.example/',
      language: 'de',
      published: { value: '1999-12-31', basis: 'given', spans: [] },
    })
  })
}

function survivesNoise(reader: Reader, sample: Sample): void {
  const bytes = Buffer.from(sample.content)
  const source = { name: sample.name, bytes }
  test('reports what is empty', () => {
    for (const content of ['', ' \r\n\t\u00A0 ']) {
      const results = [
        ...readReports({ ...source, bytes: Buffer.from(content), format: reader.format }),
      ]
      expect(results.every((result) => isFailure(result) && result.message !== '')).toBe(true)
      if (content === '') expect(results).toMatchObject([{ code: 'empty', place: sample.name }])
    }
  })

  test('throws for no bytes whatever, and gives the same each time', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint16Array({ maxLength: 200 }).map((units) => Buffer.from(units.buffer)),
      // The sample with a stretch of it overwritten.
      fc
        .tuple(fc.nat(bytes.length), fc.uint8Array({ maxLength: 12 }))
        .map(([at, patch]) =>
          Buffer.concat([bytes.subarray(0, at), patch, bytes.subarray(at + 4)]),
        ),
      fc.nat(bytes.length).map((length) => bytes.subarray(0, length)),
    )
    fc.assert(
      fc.property(noise, (bytes) => {
        const read = () => [...readReports({ name: sample.name, bytes, format: reader.format })]
        const results = read()
        expect(read()).toEqual(results)
        for (const result of results) {
          if (isFailure(result)) expect(result.code).toMatch(/^[a-z][a-z\d-]+$/)
          else Document.parse(result.document)
        }
      }),
      { seed: 11, numRuns: 60 },
    )
  })
}
