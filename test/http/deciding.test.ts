import { afterEach, beforeEach, expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { startJourney } from '../journey/fake-io.ts'
import { type Served, serve } from './serving.ts'

let served: Served
beforeEach(async () => {
  served = await serve(examples)
})
afterEach(() => served.close())

const path = '/api/v1/review/decisions'

interface Queued {
  readonly items: readonly {
    readonly id: string
    readonly telling: { readonly kind: string; readonly text: string }
    readonly parts: readonly { readonly name: string; readonly value?: string }[]
  }[]
  readonly total: number
  readonly progress: { readonly decided: number; readonly all: number }
}
const queue = async (words = '') =>
  (await served.json(`/api/v1/review/queue${words}`)) as unknown as Queued

async function firstOf(kind: string): Promise<string> {
  const { items } = await queue(`?kind=${kind}`)
  return items[0]?.id ?? ''
}

test('ten claims are reviewed one after the other, and the queue gets shorter', async () => {
  const before = await queue()
  for (const [index, { id }] of before.items.slice(0, 10).entries()) {
    const ask =
      index % 2 === 0
        ? { type: 'confirm', claims: [id] }
        : { type: 'reject', claims: [id], why: 'hypothetical' }
    expect((await served.post(path, ask)).status).toBe(201)
  }
  const after = await queue()

  expect(after.total).toBe(before.total - 10)
  expect(after.progress.decided).toBe(before.progress.decided + 10)
  const log = (await served.json(path)) as { items: readonly object[]; total: number }
  expect(log.total).toBe(10)
  expect(log.items.slice(0, 2)).toMatchObject([
    { type: 'reject', by: 'tester', why: 'hypothetical', undone: false },
    { type: 'confirm' },
  ])
})

test('a corrected deadline is in the ledger, in the timeline and in the file', async () => {
  const { items } = (await served.json(
    '/api/v1/commitments?status=due&status=overdue',
  )) as unknown as {
    items: readonly { deadline: { claim: string } }[]
  }
  const id = items[0]?.deadline.claim ?? ''
  const answer = await served.post(path, {
    type: 'correct',
    claim: id,
    path: 'deadline',
    value: '2033-03-30',
    by: 'ana',
  })

  expect(await answer.json()).toMatchObject({
    decisions: [{ type: 'correct', by: 'ana' }],
    claims: [{ id, state: 'corrected' }],
  })
  expect(JSON.stringify(await served.json('/api/v1/commitments'))).toContain('2033-03-30')
  expect(JSON.stringify(await served.json('/api/v1/timeline?from=2033&to=2033'))).toContain(
    '30 March 2033',
  )
  expect(await (await served.get('/api/v1/export/json')).text()).toContain('2033-03-30')
  const detail = await served.json(`/api/v1/items/${id}`)
  expect(JSON.stringify(detail['original'])).not.toContain('2033-03-30')
})

test('undo takes the last one back, and an undo of the undo brings it again', async () => {
  const id = await firstOf('incident')
  await served.post(path, { type: 'reject', claims: [id] })
  const rejected = await served.json(`/api/v1/items/${id}`)
  await served.post(path, { type: 'undo' })
  const back = await served.json(`/api/v1/items/${id}`)
  const { items } = (await served.json(path)) as { items: readonly { id: string; type: string }[] }
  await served.post(path, { type: 'undo', decision: items.find(({ type }) => type === 'undo')?.id })

  expect(rejected).toMatchObject({ telling: { state: 'rejected' } })
  expect(back).toMatchObject({ telling: { state: 'unreviewed' } })
  expect(await served.json(`/api/v1/items/${id}`)).toMatchObject({ telling: { state: 'rejected' } })
})

test('what the pages do after many decisions is what a fresh reading of the case gives', async () => {
  const { items } = await queue()
  await served.post(path, { type: 'reject', claims: items.slice(0, 3).map(({ id }) => id) })
  await served.post(path, { type: 'note', claim: items[4]?.id, text: 'ask again' })
  await served.post(path, { type: 'undo' })
  const revision = (await served.json('/api/v1/meta'))['revision']
  const inMemory = await (await served.get('/api/v1/export/json?name=x')).text()

  const journey = startJourney()
  const cli = await journey.run(['export', 'json', '--name', 'x', '--case', served.file])
  journey.close()

  expect(revision).toMatch(/^[0-9a-f]{16}$/)
  expect(inMemory).toBe(cli.out)
})

test('a decision on a case that has changed since is refused, and names the revision there is', async () => {
  const id = await firstOf('commitment')
  const { revision } = await served.json('/api/v1/meta')
  await served.post(path, { type: 'confirm', claims: [id] })
  const late = await served.post(
    path,
    { type: 'reject', claims: [id] },
    { 'if-match': `"${String(revision)}"` },
  )
  const none = await served.get(path).then(() =>
    served.raw({
      method: 'POST',
      path,
      headers: { authorization: `Bearer ${served.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'confirm', claims: [id] }),
    }),
  )

  expect(late.status).toBe(412)
  expect(await late.json()).toMatchObject({
    code: 'revision-changed',
    revision: (await served.json('/api/v1/meta'))['revision'],
  })
  expect(none.status).toBe(428)
})

test('of two decisions sent at once on one revision, one is refused', async () => {
  const { items } = await queue()
  const { revision } = await served.json('/api/v1/meta')
  const headers = { 'if-match': `"${String(revision)}"` }
  const both = await Promise.all(
    items
      .slice(0, 2)
      .map(({ id }) => served.post(path, { type: 'confirm', claims: [id] }, headers)),
  )

  expect(both.map(({ status }) => status).sort()).toEqual([201, 412])
})

test.each([
  [{ type: 'confirm', claims: ['clm_ffffffffffffffff'] }, 404],
  [{ type: 'confirm', claims: [] }, 400],
  [{ type: 'burn', claims: ['x'] }, 400],
  [{ type: 'undo' }, 422],
])('%j is refused', async (ask, status) => {
  expect((await served.post(path, ask)).status).toBe(status)
})

test('a value that is none is refused with what would be one', async () => {
  const id = await firstOf('commitment')
  const answer = await served.post(path, {
    type: 'correct',
    claim: id,
    path: 'deadline',
    value: 'soonish',
  })

  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('2021-09-30') })
})

test('what the command line decides meanwhile is seen', async () => {
  const id = await firstOf('statement')
  const before = await served.json('/api/v1/meta')
  const journey = startJourney()
  const { code } = await journey.run(['reject', id, '--case', served.file])
  journey.close()
  const after = await served.json('/api/v1/meta')

  expect(code).toBe(0)
  expect(after['revision']).not.toBe(before['revision'])
  expect(await served.json(`/api/v1/items/${id}`)).toMatchObject({ telling: { state: 'rejected' } })
})
