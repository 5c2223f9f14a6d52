import { expect, test } from 'vitest'
import { makeId } from '../../record/index.ts'
import type { Store } from '../store.ts'
import {
  all,
  claimOf,
  makeExtraction,
  makeForceLevel,
  makeLink,
  makeReport,
  published,
} from './sample.ts'

type Open = () => Promise<Store>

const engine = '1.0.0'
const dated = (text: string, day: string) => makeReport(text, { published: published(day) })

function replacing(open: Open): void {
  test('an extraction is replaced as a whole, and its report stays as it was kept', async () => {
    const store = await open()
    const report = dated('There were 450 of them.', '2023-05-01')
    await store.addReports([report])
    const document = { ...report.document, published: published('2023-04-01', '2023-04-30') }
    const claim = makeForceLevel(document, { country: 'SOM' })

    await store.replaceDerived({
      extractions: [makeExtraction(document, { engine: '2.0.0', claims: [claim] })],
    })

    const [stored] = await all(store.reports())
    expect(stored).toMatchObject({ document, kept: report.document, engine: '2.0.0' })
    expect(await all(store.claims({ asOf: '2023-04-30' }))).toEqual([claim])
    expect(await all(store.reports({ notReadBy: '2.0.0' }))).toEqual([])
    expect(await store.search('them', { asOf: '2023-04-30' })).toHaveLength(1)
  })

  test('every report can be read again while going through them, and comes once', async () => {
    const store = await open()
    await store.addReports(
      Array.from({ length: 120 }, (_, index) => dated(`Post ${index}`, '2023-05-01')),
    )
    let done = 0

    for await (const { kept } of store.reports()) {
      const document = { ...kept, published: published('2023-07-01') }
      await store.replaceDerived({ extractions: [makeExtraction(document)] })
      done += 1
    }

    expect(done).toBe(120)
    expect(await all(store.reports({ asOf: '2023-06-30' }))).toEqual([])
  })
}

function refusing(open: Open): void {
  test('a replacement that fails changes nothing', async () => {
    const store = await open()
    const report = dated('There were 450 of them.', '2023-05-01')
    await store.addReports([report])

    const replacing = store.replaceDerived({
      extractions: [
        makeExtraction(report.document, { claims: [] }),
        makeReport('never added').extraction,
      ],
    })

    await expect(replacing).rejects.toMatchObject({ code: 'document-unknown' })
    expect(await all(store.claims())).toEqual(report.extraction.claims)
  })

  test('an extraction of another text is refused', async () => {
    const store = await open()
    const report = dated('There were 450 of them.', '2023-05-01')
    await store.addReports([report])

    const replacing = store.replaceDerived({
      extractions: [makeExtraction({ ...report.document, text: 'There were 460 of them.' })],
    })

    await expect(replacing).rejects.toMatchObject({ code: 'extraction-foreign' })
  })
}

/** Two reports with a claim each, and what ties them. */
const early = dated('On Monday 10 drones fell.', '2023-05-01')
const late = dated('On Friday 12 drones fell.', '2023-05-05')
const [a, b] = [claimOf(early), claimOf(late)]
const link = makeLink(a.id, b.id, 'updates')
const story = {
  id: makeId('sto', 'drones'),
  documents: [a.document, b.document],
}
const origin = { id: b.document, documents: [b.document] }
const connections = { engine, links: [link], stories: [story], origins: [origin] }

/** A store with the two reports, connected. */
async function connected(open: Open): Promise<Store> {
  const store = await open()
  await store.addReports([late, early])
  await store.replaceDerived({ connections })
  return store
}

function connecting(open: Open): void {
  test('connections come back as they were given, once however often they are', async () => {
    const store = await connected(open)
    await store.replaceDerived({ connections })

    expect(await all(store.links())).toEqual([link])
    expect(await store.connections()).toEqual({ stories: [story], origins: [origin] })
    expect(await all(store.claims({ story: story.id }))).toEqual([a, b])
    expect(await all(store.reports({ story: makeId('sto', 'another') }))).toEqual([])
  })

  test.each([
    ['a link is seen once both its reports are out', { asOf: '2023-05-05' }, 1],
    ['a link is not seen before the later of its reports', { asOf: '2023-05-04' }, 0],
    ['links of a claim', { claims: [b.id] }, 1],
    ['links of another claim', { claims: [makeId('clm', 'another')] }, 0],
    ['links with a verdict', { verdicts: ['contradicts', 'updates'] as const }, 1],
    ['links with another verdict', { verdicts: ['same'] as const }, 0],
  ])('%s', async (_, filter, count) => {
    const store = await connected(open)

    expect(await all(store.links(filter))).toHaveLength(count)
  })

  test('a link between claims that are not here is refused, and the old ones stay', async () => {
    const store = await connected(open)
    const links = [makeLink(a.id, makeId('clm', 'nowhere'))]

    const replacing = store.replaceDerived({ connections: { ...connections, links } })

    await expect(replacing).rejects.toMatchObject({ code: 'claim-unknown' })
    expect(await all(store.links())).toEqual([link])
  })
}

function disconnecting(open: Open): void {
  test('a link that loses an end is dropped with it', async () => {
    const store = await connected(open)
    await store.replaceDerived({ extractions: [makeExtraction(late.document, { claims: [] })] })

    expect(await all(store.links())).toEqual([])
    expect(await store.check()).toEqual([])
  })

  test('links of a report whose date changes are dropped until the case is connected again', async () => {
    const store = await connected(open)
    const document = { ...late.document, published: published('2023-06-01') }
    const extraction = { ...late.extraction, document }

    await store.replaceDerived({ extractions: [extraction] })
    const between = await all(store.links())
    await store.replaceDerived({ connections })

    expect(between).toEqual([])
    expect(await all(store.links({ asOf: '2023-05-31' }))).toEqual([])
    expect(await all(store.links({ asOf: '2023-06-01' }))).toEqual([link])
  })

  test('of new connections only the new ones are left, changed ones changed', async () => {
    const store = await connected(open)
    const changed = { ...link, verdict: 'unsure' as const }
    const turned = makeLink(b.id, a.id)

    await store.replaceDerived({ connections: { ...connections, links: [turned, changed] } })
    expect((await all(store.links())).toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
      [changed, turned].toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    )

    await store.replaceDerived({ connections: { ...connections, links: [turned] } })
    expect(await all(store.links())).toEqual([turned])
  })

  test('links within a report come and go with its extraction, not with the connections', async () => {
    const store = await connected(open)
    const other = { ...makeForceLevel(early.document), id: makeId('clm', 'other') }
    const inner = makeLink(a.id, other.id, 'contradicts')
    await store.replaceDerived({
      extractions: [makeExtraction(early.document, { claims: [a, other], links: [inner] })],
    })

    await store.replaceDerived({ connections: { ...connections, links: [] } })
    const between = await all(store.links())
    await store.replaceDerived({ extractions: [early.extraction] })

    expect(between).toEqual([inner])
    expect(await all(store.links())).toEqual([])
  })
}

export function derivedContract(open: Open): void {
  replacing(open)
  refusing(open)
  connecting(open)
  disconnecting(open)
}
