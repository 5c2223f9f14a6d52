import { expect, test } from 'vitest'
import type { NewReport, Store } from '../store.ts'
import { all, makeDocument, makeExtraction, makeReport, published } from './sample.ts'

type Open = () => Promise<Store>

const dated = (text: string, earliest: string, latest = earliest) =>
  makeReport(text, { published: published(earliest, latest) })

async function texts(store: Store, ...filter: Parameters<Store['reports']>): Promise<string[]> {
  return (await all(store.reports(...filter))).map(({ document }) => document.text)
}

function keeping(open: Open): void {
  test('a report comes back as it was given', async () => {
    const store = await open()
    const report: NewReport = {
      ...makeReport('Some 300 soldiers stayed in the valley.', { source: 'The Valley Post' }),
      given: { published: '2023-05-01', file: 'valley.txt' },
    }
    const read = { ...report.document, published: published('2023-05-01', '2023-05-09') }
    const extraction = makeExtraction(read, { notices: [{ code: 'undated', message: 'No date.' }] })

    await store.addReports([{ ...report, extraction }])

    expect(await all(store.reports())).toEqual([
      {
        document: read,
        kept: report.document,
        given: report.given,
        recordedAt: report.recordedAt,
        engine: '1.0.0',
        notices: extraction.notices,
      },
    ])
  })

  test.each([
    ['line ends and blanks', 'One.\r\n\r\n\tTwo.\u00a0 \n'],
    ['a byte that ends strings elsewhere', 'Before\0after 12 men.'],
    ['half a surrogate pair', 'Broken \ud83d here, 7 men.'],
    ['letters beyond the first plane', 'A 𝒜 and 😀 and 5 men.'],
    ['nothing at all', ''],
  ])('a text with %s comes back unchanged', async (_, text) => {
    const store = await open()

    await store.addReports([makeReport(text, { title: text })])

    const [report] = await all(store.reports())
    expect(report?.document).toEqual(makeDocument(text, { title: text }))
    expect(await store.check()).toEqual([])
  })
}

function timing(open: Open): void {
  test('a time of recording is kept in UTC', async () => {
    const store = await open()

    await store.addReports([
      { ...makeReport('Two ships left.'), recordedAt: '2024-06-01T01:30:00+02:00' },
    ])

    expect((await all(store.reports()))[0]?.recordedAt).toBe('2024-05-31T23:30:00.000Z')
  })

  test.each(['yesterday', '2024-06-01', '2024-06-01T10:00', ''])(
    '"%s" is no time of recording',
    async (recordedAt) => {
      const store = await open()

      const adding = store.addReports([{ ...makeReport('Two ships left.'), recordedAt }])

      await expect(adding).rejects.toMatchObject({ code: 'instant-invalid' })
    },
  )
}

function repeating(open: Open): void {
  test('a report added twice changes nothing and is called known', async () => {
    const store = await open()
    const report = { ...makeReport('In March 40 guards were sent.'), given: { source: 'first' } }
    const id = report.document.id
    const first = await store.addReports([report])
    const before = await all(store.reports())

    const again = await store.addReports([
      { ...report, recordedAt: '2025-01-01T00:00:00Z' },
      { ...report, given: { source: 'other' } },
    ])

    expect(first).toEqual([{ document: id, known: false, givenDiffers: false }])
    expect(again).toEqual([
      { document: id, known: true, givenDiffers: false },
      { document: id, known: true, givenDiffers: true },
    ])
    expect(await all(store.reports())).toEqual(before)
  })

  test('a batch with a report that cannot be kept leaves nothing behind', async () => {
    const store = await open()
    const [good, bad] = [makeReport('Ten boats sank.'), makeReport('Nine boats sank.')]

    const adding = store.addReports([good, { ...bad, extraction: good.extraction }])

    await expect(adding).rejects.toMatchObject({ code: 'extraction-foreign' })
    expect(await texts(store)).toEqual([])
    expect(await store.check()).toEqual([])
  })

  test('another text under the id of a kept one is refused', async () => {
    const store = await open()
    const report = makeReport('The bridge was held by 60 men.')
    await store.addReports([report])
    const document = { ...report.document, text: 'The bridge was held by 90 men.' }

    const adding = store.addReports([{ ...report, document, extraction: makeExtraction(document) }])

    await expect(adding).rejects.toMatchObject({ code: 'document-clash' })
  })

  test('one text from two carriers is two reports', async () => {
    const store = await open()

    await store.addReports(
      ['Agency A', 'Paper B'].map((source) => makeReport('The pass is closed.', { source })),
    )

    expect(await texts(store)).toHaveLength(2)
  })
}

function ordering(open: Open): void {
  const reports = [
    dated('second', '2023-02-01'),
    makeReport('undated'),
    dated('first', '2023-01-01', '2023-12-31'),
    dated('third, by its last day', '', '2023-03-01'),
  ]

  test.each([
    ['as given', reports],
    ['backwards', reports.toReversed()],
  ])('reports added %s come in the order of publication', async (_, given) => {
    const store = await open()

    for (const report of given) await store.addReports([report])

    expect(await texts(store)).toEqual(['first', 'second', 'third, by its last day', 'undated'])
  })

  test('more reports than fit a page come once each, in order, while others are written', async () => {
    const store = await open()
    const many = Array.from({ length: 250 }, (_, index) =>
      dated(`Report ${index}`, `2023-01-${String(1 + (index % 28)).padStart(2, '0')}`),
    )
    await store.addReports(many)
    const seen: string[] = []

    for await (const { document } of store.reports()) {
      seen.push(`${document.published?.earliest} ${document.id}`)
      if (seen.length === 120) await store.addReports([dated('late', '2022-01-01')])
    }

    expect(seen).toHaveLength(250)
    expect(seen).toEqual(seen.toSorted())
    expect(new Set(seen).size).toBe(250)
    const ids = many.map(({ document }) => document.id)
    expect(await texts(store, { documents: ids.slice(0, 3) })).toHaveLength(3)
    expect(await texts(store, { documents: [] })).toEqual([])
  })
}

function clocks(open: Open): void {
  const reports = [
    dated('on 5 March', '2023-03-05'),
    dated('some time in March', '2023-03-01', '2023-03-31'),
    dated('since March', '2023-03-01', ''),
    dated('until 4 March', '', '2023-03-04'),
    makeReport('at no known time'),
  ]

  test.each([
    ['2023-02-28', 'surely', []],
    ['2023-03-04', 'surely', ['until 4 March']],
    ['2023-03-05', 'surely', ['until 4 March', 'on 5 March']],
    ['2023-03-31', 'surely', ['some time in March', 'until 4 March', 'on 5 March']],
    ['2023-02-28', 'possibly', ['until 4 March', 'at no known time']],
    ['2023-03-05', 'possibly', ['since March', 'some time in March', 'at no known time']],
    ['2023-03-31', 'possibly', ['since March', 'at no known time']],
  ] as const)('as of %s the reports %s out are %j', async (asOf, reported, expected) => {
    const store = await open()

    await store.addReports(reports)

    expect((await texts(store, { asOf, reported })).toSorted()).toEqual(expected.toSorted())
  })

  test('only what was recorded by an instant is seen, the instant included', async () => {
    const store = await open()
    await store.addReports([
      { ...makeReport('early'), recordedAt: '2024-01-01T10:00:00Z' },
      { ...makeReport('late'), recordedAt: '2024-01-01T10:00:00.001Z' },
    ])

    expect(await texts(store, { recordedBy: '2024-01-01T12:00:00+02:00' })).toEqual(['early'])
  })
}

export function reportsContract(open: Open): void {
  keeping(open)
  timing(open)
  repeating(open)
  ordering(open)
  clocks(open)
}
