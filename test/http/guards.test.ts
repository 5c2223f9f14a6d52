import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

let served: Served
let open: Served

beforeAll(async () => {
  served = await serve(examples.slice(0, 3))
  open = await serve(examples.slice(0, 2), {
    isReadOnly: true,
    allowedHosts: ['record.example'],
  })
})
afterAll(async () => {
  await served.close()
  await open.close()
})

const own = () => ({ authorization: `Bearer ${served.token}` })
const json = { 'content-type': 'application/json' }

describe('another name for this machine (DNS rebinding)', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'record.example',
    '169.254.169.254',
    '[::2]',
    'localhost:80:80',
    '',
  ])('%j is refused, with the token too', async (host) => {
    for (const path of ['/', '/api/v1/meta', '/timeline.csv', '/assets/app.js']) {
      const { status, body } = await served.raw({ path, headers: { host, ...own() } })

      expect(status).toBeGreaterThanOrEqual(400)
      expect(body).not.toMatch(/<title>app|revision|export \{\}/)
    }
  })

  test.each(['localhost', '127.0.0.1:9999', '[::1]:1', 'LOCALHOST:4321'])(
    '%j is this machine',
    async (host) => {
      expect((await served.raw({ path: '/', headers: { host } })).status).toBe(200)
    },
  )

  test('a name that was allowed is answered, and only there', async () => {
    const headers = { host: 'record.example' }
    expect((await open.raw({ path: '/', headers })).status).toBe(200)
    expect((await served.raw({ path: '/', headers })).status).toBe(403)
  })
})

describe('pages of other sites', () => {
  const body = JSON.stringify({ type: 'undo' })
  const attacks = (port: number): readonly (readonly [string, Record<string, string>])[] => [
    ['of another origin', { origin: 'https://evil.example' }],
    [
      'of an origin that is the Host they sent',
      { origin: 'http://evil.example', host: 'evil.example' },
    ],
    ['of another port of this machine', { origin: `http://127.0.0.1:${port + 1}` }],
    ['of this port over a lookalike', { origin: `http://127.0.0.1.evil.example:${port}` }],
    ['without an origin of their own', { origin: 'null' }],
    ['by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { 'sec-fetch-site': 'same-site' }],
  ]

  test('may not write, even as JSON with token and revision', async () => {
    for (const [, headers] of attacks(served.port)) {
      const sent = { ...own(), ...json, 'if-match': '*', ...headers }
      const { status } = await served.raw({
        method: 'POST',
        path: '/api/v1/review/decisions',
        headers: sent,
        body,
      })
      expect([status, headers]).toEqual([403, headers])
    }
  })

  test('may not read', async () => {
    for (const [, headers] of attacks(served.port)) {
      for (const path of ['/api/v1/meta', '/reports.csv']) {
        const { status } = await served.raw({ path, headers: { ...own(), ...headers } })
        expect([status, headers]).toEqual([403, headers])
      }
    }
  })

  test('a form they post gets nowhere', async () => {
    const { status } = await served.raw({
      method: 'POST',
      path: '/api/v1/review/decisions',
      headers: { ...own(), 'content-type': 'text/plain', 'if-match': '*' },
      body,
    })
    expect(status).toBe(415)
  })

  test('our own page may write', async () => {
    const response = await served.post(
      '/api/v1/review/decisions',
      { type: 'undo' },
      { origin: `http://127.0.0.1:${served.port}`, 'sec-fetch-site': 'same-origin' },
    )
    expect(await response.json()).toMatchObject({ code: 'decision-none' })
  })

  test('nobody is told that they may read across origins', async () => {
    const { headers } = await served.raw({
      method: 'OPTIONS',
      path: '/api/v1/meta',
      headers: { origin: 'https://evil.example' },
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the token', () => {
  const paths = [
    '/api/v1/meta',
    '/api/v1/reports/1/text',
    '/api/v1/export/json',
    '/timeline.json',
    '/reports.csv',
    '/api/v1/openapi.json',
  ]

  test.each(paths)('%s wants it', async (path) => {
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer wrong',
      `Bearer ${served.token}x`,
      `Basic ${served.token}`,
    ]) {
      const { status, body } = await served.raw({
        path,
        headers: authorization === '' ? {} : { authorization },
      })
      expect(status).toBe(401)
      expect(body).not.toContain('revision')
    }
    expect((await served.get(path)).status).toBe(200)
  })

  test('in an address is no token', async () => {
    const { status } = await served.raw({
      path: `/api/v1/meta?token=${served.token}&t=${served.token}`,
    })
    expect(status).toBe(401)
  })

  test('is exchanged for a cookie that is strict, hidden from scripts and named by the port', async () => {
    const exchange = (token: string) =>
      served.raw({
        method: 'POST',
        path: '/api/v1/session',
        headers: json,
        body: JSON.stringify({ token }),
      })
    const good = await exchange(served.token)
    const [cookie = ''] = good.headers['set-cookie'] ?? []
    const [session = ''] = cookie.split(';')

    expect((await exchange('wrong')).status).toBe(401)
    expect(good.status).toBe(204)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(session).toMatch(new RegExp(`^onrecord_${served.port}=`))
    expect(session).not.toContain(served.token)
    expect((await served.raw({ path: '/api/v1/meta', headers: { cookie: session } })).status).toBe(
      200,
    )
    const other = session.replace(String(served.port), String(open.port))
    expect((await served.raw({ path: '/api/v1/meta', headers: { cookie: other } })).status).toBe(
      401,
    )
    expect((await open.raw({ path: '/api/v1/meta', headers: { cookie: other } })).status).toBe(401)
  })
})

describe('every answer', () => {
  test.each(['/', '/assets/app.js', '/nothing.txt', '/api/v1/health', '/api/v1/meta'])(
    '%s lets nothing run that is not ours',
    async (path) => {
      const { headers } = await served.raw({ path })
      const policy = String(headers['content-security-policy'])

      expect(policy).toMatch(/default-src 'none'/)
      expect(policy).toMatch(/frame-ancestors 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    },
  )
})
