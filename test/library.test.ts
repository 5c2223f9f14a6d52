import { expect, test } from 'vitest'
import {
  brief,
  Claim,
  connectCase,
  createEngine,
  exporters,
  isFailure,
  loadRecord,
  makeDecision,
  openStore,
  packageVersion,
  quote,
  readNewReports,
  readSource,
} from '../src/index.ts'

const text =
  'LIMA, March 4, 2020 — The navies of Peru and Chile agreed on Tuesday to end their exercise by May 31, 2020. Two sailors were wounded in a bomb attack in Callao.'
const source = { name: 'report.txt', bytes: new TextEncoder().encode(text) }

test('a program reads claims, each with its words', () => {
  const engine = createEngine(packageVersion())
  const claims = [...readSource(source)].flatMap((document) => {
    if (isFailure(document)) throw new Error(document.message)
    const found = engine.extract(document).claims
    expect(
      found.map(({ span }) => quote(document, span)).every((words) => text.includes(words)),
    ).toBe(true)
    return found
  })

  expect(claims.map(({ kind }) => kind)).toContain('commitment')
  for (const claim of claims) expect(Claim.parse(claim)).toEqual(claim)
})

test.each([{ asOf: '2021-02-30' }, { clock: 'soon' }, { clock: '2021-5-1' }])(
  'no record is read as of %o',
  async (clocks) => {
    const store = await openStore(':memory:', { create: true })

    await expect(loadRecord(store, clocks)).rejects.toMatchObject({ code: 'day-invalid' })
    await store.close()
  },
)

test('a program keeps a case, decides, looks at it and exports it', async () => {
  const engine = createEngine(packageVersion())
  const store = await openStore(':memory:', { create: true })
  const recordedAt = '2024-06-01T12:00:00Z'
  const options = { recordedAt, isKnown: async () => false }
  for await (const report of readNewReports(engine, source, options)) {
    if ('extraction' in report) await store.addReports([report])
  }
  await connectCase(engine, store)
  const [shown] = (await loadRecord(store)).claims
  const decision = { type: 'confirm', by: 'Ana', at: recordedAt, claim: shown?.key ?? '' } as const
  await store.addDecision(makeDecision(decision))
  const record = await loadRecord(store, { clock: '2020-06-10' })
  await store.close()

  expect(record.claims[0]?.state).toBe('confirmed')
  expect(brief(record).sources).toMatchObject([{ published: { value: '2020-03-04' } }])
  expect(exporters.map(({ format }) => format)).toContain('json')
})
