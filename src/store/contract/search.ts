import { expect, test } from 'vitest'
import type { SearchHit, Store } from '../store.ts'
import { makeReport, published } from './sample.ts'

const text =
  'Peacekeepers began their withdrawal from the Kidal camp. “They withdrew at dawn,” a café owner said; naïve hopes died.'
const reports = [
  makeReport(text, { published: published('2023-10-31'), title: 'Blue helmets leave' }),
  makeReport('The harbour of Berbera was closed. Nothing else is known.', {
    published: published('2023-11-02'),
  }),
  makeReport('北京大学的学生在广场集会。ทหารถอนกำลังออกจากเมือง', { title: 'Two scripts' }),
]

/** The words found, as they stand in the text of the report. */
function words(hit: SearchHit | undefined): string[] {
  const found = reports.find(({ document }) => document.id === hit?.document)
  return hit?.spans.map(({ start, end }) => found?.document.text.slice(start, end) ?? '') ?? []
}

function finding(open: () => Promise<Store>): void {
  test.each([
    ['withdrawing', ['withdrawal']],
    ['WITHDRAW', ['withdrawal']],
    ['cafe naive', ['café', 'naïve']],
    ['"Kidal camp"', ['Kidal camp']],
    ['kidal withdrawal', ['withdrawal', 'Kidal']],
    ['北京', ['北京']],
    ['广场', ['广场']],
    ['ทหาร', ['ทหาร']],
    ['dawn —', ['dawn']],
  ])('%s is found', async (typed, expected) => {
    const store = await open()
    await store.addReports(reports)

    const hits = await store.search(typed)

    expect(hits).toHaveLength(1)
    for (const word of expected) expect(words(hits[0])).toContain(word)
  })

  test.each([
    'helmets harbour',
    '"camp Kidal"',
    '',
    ' \t ',
    '"',
    '""',
    '—',
    'NOT',
    'kidal OR berbera',
    'title:helmets berbera',
    'kid*',
    'kidal NEAR camp',
    '\0',
    '\ud800',
    '-',
    '(',
  ])('%j finds nothing and is no error', async (typed) => {
    const store = await open()
    await store.addReports(reports)

    expect(await store.search(typed)).toEqual([])
  })
}

function showing(open: () => Promise<Store>): void {
  test('the words shown are the words of the text', async () => {
    const store = await open()
    const long = `${'Rain fell on the plain. '.repeat(400)}The Orshan bridge was cut, and Orshan burned. ${'Rain fell. '.repeat(400)}`
    await store.addReports([makeReport(long)])

    const [hit] = await store.search('orshan')

    const shown = hit?.snippet ?? []
    expect(shown.filter(({ found }) => found).map((part) => part.text)).toEqual([
      'Orshan',
      'Orshan',
    ])
    expect(shown.map((part) => part.text).join('')).toMatch(/^\w.{100,220}\w\.?$/)
    for (const part of shown) {
      expect(part.text).toBe(long.slice(part.span.start, part.span.end))
    }
    expect(shown.slice(1).every(({ span }, at) => span.start === shown[at]?.span.end)).toBe(true)
  })

  test('a word only in the title gives the beginning of the text', async () => {
    const store = await open()
    await store.addReports(reports)

    const [hit] = await store.search('helmets')

    expect(hit).toMatchObject({ document: reports[0]?.document.id, spans: [] })
    expect(hit?.snippet[0]?.text).toMatch(/^Peacekeepers began/)
  })

  test('marks of our own in a text do not mislead', async () => {
    const store = await open()
    const text = '\ue000 The \ue001 gate \ue002 of Tarn fell.'
    await store.addReports([makeReport(text)])

    const [hit] = await store.search('tarn')

    expect(hit?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Tarn'])
  })
}

function ranking(open: () => Promise<Store>): void {
  test('of several reports each shows its own words', async () => {
    const store = await open()
    const own = [
      'The ferry sank.',
      'Nobody saw the old ferry.',
      'A storm, then, and the ferry was gone.',
    ]
    const added = own.map((each) => makeReport(each))
    await store.addReports(added)

    const hits = await store.search('ferry')

    expect(hits).toHaveLength(3)
    for (const { document, spans } of hits) {
      const found = added.find((each) => each.document.id === document)
      expect(spans.map(({ start, end }) => found?.document.text.slice(start, end))).toEqual([
        'ferry',
      ])
    }
  })

  test('a title counts more than a text, and often more than once', async () => {
    const store = await open()
    const filler = 'Nothing else was said that day. '.repeat(3)
    const given = [
      makeReport(`A ferry sank. ${filler}`, { source: 'once' }),
      makeReport(`A ferry met a ferry. The ferry sank. ${filler}`, { source: 'often' }),
      makeReport(`A boat sank. ${filler}`, { source: 'title', title: 'The ferry' }),
    ]
    await store.addReports(given)

    const hits = await store.search('ferry')

    const sources = hits.map((hit) => given.find(({ document }) => document.id === hit.document))
    expect(sources.map((report) => report?.document.source)).toEqual(['title', 'often', 'once'])
  })

  test('the clocks and the limit hold for a search', async () => {
    const store = await open()
    await store.addReports(reports)

    expect(await store.search('the', { asOf: '2023-11-01' })).toHaveLength(1)
    expect(await store.search('the')).toHaveLength(2)
    expect(await store.search('the', { limit: 1 })).toHaveLength(1)
  })
}

function counting(open: () => Promise<Store>): void {
  test('all that hold the words are ranked as the search finds them, and some can be looked at alone', async () => {
    const store = await open()
    await store.addReports(reports)

    const ranked = await store.rank('the')

    expect(ranked).toEqual((await store.search('the')).map(({ document }) => document))
    expect(await store.rank('the', { asOf: '2023-11-01' })).toHaveLength(1)
    expect(await store.rank(' ')).toEqual([])
    expect(await store.search('the', { documents: ranked.slice(1) })).toEqual(
      (await store.search('the')).slice(1),
    )
  })
}

export function searchContract(open: () => Promise<Store>): void {
  finding(open)
  showing(open)
  ranking(open)
  counting(open)
}
