import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startJourney } from '../journey/fake-io.ts'
import { type Served, serve, serveFile } from './serving.ts'

const text =
  'The Harbour Front stormed the lighthouse of Mombasa on 3 May 2019, and two guards lost their lives. The Front, a police spokesman said, will leave Mombasa.'
const path = '/api/v1/review/decisions'

let served: Served
let folder: ReturnType<typeof startJourney>
let report: string
beforeEach(async () => {
  folder = startJourney()
  const file = join(folder.folder, 'report.jsonl')
  writeFileSync(
    file,
    JSON.stringify({ title: 'Lighthouse', source: 'Example Post', published: '2019-05-04', text }),
  )
  served = await serve([file])
  const { items } = (await served.json('/api/v1/reports')) as { items: readonly { id: string }[] }
  report = items[0]?.id ?? ''
})
afterEach(async () => {
  await served.close()
  folder.close()
})

function wordsOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

async function added(ask: object) {
  const answer = await served.post(path, { type: 'add-claim', report, ...ask })
  expect(await answer.clone().text()).toContain('"added"')
  const { claims } = (await answer.json()) as { claims: readonly { id: string; state: string }[] }
  return claims[0]
}

const lost = {
  kind: 'tally',
  words: wordsOf('two guards lost their lives'),
  parts: { amount: '2', counted: 'casualties' },
}

describe('a claim added from words of a report', () => {
  test('is in the lists, in the text and in the file, and is known for a person’s', async () => {
    const claim = await added({
      kind: 'incident',
      words: wordsOf('stormed the lighthouse'),
      parts: { type: 'raid', killed: 'at least 2', when: '2019-05-03', place: 'Mombasa' },
    })
    const detail = await served.json(`/api/v1/items/${claim?.id}`)
    const texts = await served.json(`/api/v1/reports/${report}/text`)
    const file = await (await served.get('/api/v1/export/json')).text()

    expect(claim?.state).toBe('confirmed')
    expect(detail).toMatchObject({
      claim: {
        rule: 'decision/add-claim',
        content: { type: { value: 'raid' }, casualties: [{ state: 'killed' }] },
        when: { value: { earliest: '2019-05-03' } },
      },
      telling: {
        text: expect.stringContaining('killed'),
        where: expect.stringContaining('Mombasa'),
      },
    })
    expect(JSON.stringify(texts['highlights'])).toContain(claim?.id)
    expect(file).toContain(claim?.id)
    expect(JSON.stringify(await served.json('/api/v1/incidents'))).toContain(claim?.id)
  })

  test('leaves the case at the revision that a server started anew tells', async () => {
    await added(lost)
    const { revision } = await served.json('/api/v1/meta')
    const again = await serveFile(served.file)
    const fresh = await again.json('/api/v1/meta')
    await again.close()

    expect(fresh['revision']).toBe(revision)
  })

  test('survives a rebuild and goes when it is taken back', async () => {
    const claim = await added(lost)
    const journey = startJourney()
    expect(await journey.run(['rebuild', '--case', served.file])).toMatchObject({ code: 0 })
    expect(await journey.run(['doctor', '--case', served.file])).toMatchObject({ code: 0 })
    journey.close()
    expect(await served.json(`/api/v1/items/${claim?.id}`)).toMatchObject({
      telling: { state: 'confirmed' },
    })
    await served.post(path, { type: 'undo' })

    expect((await served.get(`/api/v1/items/${claim?.id}`)).status).toBe(404)
  })

  test('can be corrected, and is given further words', async () => {
    const claim = await added(lost)
    const words = wordsOf('lost their lives')
    await served.post(path, {
      type: 'correct',
      claim: claim?.id,
      path: 'amount',
      value: '3',
      words,
    })
    await served.post(path, { type: 'cite', claim: claim?.id, words: wordsOf('two guards') })
    const cited = { type: 'cite', claim: claim?.id, path: 'amount', words: wordsOf('two') }
    expect((await served.post(path, cited)).status).toBe(201)

    expect(await served.json(`/api/v1/items/${claim?.id}`)).toMatchObject({
      claim: {
        content: { amount: { value: { best: 3 }, spans: [words, wordsOf('two')] } },
        mentions: [wordsOf('two guards')],
      },
    })
  })

  test.each<[string, object]>([
    ['words beyond the text', { ...lost, words: { start: 5, end: 100_000 } }],
    ['words that are none', { ...lost, words: { start: 9, end: 9 } }],
    ['words from behind', { ...lost, words: { start: 9, end: 2 } }],
    ['a kind that is none', { ...lost, kind: '__proto__' }],
    ['a needed part left out', { ...lost, parts: { amount: '2' } }],
    ['a code that is none', { ...lost, parts: { amount: '2', counted: 'souls' } }],
    ['a number that is none', { ...lost, parts: { amount: 'many', counted: 'casualties' } }],
    ['a part that is none', { ...lost, parts: { ...lost.parts, __proto__x: '1' } }],
    ['a part of another claim', { ...lost, parts: { ...lost.parts, rule: 'x' } }],
    ['too long a part', { ...lost, parts: { ...lost.parts, of: 'x'.repeat(3000) } }],
    ['further words of its own', { ...lost, id: 'clm_0000000000000000' }],
    ['a report that is none', { ...lost, report: 'doc_ffffffffffffffff' }],
  ])('is refused for %s', async (_, ask) => {
    const { status } = await served.post(path, { type: 'add-claim', report, ...ask })

    expect([400, 404, 422]).toContain(status)
    expect(await served.json(path)).toMatchObject({ total: 0 })
    expect(served.errors).toEqual([])
  })

  test('is refused when it is there already', async () => {
    await added(lost)
    const again = await served.post(path, { type: 'add-claim', report, ...lost })

    expect([again.status, await again.json()]).toMatchObject([422, { code: 'claim-known' }])
  })

  test('is added on the command line with its words', async () => {
    const journey = startJourney()
    const words = ['add-claim', '1', 'incident', 'stormed the lighthouse', 'type=raid', 'wounded=1']
    const { code, out } = await journey.run([...words, '--case', served.file])
    journey.close()

    expect([code, out]).toEqual([0, expect.stringContaining('added')])
    expect(JSON.stringify(await served.json('/api/v1/incidents'))).toContain('raid')
  })

  test('is not to be added on a server that is read only', async () => {
    await served.close()
    const file = join(folder.folder, 'report.jsonl')
    served = await serve([file], { isReadOnly: true })

    expect((await served.post(path, { type: 'add-claim', report, ...lost })).status).toBe(403)
  })
})

interface Actor {
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
}
async function actors(): Promise<readonly Actor[]> {
  const { items } = (await served.json('/api/v1/actors')) as { items: readonly Actor[] }
  return items
}

describe('actors', () => {
  const role = (who: string) => ({
    kind: 'role',
    words: wordsOf('The Harbour Front stormed'),
    parts: { who, post: 'raiders' },
  })

  test('are taken for one, everywhere, and told apart again', async () => {
    await added(role('Harbour Front'))
    await added(role('Tidal League'))
    const before = (await actors()).map(({ id }) => id)
    const one = { type: 'identify', actor: 'tidal league', as: 'harbour front' }
    expect((await served.post(path, one)).status).toBe(201)
    const merged = (await actors()).find(({ id }) => id === 'harbour front')
    const reread = (await served.json(path)) as { items: readonly object[] }

    expect(before).toEqual(expect.arrayContaining(['harbour front', 'tidal league']))
    expect(merged?.names).toEqual(expect.arrayContaining(['Harbour Front', 'Tidal League']))
    expect(reread.items[0]).toMatchObject({ type: 'identify', actor: 'tidal league' })

    const apart = { type: 'identify', actor: 'harbour front', name: 'Tidal League' }
    expect((await served.post(path, apart)).status).toBe(201)
    expect((await actors()).map(({ id }) => id)).toEqual(before)
  })

  test('stand at the address of each that was taken for them', async () => {
    const at = () => served.json('/api/v1/actors/tidal%20league')
    await added(role('Harbour Front'))
    await added(role('Tidal League'))
    await served.post(path, { type: 'identify', actor: 'tidal league', as: 'harbour front' })
    const merged = await at()
    await served.post(path, { type: 'undo' })

    expect(merged).toMatchObject({ actor: { id: 'harbour front' } })
    expect(await at()).toMatchObject({ actor: { id: 'tidal league' } })
  })

  test('are called otherwise, and it can be taken back', async () => {
    await added(role('Harbour Front'))
    await served.post(path, {
      type: 'identify',
      actor: 'harbour front',
      label: 'The Front (Kenya)',
    })
    const renamed = (await actors()).find(({ id }) => id === 'harbour front')
    const csv = await (await served.get('/actors.csv')).text()
    await served.post(path, { type: 'undo' })

    expect(renamed?.label).toBe('The Front (Kenya)')
    expect(csv).toContain('The Front (Kenya)')
    expect((await actors()).find(({ id }) => id === 'harbour front')?.label).toBe('Harbour Front')
  })

  test.each<[string, object]>([
    ['nobody', { actor: 'no such league', label: 'x' }],
    ['itself', { actor: 'harbour front', as: 'harbour front' }],
    ['nothing new', { actor: 'harbour front' }],
    ['a name that nobody writes', { actor: 'harbour front', name: 'Sea Lions' }],
    ['a blank label', { actor: 'harbour front', label: '  ' }],
    ['too long a label', { actor: 'harbour front', label: 'x'.repeat(600) }],
  ])('are not taken for %s', async (_, ask) => {
    await added(role('Harbour Front'))
    const { status } = await served.post(path, { type: 'identify', ...ask })

    expect([400, 404, 422]).toContain(status)
    expect(await served.json(path)).toMatchObject({ total: 1 })
  })
})

test('says what can be filled in for each kind', async () => {
  const { items } = (await served.json('/api/v1/kinds')) as {
    items: readonly {
      kind: string
      needed: readonly string[]
      parts: readonly { name: string }[]
    }[]
  }

  expect(items).toHaveLength(8)
  for (const { kind, needed, parts } of items)
    expect(
      parts.map(({ name }) => name),
      kind,
    ).toEqual(expect.arrayContaining([...needed]))
  expect(JSON.stringify(items)).toContain('shelling-artillery-missile-attack')
})
