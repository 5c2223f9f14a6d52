import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/app/http/app.ts'
import type { Desk } from '../../src/app/http/ask.ts'
import { createSessions } from '../../src/app/http/guard/session.ts'
import { createImports } from '../../src/app/http/importing/imports.ts'
import { addresses } from '../../src/app/http/prepared/addresses.ts'
import { createPreparing, prepare } from '../../src/app/http/prepared/prepare.ts'
import { prepareCase } from '../../src/app/http/prepared/prepare-case.ts'
import { openRoom } from '../../src/app/http/room/room.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { addExamples } from '../journey/examples-case.ts'
import { type Journey, startJourney } from '../journey/fake-io.ts'

const token = 'a-token-that-is-long-enough'
const preparing = { program: 'this very program', leastClaims: 1 }

/** As the app asks on opening each screen. */
const asked = [
  '/meta',
  '/situation',
  '/timeline',
  '/timeline?limit=400&sort=-date',
  '/incidents',
  '/commitments?limit=200',
  '/force-levels',
  '/statements',
  '/places?sort=things&limit=120',
  '/actors',
  '/discrepancies',
  '/reports',
  '/review/queue?limit=30',
  '/review/decisions?limit=10',
  '/changes',
]

let journey: Journey
let location: string
const closing: (() => Promise<void>)[] = []
beforeEach(async () => {
  journey = startJourney()
  location = join(journey.folder, 'case.onrecord')
  await addExamples(journey)
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
  journey.close()
})

async function opened(): Promise<Store> {
  const store = await openStore(location)
  closing.push(() => store.close())
  return store
}

/** The server without its socket; the case is not read before `read` is called. */
async function server(more: Partial<Desk> = {}) {
  const gate = Promise.withResolvers<void>()
  const own = await opened()
  const connections = async () => {
    await gate.promise
    return own.connections()
  }
  const room = openRoom({ ...own, connections }, { location, name: 'a case' })
  const desk: Desk = {
    ...{ room, sessions: createSessions(token, () => 4321), imports: createImports(room, {}) },
    ...{ isReadOnly: false, user: 'tester', version: '1', preparing, now: () => '2024-06-01' },
    ...more,
  }
  const hosts = { port: () => 4321, allowed: [] }
  const fail = (error: Error) => {
    throw error
  }
  const app = createApp({ desk, hosts, assets: new Map(), report: fail, asked: () => {} })
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const sent = { host: 'localhost', authorization: `Bearer ${token}`, ...headers }
    const response = await app.fetch(
      new Request(`http://localhost:4321/api/v1${path}`, { headers: sent }),
    )
    const { status } = response
    return { status, tag: response.headers.get('etag'), text: await response.text() }
  }
  const read = async () => {
    gate.resolve()
    await room.first
  }
  closing.push(async () => {
    gate.resolve()
    await room.stop()
  })
  return { desk, ask, read }
}

type Server = Awaited<ReturnType<typeof server>>

async function prepared(): Promise<Server> {
  await prepareCase(await opened(), location, preparing)
  return server()
}

/** Whether it is answered before the case is read. */
async function isReady({ ask }: Server, path: string): Promise<boolean> {
  const later = new Promise<false>((resolve) => setTimeout(resolve, 1000, false))
  return Promise.race([ask(path).then(() => true), later])
}

test('every screen is answered before the case is read, as it is afterwards', async () => {
  const { ask, read } = await prepared()
  const before = []
  for (const path of asked) before.push(await ask(path))
  await read()
  for (const [at, path] of asked.entries()) {
    const { text, ...after } = await ask(path)
    expect([path, before[at]]).toMatchObject([path, after])
    expect([path, JSON.parse(before[at]?.text ?? '')]).toEqual([path, JSON.parse(text)])
  }
  expect(asked).toHaveLength(addresses.length)
})

test('who has an answer is told so before the case is read', async () => {
  const { ask } = await prepared()
  const { tag } = await ask('/situation')

  expect(await ask('/situation', { 'if-none-match': tag ?? '' })).toMatchObject({ status: 304 })
  expect(await ask('/meta', { 'if-none-match': tag ?? '' })).toMatchObject({ status: 200 })
})

test('who may not ask gets nothing that was prepared', async () => {
  const { ask } = await prepared()

  expect(await ask('/situation', { authorization: '' })).toMatchObject({ status: 401 })
  expect(await ask('/situation', { host: 'example.org' })).toMatchObject({ status: 403 })
})

test('what depends on how the server was started is said by the server', async () => {
  await prepareCase(await opened(), location, preparing)
  const { ask } = await server({ user: 'ana', isReadOnly: true })

  expect(JSON.parse((await ask('/meta')).text)).toMatchObject({
    name: 'a case',
    user: 'ana',
    readOnly: true,
    version: '1',
  })
})

test.each(['/timeline?as_of=2021-04-08', '/timeline?kind=incident', '/incidents?limit=3'])(
  '%s waits for the case',
  async (path) => {
    const served = await prepared()

    expect(await isReady(served, '/timeline')).toBe(true)
    expect(await isReady(served, path)).toBe(false)
    await served.read()
    expect(await isReady(served, path)).toBe(true)
  },
)

test('a case that grew since is read first, and prepared anew', async () => {
  const news = join(journey.folder, 'news.txt')
  writeFileSync(news, 'The army of Chad has about 900 troops in Faya as of 3 May 2021.')
  const served = await prepared()
  expect(await isReady(served, '/force-levels')).toBe(true)

  expect(await journey.run(['add', news])).toMatchObject({ code: 0 })

  expect(await isReady(served, '/force-levels')).toBe(false)
  await served.read()
  expect((await served.ask('/force-levels')).text).toContain('Faya')
  await prepare(served.desk, preparing)
  const again = await server()
  expect((await again.ask('/force-levels')).text).toContain('Faya')
})

test('a decision made elsewhere is never left out', async () => {
  const served = await prepared()
  await served.read()
  const { items } = JSON.parse((await served.ask('/review/queue?limit=30')).text)

  const again = await server()
  expect(await journey.run(['reject', items[0].id])).toMatchObject({ code: 0 })

  expect(await isReady(again, '/review/queue?limit=30')).toBe(false)
})

test('another program, and a small case, wait until the case is read', async () => {
  await prepared()
  const other = await server({ preparing: { ...preparing, program: 'newer' } })
  expect(await isReady(other, '/situation')).toBe(false)

  const store = await opened()
  await store.keepPrepared({
    ...{ program: 'none', texts: new Map() },
    changes: (await store.changes()) ?? -1,
  })
  await prepareCase(store, location, { ...preparing, leastClaims: 1_000_000 })
  expect(await store.prepared(preparing.program, 'revision')).toBeUndefined()
})

test('what was kept and is not what the case says is replaced', async () => {
  const served = await prepared()
  const store = await opened()
  const forged = new Map([
    ['revision', 'of another'],
    ...addresses.map(({ name }) => [name, '{}'] as const),
  ])
  await store.keepPrepared({
    ...{ program: preparing.program, texts: forged },
    changes: (await store.changes()) ?? -1,
  })
  await served.read()

  await prepare(served.desk, preparing)

  const again = await server()
  expect(JSON.parse((await again.ask('/situation')).text)).toHaveProperty('sections')
})

test('a quiet server prepares, and leaves off when it is closed', async () => {
  const errors: Error[] = []
  const served = await server()
  await served.read()
  const { stirred, stop } = createPreparing(served.desk, { ...preparing, quiet: 1 }, (error) =>
    errors.push(error),
  )
  stirred()
  const again = await server()
  await expect.poll(() => isReady(again, '/situation'), { timeout: 10_000 }).toBe(true)
  await stop()
  expect(errors).toEqual([])
})
