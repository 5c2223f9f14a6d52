import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../src/app/http/importing/limits.ts'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

let served: Served
let folder: string

/** Every field of a report tries to be a formula, a script or another address. */
const report = {
  title: '=cmd|"/C calc"!A0',
  source: '@SUM(1+1)*HYPERLINK("http://evil.example")',
  url: 'javascript:alert(document.cookie)',
  published: '2021-05-03',
  text: '=1+1 The army of Chad has about 900 troops in Faya as of 3 May 2021.\n\n-2+3 rebels were killed in Faya on 2 May 2021, the ministry said.',
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-attacks-'))
  const file = join(folder, 'attack.jsonl')
  writeFileSync(file, JSON.stringify(report))
  served = await serve([...examples.slice(0, 2), file])
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** The first line of what comes back for bytes that no client of ours would send. */
function sent(head: readonly string[], body: Iterable<string> = []): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(served.port, '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer.split('\r\n')[0] ?? '')
    }
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.includes('\r\n\r\n')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    const parts = body[Symbol.iterator]()
    const more = () => {
      for (let part = parts.next(); !part.done; part = parts.next()) {
        if (!socket.write(part.value, 'latin1')) {
          socket.once('drain', more)
          return
        }
      }
    }
    more()
  })
}

const own = () => `authorization: Bearer ${served.token}`

function* chunks(first: string, bytes: number): Generator<string> {
  yield `${first.length.toString(16)}\r\n${first}\r\n`
  const filler = 'x'.repeat(65_536)
  for (let count = 0; count < bytes; count += filler.length) yield `10000\r\n${filler}\r\n`
}

describe('what no client of ours would send', () => {
  test.each([
    [
      'two hosts, the first of them ours',
      ['host: localhost', 'host: evil.example'],
      /^HTTP.* 40[03]/,
    ],
    [
      'a host that a proxy vouches for',
      ['host: evil.example', 'x-forwarded-host: localhost'],
      /403/,
    ],
    ['no host at all', [], /^HTTP.* 40[03]/],
    ['two lengths', ['host: localhost', 'content-length: 0', 'transfer-encoding: chunked'], /400/],
    ['an endless header', ['host: localhost', `x: ${'a'.repeat(100_000)}`], /431/],
  ] as const)('%s', async (_, headers, status) => {
    expect(await sent(['GET /api/v1/health HTTP/1.1', ...headers, 'connection: close'])).toMatch(
      status,
    )
  })

  test.each([
    '/%61pi/v1/meta',
    '/api/v1/meta/',
    '/api/v1//meta',
    '/timeline%2ecsv',
    '/timeline.csv',
  ])('the token is wanted for %s as well', async (path) => {
    const answer = await served.raw({ path })

    expect(answer.body).not.toContain('revision')
    expect(answer.body).not.toContain('Faya')
  })

  test('another method in a header is not taken', async () => {
    const response = await served.get('/api/v1/review/decisions', {
      'x-http-method-override': 'POST',
      'x-method-override': 'POST',
    })

    expect(await response.json()).toMatchObject({ items: [] })
  })
})

describe('more than fits, without saying how much', () => {
  const chunked = 'transfer-encoding: chunked'

  test('as JSON', async () => {
    const head = [
      'host: localhost',
      own(),
      'if-match: *',
      'content-type: application/json',
      chunked,
    ]
    const status = await sent(
      ['POST /api/v1/review/decisions HTTP/1.1', ...head],
      chunks('{"type":"note","text":"', limits.jsonBytes * 2),
    )
    expect(status).toMatch(/413/)
  })

  test('as an upload', async () => {
    const type = 'content-type: multipart/form-data; boundary=x'
    const part = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    const status = await sent(
      ['POST /api/v1/imports HTTP/1.1', 'host: localhost', own(), type, chunked],
      chunks(part, limits.bytes + 1_000_000),
    )
    expect(status).toMatch(/413/)
  })

  test('as too many files', async () => {
    const form = new FormData()
    for (let index = 0; index <= limits.files; index += 1) {
      form.append('files', new Blob(['x']), `${index}.txt`)
    }
    expect((await uploaded(form)).status).toBe(413)
  })
})

function uploaded(form: FormData): Promise<Response> {
  return fetch(`http://127.0.0.1:${served.port}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${served.token}` },
    body: form,
  })
}

describe('a file', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
  ).join('')

  test.each([
    ['that asks for another file', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'],
    ['that asks for an address', '<!ENTITY x SYSTEM "http://127.0.0.1:1/">', '&x;'],
    ['that grows a billion times', `<!ENTITY a0 "ha">${laughs}`, '&a9;'],
  ])('%s gets neither', async (_, entities, use) => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [${entities}]><rss version="2.0"><channel><title>Port ${use}</title><item><title>Port ${use}</title><description>The port of Callao was closed on 3 May 1997. ${use}</description></item></channel></rss>`
    const form = new FormData()
    form.append('files', new Blob([feed]), 'feed.xml')
    const started = performance.now()
    const response = await uploaded(form)
    const text = await response.text()

    expect(response.status).toBeLessThan(500)
    expect(text).not.toContain('root:')
    expect(text.length).toBeLessThan(20_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a stream of events', () => {
  let path = ''

  beforeAll(async () => {
    const form = new FormData()
    for (let index = 0; index < 40; index += 1) {
      const text = `The port of Callao was closed on 3 May 1997. Note ${index}.`
      form.append('files', new Blob([text]), `${index}.txt`)
    }
    const { id } = (await (await uploaded(form)).json()) as { id: string }
    const started = await served.post(`/api/v1/imports/${id}/ingest`, {})
    path = `/api/v1/jobs/${((await started.json()) as { id: string }).id}/events`
  })

  test('of many that listen and leave keeps nobody from being answered', async () => {
    const leave = new AbortController()
    const headers = { authorization: `Bearer ${served.token}` }
    const listeners = Array.from({ length: 60 }, () =>
      fetch(`http://127.0.0.1:${served.port}${path}`, { headers, signal: leave.signal }),
    )
    for (const listener of listeners) expect((await listener).status).toBe(200)
    leave.abort()

    expect((await served.get('/api/v1/meta')).status).toBe(200)
    expect(served.errors).toEqual([])
  })

  test('is for nobody without the token, and no other site', async () => {
    const foreign = { authorization: `Bearer ${served.token}`, 'sec-fetch-site': 'cross-site' }

    expect((await served.raw({ path })).status).toBe(401)
    expect((await served.raw({ path, headers: foreign })).status).toBe(403)
    expect((await served.raw({ path, headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await served.raw({ path, headers: { host: 'evil.example', ...foreign } })).status).toBe(
      403,
    )
  })

  test.each(['-1', '1e9', 'NaN', '9'.repeat(400), '1\u00e9'])(
    'starts from the beginning for the last id %j',
    async (last) => {
      const response = await served.get(path, { 'last-event-id': last })
      expect(response.status).toBe(200)
      expect(await response.text()).toMatch(/event: done/)
    },
  )
})

describe('fields of a report that are formulas', () => {
  const lists = ['reports', 'timeline', 'incidents', 'forces', 'actors', 'places', 'statements']

  test.each(lists)('run in no cell of %s.csv', async (list) => {
    const text = await (await served.get(`/${list}.csv`)).text()
    const cells = text.match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? []

    expect(cells.filter((cell) => /^"?[=+@\t\r-](?!\d)/.test(cell))).toEqual([])
  })

  test('are left as they are for whoever asks for them raw', async () => {
    const raw = await (await served.get('/reports.csv?raw=true')).text()
    const guarded = await (await served.get('/reports.csv')).text()

    expect(raw).toContain('"=cmd|')
    expect(guarded).toContain(`"'=cmd|`)
  })
})

test.each(['html', 'md', 'atom', 'rss', 'jsonfeed', 'annotations'])(
  'an address that is a script is no link in %s',
  async (format) => {
    const text = await (await served.get(`/api/v1/export/${format}`)).text()

    expect(text).not.toMatch(/(?:href|src)=["']?javascript:|\]\(javascript:/i)
  },
)
