import { expect, test } from 'vitest'
import { makeDecision } from '../decisions/index.ts'
import type { Store } from '../store.ts'
import { makeExtraction, makeReport } from './sample.ts'

const program = 'onrecord 1'
const report = makeReport('Of 70 mules none came back.')
const decision = makeDecision({
  type: 'confirm',
  by: 'ana',
  at: '2024-03-01T10:00:00Z',
  claim: 'doc_0123456789abcdef|role|3-9|someone|mayor',
})
const { engine } = report.extraction

async function keep(store: Store, text: string, changes?: number): Promise<boolean> {
  const now = changes ?? (await store.changes()) ?? -1
  return store.keepPrepared({ program, changes: now, texts: new Map([['brief', text]]) })
}

type Write = (store: Store) => Promise<unknown>

/** Each is done to a case that has the report. */
const writes: readonly (readonly [what: string, changes: boolean, write: Write])[] = [
  ['another report', true, (store) => store.addReports([makeReport('Another 9 left.')])],
  ['a report it has', false, (store) => store.addReports([report])],
  [
    'a report read again',
    true,
    (store) => store.replaceDerived({ extractions: [makeExtraction(report.document)] }),
  ],
  [
    'new connections',
    true,
    (store) =>
      store.replaceDerived({ connections: { engine, links: [], stories: [], origins: [] } }),
  ],
  ['a decision', true, (store) => store.addDecision(decision)],
  ['something else prepared', false, (store) => keep(store, 'none came back')],
]

export function preparedContract(open: () => Promise<Store>): void {
  test.each(writes)('%s makes another state of the case: %s', async (_, isOther, write) => {
    const store = await open()
    await store.addReports([report])
    await keep(store, '70 left')
    const before = await store.changes()

    await write(store)

    expect((await store.changes()) !== before).toBe(isOther)
    expect((await store.prepared(program, 'brief')) === undefined).toBe(isOther)
  })

  test('the state is counted alike however reports come', async () => {
    const [one, other] = [await open(), await open()]
    const reports = [report, makeReport('Another 9 left.'), makeReport('And 8 more.')]

    await one.addReports(reports)
    for (const each of reports) await other.addReports([each])

    expect(await one.changes()).toBe(await other.changes())
  })

  test('what is prepared is given to the program that prepared it, and replaced as a whole', async () => {
    const store = await open()
    const changes = (await store.changes()) ?? -1
    const texts = new Map([
      ['brief', 'nothing is known'],
      ['map', '{}'],
    ])

    expect(await store.keepPrepared({ program, changes, texts })).toBe(true)
    expect(await store.prepared(program, 'map')).toBe('{}')
    expect(await store.prepared('onrecord 2', 'map')).toBeUndefined()

    expect(await keep(store, 'nothing at all')).toBe(true)
    expect(await store.prepared(program, 'brief')).toBe('nothing at all')
    expect(await store.prepared(program, 'map')).toBeUndefined()
  })

  test('what was prepared of an earlier state is not kept', async () => {
    const store = await open()
    const before = await store.changes()
    await store.addReports([report])

    expect(await keep(store, 'nothing is known', before)).toBe(false)
    expect(await store.prepared(program, 'brief')).toBeUndefined()
    expect(await store.check()).toEqual([])
  })
}
