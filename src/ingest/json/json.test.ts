import { expect, test } from 'vitest'
import { isFailure, readReports } from '../index.ts'

const text = 'The two armies said on Friday that they would draw back their guns by the end of May.'
function read(value: unknown) {
  return [...readReports({ name: 'report.json', bytes: Buffer.from(JSON.stringify(value)) })]
}

test('an array holds a report an entry, and a bad entry costs only itself', () => {
  expect(
    read([{ text }, 7, { title: 'x' }, { text }]).map((result) =>
      isFailure(result) ? `${result.place} ${result.code}` : result.place,
    ),
  ).toEqual([
    'report.json[0]',
    'report.json[1] json-not-a-report',
    'report.json[2] no-text',
    'report.json[3]',
  ])
})

test.each([
  [
    { uri: 'urn:a:1', versioncreated: '2016-05-06T10:00:00Z', headline: 'Guns', body_text: text },
    { title: 'Guns' },
  ],
  [
    {
      uri: 'https://n.example/1',
      versionCreated: '2016-05-06',
      headlines: [{ value: 'Guns' }],
      bodies: [{ value: text }],
    },
    { title: 'Guns', url: 'https://n.example/1' },
  ],
  [
    {
      '@type': 'NewsArticle',
      headline: 'Guns',
      datePublished: '2016-05-06',
      publisher: { name: 'Post' },
      articleBody: text,
    },
    { title: 'Guns', source: 'Post' },
  ],
  [
    { title: 'Guns', date_published: '2016-05-06', content_html: `<p>${text}</p>` },
    { title: 'Guns' },
  ],
  [{ text, published: 1_462_500_000 }, {}],
])('%j', (value, expected) => {
  const [report] = read(value)
  expect(report && !isFailure(report) && report.document).toMatchObject({
    ...expected,
    text,
    published: { value: '2016-05-06' },
  })
})

test('a text of our own field is never taken for HTML', () => {
  const [report] = read({ text: '<b>Bold</b> words stay as they are.' })
  expect(report && !isFailure(report) && report.document.text).toBe(
    '<b>Bold</b> words stay as they are.',
  )
})

test('what is no JSON is told with its line', () => {
  const results = [...readReports({ name: 'a.json', bytes: Buffer.from('{\n"text": oops}') })]
  expect(results).toMatchObject([{ code: 'json-malformed', place: 'a.json' }])
  expect(isFailure(results[0] ?? {}) && results[0]).toMatchObject({
    message: expect.stringContaining('line 2'),
  })
})

test('a list without any report fails as a whole', () => {
  expect(read([{ file: 'a.txt' }, { file: 'b.txt' }])).toMatchObject([
    { code: 'no-text', place: 'report.json' },
  ])
})

test('the reports of an exported record are read again, with the days that stood beside them', () => {
  const report = (basis: string) => ({
    id: 'doc_1',
    title: 'Guns',
    source: 'Harbour Radio',
    published: { basis, value: '1997-03-02' },
    text,
  })
  const record = {
    format: 'onrecord-record',
    claims: [],
    reports: [report('metadata'), report('dateline')],
  }

  expect(read(record)).toMatchObject([
    { document: { title: 'Guns', source: 'Harbour Radio', published: { value: '1997-03-02' } } },
    { document: { text } },
  ])
})

test.each([
  [
    { format: 'onrecord-record', reports: [{ id: 'doc_1', title: 'Guns' }], claims: [] },
    /--include-text/,
  ],
  [
    { id: 'clm_1', document: 'doc_1', kind: 'event', text: 'The two armies drew back' },
    /no report/,
  ],
])('%j holds no report', (value, message) => {
  const [found] = (() => {
    try {
      return read(value)
    } catch (error) {
      return [error as { readonly code: string; readonly message: string }]
    }
  })()

  expect(found).toMatchObject({ code: 'own-export', message: expect.stringMatching(message) })
})
