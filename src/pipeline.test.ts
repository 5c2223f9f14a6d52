import { describe, expect, test } from 'vitest'
import { isFailure } from './ingest/index.ts'
import { connectCase, createEngine, readNewReports, rebuildCase } from './pipeline.ts'
import { openStore, type Store } from './store/index.ts'

const engine = createEngine('1.0.0')
const recordedAt = '2024-06-01T12:00:00.000Z'
const nobody = () => Promise.resolve(false)

function source(text: string, name = 'report.txt') {
  return { name, bytes: new TextEncoder().encode(text) }
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** A case of two reports of one promise, read by this engine. */
async function madeCase(): Promise<Store> {
  const store = await openStore(':memory:', { create: true })
  const texts = [
    'Date: 2022-02-15\n\nFrance promised to withdraw all its soldiers from Mali, the ministry in Paris said.',
    'Date: 2022-02-17\n\nFrance promised to withdraw all its soldiers from Mali by August 2022, the ministry in Paris said.',
  ]
  for (const text of texts) {
    for await (const read of readNewReports(engine, source(text), { recordedAt, isKnown: nobody }))
      if (!isFailure(read) && 'extraction' in read) await store.addReports([read])
  }
  await connectCase(engine, store)
  return store
}

describe('reading', () => {
  test('a report comes with its claims, the clock and what was given', async () => {
    const given = { published: '2022-02-15', url: undefined }
    const reports = await all(
      readNewReports(
        engine,
        { ...source('France promised to withdraw its soldiers from Mali.'), given },
        { recordedAt, isKnown: nobody },
      ),
    )

    expect(reports).toMatchObject([
      {
        recordedAt,
        given: { published: '2022-02-15' },
        document: { published: { value: '2022-02-15', basis: 'given' } },
        extraction: { engine: '1.0.0', claims: [{ kind: 'commitment' }] },
      },
    ])
    expect(reports[0]).not.toHaveProperty('given.url')
  })

  test('a report that is known is not read again', async () => {
    const reports = await all(
      readNewReports(engine, source('France promised to leave Mali.'), {
        recordedAt,
        isKnown: () => Promise.resolve(true),
      }),
    )

    expect(reports).toMatchObject([{ known: true }])
    expect(reports[0]).not.toHaveProperty('extraction')
  })

  test('what cannot be read is told, and the rest goes on', async () => {
    const lines =
      '{"id": "a", "text": "France promised to leave Mali."}\n{broken\n{"id": "b", "text": "Chad promised to open the border."}\n'
    const reports = await all(
      readNewReports(engine, source(lines, 'reports.jsonl'), { recordedAt, isKnown: nobody }),
    )

    expect(reports.map((read) => isFailure(read))).toEqual([false, true, false])
  })
})

describe('a case', () => {
  test('its reports are one story, and their promises are linked', async () => {
    const store = await madeCase()
    const claims = await all(store.claims())
    const promises = claims.filter(({ kind }) => kind === 'commitment').map(({ id }) => id)
    const links = await all(store.links())

    expect(links.filter(({ from }) => promises.includes(from))).toMatchObject([
      { verdict: 'updates', changes: expect.arrayContaining(['deadline-added']) },
    ])
  })

  test('rebuilt, it holds the same claims and links', async () => {
    const store = await madeCase()
    const before = { claims: await all(store.claims()), links: await all(store.links()) }
    const told: number[] = []
    const count = await rebuildCase(engine, store, { tell: (done) => told.push(done) })

    expect(count).toBe(2)
    expect(told).toEqual([2])
    expect({ claims: await all(store.claims()), links: await all(store.links()) }).toEqual(before)
  })

  test('a rebuild that goes on leaves alone what this version has read', async () => {
    const store = await madeCase()

    expect(await rebuildCase(engine, store, { notReadBy: '1.0.0', tell: () => {} })).toBe(0)
  })
})
