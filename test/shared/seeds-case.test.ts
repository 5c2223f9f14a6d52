import { beforeAll, describe, expect, test } from 'vitest'
import { connectCase } from '../../src/pipeline.ts'
import type { Claim } from '../../src/record/index.ts'
import { type Extraction, openStore, type Store } from '../../src/store/index.ts'
import { actors, commitments, loadRecord } from '../../src/view/index.ts'
import { around, engine, hasSeeds, iraq, seed, unitedStates } from './seeds/told.ts'

describe.skipIf(!hasSeeds)('the case of both, the first given as of 7 April 2021', () => {
  let april: Extraction
  let july: Extraction
  let store: Store

  beforeAll(async () => {
    april = engine.extract(seed(0, '2021-04-07'))
    july = engine.extract(seed(1))
    store = await openStore(':memory:', { create: true })
    await store.addReports(
      [april, july].map((extraction) => ({
        document: extraction.document,
        extraction,
        recordedAt: '2024-06-01T12:00:00.000Z',
      })),
    )
    await connectCase(engine, store)
  })

  async function links(from: readonly Claim[], to: readonly Claim[]) {
    const ids = [new Set(from.map(({ id }) => id)), new Set(to.map(({ id }) => id))] as const
    const record = await loadRecord(store, {})
    return [...record.links].filter((link) => ids[0].has(link.from) && ids[1].has(link.to))
  }

  test('they are one story', async () => {
    const record = await loadRecord(store, {})

    expect(record.stories.map(({ documents }) => documents.length)).toEqual([2])
  })

  test('the promise gained a deadline and lost scope', async () => {
    const found = await links(
      around(april, 'commitment', 'withdraw all combat'),
      around(july, 'commitment', 'formally end the US'),
    )

    expect(found).toMatchObject([
      { verdict: 'updates', changes: expect.arrayContaining(['deadline-added', 'scope-narrowed']) },
    ])
  })

  test('regulars are not compared with all troops', async () => {
    const [found] = await links(
      around(april, 'force-level', '2,500 troops'),
      around(july, 'force-level', '2,500 regular troops'),
    )

    expect(['same', 'scope-differs']).toContain(found?.verdict)
  })

  test('the removal and the withdrawal of 2011 are one', async () => {
    const found = await links(
      around(april, 'event', 'removal of all troops'),
      around(july, 'event', 'withdrew its troops'),
    )

    expect(found).toMatchObject([{ verdict: 'same' }])
  })

  test.each([
    ['2021-05-01', undefined],
    ['2021-08-01', '2021-12-31'],
  ])('as of %s the promise to withdraw is due on %s', async (asOf, due) => {
    const record = await loadRecord(store, { asOf })
    const ids = new Set<string>(
      around(april, 'commitment', 'withdraw all combat').map(({ id }) => id),
    )
    const entry = commitments(record).find(({ history }) =>
      history.some(({ telling }) => ids.has(telling.claim)),
    )

    expect(entry).toBeDefined()
    expect(entry?.deadline?.latest).toBe(due)
  })

  test('a month after its day it is overdue, not broken', async () => {
    const record = await loadRecord(store, { clock: '2022-02-01' })
    const entry = commitments(record).find(({ deadline }) => deadline?.latest === '2021-12-31')

    expect(entry).toMatchObject({ status: 'overdue' })
    expect(entry).not.toHaveProperty('outcome')
  })

  test('each actor is there once', async () => {
    const found = actors(await loadRecord(store, {}))
    const named = found.flatMap(({ actor }) => actor ?? [])
    const labels = found.filter(({ isNamed }) => isNamed).map(({ label }) => label)

    expect(new Set(named).size).toBe(named.length)
    expect(new Set(labels).size).toBe(labels.length)
    expect(named).toEqual(
      expect.arrayContaining([unitedStates, iraq, 'joe-biden', 'mustafa-al-kadhimi']),
    )
  })
})
