import { expect, test } from 'vitest'
import { type ExportedQuote, exporterContract, type Written, written } from './contract/index.ts'
import { sample } from './contract/sample.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { RecordFile } from './record-file.ts'

interface QuotedSpan {
  readonly start: number
  readonly end: number
  readonly quote: string
}

function* spansIn(data: unknown): Generator<QuotedSpan> {
  if (typeof data !== 'object' || data === null) return
  // An object with these keys is a span of ours.
  if ('start' in data && 'end' in data && 'quote' in data) yield data as QuotedSpan
  for (const part of Object.values(data)) yield* spansIn(part)
}

interface ClaimOut {
  readonly id: string
  readonly document: string
  readonly state: string
  readonly [field: string]: unknown
}

function quotesOf(claims: readonly ClaimOut[]): readonly ExportedQuote[] {
  return claims.flatMap((claim) =>
    [...spansIn(claim)].map(({ start, end, quote }) => ({
      document: claim.document,
      span: { start, end },
      quote,
    })),
  )
}

function recordIn(files: Written) {
  return JSON.parse(files['record.json'] ?? '') as Readonly<Record<string, readonly ClaimOut[]>>
}

function linesIn(files: Written): readonly ClaimOut[] {
  const lines = (files['claims.jsonl'] ?? '').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as ClaimOut)
}

exporterContract(json, (files) => quotesOf(recordIn(files)['claims'] ?? []))
exporterContract(jsonLines, (files) => quotesOf(linesIn(files)))

test('the record holds everything, keys in order', async () => {
  const record = recordIn(await written(json, { name: 'Callao' }))

  expect(Object.keys(record)).toEqual([
    'claims',
    'decisions',
    'format',
    'head',
    'links',
    'origins',
    'reports',
    'stale',
    'stories',
  ])
  expect(record).toMatchObject({
    format: 'onrecord-record',
    head: { name: 'Callao', version: '1.0', clock: '2021-06-01', clockBasis: 'newest-report' },
    reports: [
      {
        number: 1,
        published: { value: '2021-04-07' },
        textLength: sample.documents[0].text.length,
      },
      { number: 2, published: { value: '2021-06-01' } },
    ],
    links: [{ verdict: 'contradicts', path: 'casualties.killed' }],
    decisions: [{ by: 'Ana =1' }, { by: 'Ana =1' }, { by: 'Ana =1' }],
  })
})

test('a claim says what people decided on it', async () => {
  const claims = recordIn(await written(json))['claims'] ?? []
  const find = (id: string) => claims.find((claim) => claim.id === id)

  expect(find(sample.rejected.id)).toMatchObject({ state: 'rejected' })
  expect(find(sample.noted.id)).toMatchObject({ notes: [{ text: '+1 <i>ask</i>' }] })
  expect(find(sample.corrected.id)).toMatchObject({
    state: 'corrected',
    content: { strength: { value: 'binding', spans: [{ quote: 'promised' }] } },
    corrections: [{ path: 'content.strength.value', read: 'pledged' }],
  })
})

test.each([json, jsonLines])(
  'the texts of reports come when asked for: $format',
  async (exporter) => {
    const files = JSON.stringify(Object.values(await written(exporter, { includeText: true })))
    // Once as a string in JSON, once more as a file in a list.
    const inside = JSON.stringify(JSON.stringify('said 🚀 on Sunday').slice(1, -1)).slice(1, -1)

    expect(files).toContain(inside)
  },
)

test('a line of JSON lines stands alone', async () => {
  const [first] = linesIn(await written(jsonLines, { asOf: '2021-05-01' }))

  expect(first).toMatchObject({
    kind: 'commitment',
    report: { number: 1, title: '=cmd|Fleet', published: '2021-04-07' },
    record: { asOf: '2021-05-01', engines: ['0.0.0'] },
  })
})

test('nothing in the JSON steers a terminal', async () => {
  for (const exporter of [json, jsonLines]) {
    const [text = ''] = Object.values(await written(exporter, { includeText: true }))
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u202e]/)
  }
})

test('the record is of the form that its schema says', async () => {
  const record = recordIn(await written(json, { name: 'Callao', includeText: true }))

  expect(RecordFile.safeParse(record).error?.issues).toBeUndefined()
  const [claim] = record['claims'] ?? []
  expect(RecordFile.safeParse({ ...record, claims: [{ ...claim, kind: 'rumour' }] }).success).toBe(
    false,
  )
})
