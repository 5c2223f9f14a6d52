import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

let served: Served
beforeEach(async () => {
  served = await serve(examples.slice(0, 4))
})
afterEach(() => served.close())

const news =
  'The army of Chad has about 900 troops in Faya as of 3 May 2021. It promised to leave by 1 June 2021.'

async function upload(...files: readonly (readonly [name: string, content: string])[]) {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new Blob([content]), name)
  const response = await fetch(`http://127.0.0.1:${served.port}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${served.token}` },
    body: form,
  })
  return {
    status: response.status,
    body: (await response.json()) as Readonly<Record<string, unknown>>,
  }
}

interface Event {
  readonly id: number
  readonly name: string
  readonly data: {
    readonly state: string
    readonly done: number
    readonly lines: readonly unknown[]
    readonly revision?: string
  }
}

async function eventsOf(job: string, last?: number): Promise<readonly Event[]> {
  const response = await served.get(
    `/api/v1/jobs/${job}/events`,
    last === undefined ? {} : { 'last-event-id': String(last) },
  )
  const text = await response.text()
  return [...text.matchAll(/id: (\d+)\nevent: (\w+)\ndata: (.*)\n/g)].map(
    ([, id, name = '', data = '']) => ({
      id: Number(id),
      name,
      data: JSON.parse(data) as Event['data'],
    }),
  )
}

test('files are looked at first, and nothing is kept', async () => {
  const known = readFileSync(examples[0] ?? '', 'utf8')
  const { status, body } = await upload(
    ['news.txt', news],
    ['../../etc/again.txt', known],
    ['empty.txt', ''],
    ['archive.zip', 'PK\u0003\u0004\u0000\u0000'],
  )

  expect(status).toBe(201)
  expect(body).toMatchObject({
    totals: { new: 1 },
    files: [
      {
        name: 'news.txt',
        format: 'text',
        reports: [{ isKnown: false, language: 'en' }],
        failures: [],
      },
      { name: 'again.txt' },
      { name: 'empty.txt', reports: [], failures: [{ code: 'empty' }] },
      { name: 'archive.zip', reports: [] },
    ],
  })
  expect(await served.json('/api/v1/reports')).toMatchObject({ total: 4 })
})

test('a report that carries the text of another is told so', async () => {
  const page = (text: string, source: string) => JSON.stringify({ text, source, title: 'Chad' })
  const { body } = await upload(
    ['a.json', page(news, 'Agency A')],
    ['b.json', page(news, 'Agency B')],
  )

  expect(body).toMatchObject({
    files: [
      { reports: [{ source: 'Agency A' }] },
      { reports: [{ source: 'Agency B', sameTextAs: { title: 'Chad' } }] },
    ],
  })
})

test('an upload is read into the case, told as it goes, and can be listened to again', async () => {
  const { body } = await upload(['news.txt', news], ['empty.txt', ''])
  const started = await served.post(`/api/v1/imports/${String(body['id'])}/ingest`, {})
  const { id } = (await started.json()) as { id: string }
  const events = await eventsOf(id)
  const last = events.at(-1)
  const again = await eventsOf(id, (last?.id ?? 1) - 1)

  expect(started.status).toBe(202)
  expect(last).toMatchObject({
    name: 'done',
    data: { state: 'done', added: 1, failed: 1, done: 2 },
  })
  expect(events.flatMap(({ data }) => data.lines)).toHaveLength(2)
  expect(again).toMatchObject([{ id: last?.id, name: 'done', data: { lines: [] } }])
  expect(await served.json('/api/v1/reports')).toMatchObject({
    total: 5,
    revision: last?.data.revision,
  })
  expect(await served.json('/api/v1/force-levels?q=Chad')).toMatchObject({ total: 1 })
  expect(await served.json(`/api/v1/jobs/${id}`)).toMatchObject({ state: 'done', lines: [{}, {}] })
  expect((await served.post(`/api/v1/imports/${String(body['id'])}/ingest`, {})).status).toBe(404)
})

test('the server answers while it reads', async () => {
  const many = Array.from(
    { length: 30 },
    (_, index) => [`${index}.txt`, `${news} Report ${index} of many.`] as const,
  )
  const { body } = await upload(...many)
  const started = await served.post(`/api/v1/imports/${String(body['id'])}/ingest`, {})
  const meanwhile = await served.get('/api/v1/timeline')
  const second = await upload(['x.txt', 'Nothing to see.'])
  const refused = await served.post(`/api/v1/imports/${String(second.body['id'])}/ingest`, {})
  const { id } = (await started.json()) as { id: string }

  expect(meanwhile.status).toBe(200)
  expect(refused.status).toBe(409)
  expect((await eventsOf(id)).at(-1)).toMatchObject({ data: { state: 'done' } })
})

test('no form, no upload', async () => {
  expect((await served.post('/api/v1/imports', { files: [] })).status).toBe(400)
  expect((await served.get('/api/v1/jobs/none')).status).toBe(404)
})
