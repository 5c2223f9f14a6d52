import { request as rawRequest } from 'node:http'
import { join } from 'node:path'
import { newToken } from '../../src/app/http/guard/session.ts'
import { type ServeOptions, type Serving, startServer } from '../../src/app/http/server.ts'
import type { Asset } from '../../src/app/http/static/assets.ts'
import { startJourney } from '../journey/fake-io.ts'

/** What a raw request gives: what `fetch` would not let a page send can be sent. */
export interface Raw {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface Served {
  readonly port: number
  readonly token: string
  readonly file: string
  readonly errors: Error[]
  /** With the token. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly json: (path: string) => Promise<Readonly<Record<string, unknown>>>
  /** With the token and the newest revision. */
  readonly post: (
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  readonly raw: (options: {
    readonly method?: string
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }) => Promise<Raw>
  readonly close: () => Promise<void>
}

function sendRaw(port: number): Served['raw'] {
  return ({ method = 'GET', path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = rawRequest(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          headers,
          setHost: headers['host'] === undefined,
          agent: false,
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          )
        },
      )
      sent.on('error', reject)
      if (body !== undefined) sent.write(body)
      sent.end()
    })
}

function asset(text: string, type: string): Asset {
  return { bytes: new TextEncoder().encode(text), type, isLasting: false }
}

/** Stands in for the built app, so that the tests need no build. */
const app = new Map([
  ['/index.html', asset('<!doctype html><title>app</title>', 'text/html; charset=utf-8')],
  ['/assets/app.js', asset('export {}', 'text/javascript; charset=utf-8')],
])

/** A server on a free port, with a case of these files and of `texts` by name. */
export async function serve(
  inputs: readonly string[],
  more: Partial<ServeOptions> = {},
): Promise<Served> {
  const journey = startJourney()
  const { code, err } = await journey.run(['add', ...inputs])
  if (code !== 0) throw new Error(err)
  const served = await serveFile(join(journey.folder, 'case.onrecord'), more)
  return {
    ...served,
    close: async () => {
      await served.close()
      journey.close()
    },
  }
}

/** A server on a free port for a case that is there. */
export async function serveFile(file: string, more: Partial<ServeOptions> = {}): Promise<Served> {
  const token = newToken()
  const errors: Error[] = []
  let second = 0
  const serving: Serving = await startServer({
    location: file,
    port: 0,
    host: '127.0.0.1',
    allowedHosts: [],
    token,
    isReadOnly: false,
    user: 'tester',
    engine: {},
    now: () => {
      second += 1
      return new Date(Date.UTC(2024, 5, 1, 12, 0, second)).toISOString()
    },
    report: (error) => errors.push(error),
    assets: app,
    ...more,
  })
  const { port } = serving
  const address = (path: string) => `http://127.0.0.1:${port}${path}`
  const authorization = `Bearer ${token}`
  const get: Served['get'] = (path, headers = {}) =>
    fetch(address(path), { headers: { authorization, ...headers } })
  const json: Served['json'] = async (path) => {
    const response = await get(path)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    // Answers are objects; the tests look at what they hold.
    return (await response.json()) as Readonly<Record<string, unknown>>
  }
  return {
    port,
    token,
    file,
    errors,
    get,
    json,
    post: async (path, body, headers = {}) => {
      const { revision } = await json('/api/v1/meta')
      return fetch(address(path), {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          'if-match': `"${String(revision)}"`,
          ...headers,
        },
        body: JSON.stringify(body),
      })
    },
    raw: sendRaw(port),
    close: () => serving.close(),
  }
}
