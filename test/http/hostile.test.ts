import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
  })
})
afterAll(async () => {
  await served.close()
  await open.close()
  rmSync(folder, { recursive: true })
})

const own = () => ({ authorization: `Bearer ${served.token}` })

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
  test('listens on this machine only, unless told', async () => {
    const usual = await startedServer('--port', '0')
    const wide = await startedServer('--port', '0', '--host', '0.0.0.0')

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

/** What `serve` says until it has told its address; then it is stopped. */
async function startedServer(
  ...words: readonly string[]
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const server = spawn(
    process.execPath,
    ['scripts/onrecord.ts', 'serve', '--case', served.file, ...words],
    { env: { ...process.env, NO_COLOR: '1' } },
  )
  const ended = once(server, 'close')
  server.stderr.setEncoding('utf8').on('data', (part: string) => {
    said.stderr += part
  })
  server.stdout.setEncoding('utf8').on('data', (part: string) => {
    said.stdout += part
    if (said.stdout.endsWith('\n')) server.kill()
  })
  await ended
  return said
}
