import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveName } from '../../src/app/http/files/zip.ts'
import { examples } from '../journey/examples-case.ts'
import { startJourney } from '../journey/fake-io.ts'
import { type Served, serve } from './serving.ts'

let served: Served
let open: Served
let folder: string

/** A report that tries what it can: mark-up, script, marks that turn text round, controls, formulas. */
const hostile = [
  '<script>alert(1)</script> <img src=x onerror=alert(1)> "><svg onload=alert(1)>',
  '=HYPERLINK("http://evil.example","x") promised on 1 May 2021 to withdraw its troops by 1 June 2021.',
  'The army of France has about 2,500 troops in Mali, \u202eevil\u202c said \u0007\u001b[31mred\u001b[0m.',
  `A line of ${'very '.repeat(40_000)}great length told of 3 dead in Gao on 2 May 2021.`,
].join('\n\n')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'))
  const file = join(folder, 'hostile.txt')
  writeFileSync(file, hostile)
  served = await serve([...examples.slice(0, 3), file])
  open = await serve(examples.slice(0, 2), {
    isReadOnly: true,
    allowedHosts: ['record.example'],
  })
})
afterAll(async () => {
  await served.close()
  await open.close()
  rmSync(folder, { recursive: true })
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

describe('the app', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/%00.js',
    '/%',
    '/__proto__',
    '/constructor.js',
    '//evil.example/x.js',
  ])('serves no file by %s', async (path) => {
    const { status, body, headers } = await served.raw({ path })

    expect([200, 400, 404]).toContain(status)
    expect(body).not.toMatch(/root:|"dependencies"/)
    if (status === 200) expect(body).toContain('<title>app</title>')
    expect(headers['location']).toBeUndefined()
  })

  test('answers an address of its own with its page', async () => {
    const { status, body } = await served.raw({ path: '/timeline' })
    expect([status, body]).toEqual([200, '<!doctype html><title>app</title>'])
  })

  test('says how to build it when it is not', async () => {
    const bare = await serve(examples.slice(0, 1), { assets: new Map() })
    const { status, body } = await bare.raw({ path: '/' })
    await bare.close()
    expect(status).toBe(503)
    expect(body).toContain('npm run build')
  })
})

describe('what does not fit', () => {
  test.each(['__proto__', 'constructor', '__proto__[x]', 'toString', 'hasOwnProperty'])(
    'a query word %s is refused and changes nothing',
    async (name) => {
      const response = await served.get(`/api/v1/timeline?${encodeURIComponent(name)}=polluted`)

      expect(response.status).toBe(400)
      expect(
        ({} as Record<string, unknown>)['x'] ?? ({} as Record<string, unknown>)['polluted'],
      ).toBeUndefined()
    },
  )

  test.each([
    'sort=__proto__',
    'sort=constructor',
    'kind=__proto__',
    'actor=constructor',
    'cursor=__proto__',
  ])('a value %s does no harm', async (query) => {
    expect((await served.get(`/api/v1/timeline?${query}`)).status).toBeLessThan(500)
  })

  test('a filter of the search that names an inherited property is a word', async () => {
    expect(await served.json('/api/v1/search?q=constructor%3Ax')).toMatchObject({ understood: [] })
  })

  test('a body with a prototype in it is refused', async () => {
    const response = await served.post(
      '/api/v1/review/decisions',
      JSON.parse('{"type":"undo","__proto__":{"by":"me"},"extra":1}'),
    )
    expect(response.status).toBe(400)
  })

  test('a body that is too large is refused', async () => {
    const response = await served.post('/api/v1/review/decisions', {
      type: 'note',
      claim: 'clm_0',
      text: 'x'.repeat(2_000_000),
    })
    expect(response.status).toBe(413)
  })

  test('an upload that is too large is refused, said or not', async () => {
    const headers = { ...own(), 'content-type': 'multipart/form-data; boundary=x' }
    const said = await served
      .raw({
        method: 'POST',
        path: '/api/v1/imports',
        headers: { ...headers, 'content-length': String(200 * 1024 * 1024) },
        body: '--x',
      })
      .catch((error: Error) => ({ status: 413, body: error.message }))
    expect(said.status).toBe(413)
  })

  test.each(['GET', 'POST', 'DELETE', 'PUT', 'TRACE'])(
    '%s of what there is not',
    async (method) => {
      const { status } = await served.raw({ method, path: '/api/v1/nothing', headers: own() })
      expect(status).toBe(404)
    },
  )

  test('no answer fetches an address for anybody', async () => {
    const response = await served.post('/api/v1/imports', { url: 'http://169.254.169.254/' })
    expect(response.status).toBe(400)
  })
})

describe('a hostile report', () => {
  test('comes as text in JSON, and is warned of', async () => {
    const { items } = (await served.json('/api/v1/reports?sort=-claims&limit=500')) as {
      items: readonly { id: string; title: string }[]
    }
    const response = await served.get(
      `/api/v1/reports/${items.find(({ title }) => title.includes('script'))?.id}/text`,
    )
    const body = (await response.json()) as { text: string; invisible: readonly { code: string }[] }

    expect(response.headers.get('content-type')).toBe('application/json')
    expect(body.text).toBe(hostile)
    expect(body.invisible.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['U+202E', 'U+0007', 'U+001B']),
    )
  })

  test('runs no formula in a table, unless one asks for it raw', async () => {
    const cells = async (path: string) => (await (await served.get(path)).text()).split(/[,\r\n]+/)
    const guarded = await cells('/commitments.csv')
    const all = [...guarded, ...(await cells('/timeline.csv')), ...(await cells('/statements.csv'))]

    expect(all.filter((cell) => /^"?[=+@\t-](?!\d)/.test(cell))).toEqual([])
  })

  test('makes no header and no name of a file', async () => {
    const response = await served.get(
      `/api/v1/export/json?name=${encodeURIComponent('a"\r\nX-Evil: 1/../../b')}`,
    )

    expect(response.headers.get('x-evil')).toBeNull()
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
  })
})

describe('--read-only', () => {
  test.each(['/api/v1/review/decisions', '/api/v1/imports', '/api/v1/imports/x/ingest'])(
    'POST %s is refused',
    async (path) => {
      const response = await open.post(path, { type: 'undo' })
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        403,
        'read-only',
      ])
    },
  )

  test('says so', async () => {
    expect(await open.json('/api/v1/meta')).toMatchObject({ readOnly: true })
  })
})

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/abs/name.csv', 'abs/name.csv'],
  ['C:\\x\\..\\y.csv', 'C_/x/y.csv'],
  ['..', 'file'],
  ['a\u0000b.csv', 'a_b.csv'],
])('in an archive %j is %j', (name, inside) => {
  expect(archiveName(name)).toBe(inside)
})

describe('the command', () => {
  test('listens on this machine only, unless told', () => {
    const program = (...words: readonly string[]) =>
      spawnSync(
        process.execPath,
        ['scripts/onrecord.ts', 'serve', '--case', served.file, ...words],
        {
          timeout: 6000,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1' },
        },
      )
    const usual = program('--port', '0')
    const wide = program('--port', '0', '--host', '0.0.0.0')

    expect(usual.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}\n$/)
    expect(usual.stderr).not.toContain('Warning')
    expect(wide.stderr).toContain('Warning: others on the network can reach this server')
    expect(wide.stdout).toMatch(/#t=[\w-]{43}/)
  })

  test.each([
    [['--token', 'short'], /at least 16/],
    [['--port', '70000'], /up to 65535/],
    [['--port', 'x'], /up to 65535/],
  ])('%j is refused', async (words, message) => {
    const journey = startJourney()
    const { code, err } = await journey.run(['serve', ...words])
    journey.close()
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  test('a port that is taken is told so', async () => {
    const journey = startJourney()
    const { code, err } = await journey.run([
      'serve',
      '--case',
      served.file,
      '--port',
      String(served.port),
    ])
    journey.close()
    expect(code).toBe(1)
    expect(err).toContain('is taken')
  })
})
