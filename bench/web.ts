import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newToken } from '../src/app/http/guard/session.ts'
import { startServer } from '../src/app/http/server.ts'
import { table } from './table.ts'
import { makeCase } from './web/make-case.ts'

/**
 * How long the server takes to answer what the pages ask, on a case of ten thousand constructed reports: the
 * first time, and then again and with another filter, as a person goes on. Milliseconds on the clock on the wall, so
 * run it alone. The case is made once and kept in `out/`.
 *
 *     npm run bench:web [reports]
 */
const reports = Number(process.argv[2] ?? 10_000)
const out = process.env['ONRECORD_BENCH'] ?? 'out'
const token = newToken()

mkdirSync(out, { recursive: true })
const file = join(out, `web-${reports}.onrecord`)
await makeCase(file, reports)

const startedAt = performance.now()
const serving = await startServer({
  location: file,
  port: 0,
  host: '127.0.0.1',
  allowedHosts: [],
  token,
  isReadOnly: false,
  user: 'bench',
  engine: {},
  now: () => new Date().toISOString(),
  report: (error) => process.stderr.write(`${error.stack}\n`),
})
const ready = performance.now() - startedAt

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`http://127.0.0.1:${serving.port}/api/v1${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

async function ask(path: string): Promise<{ readonly took: number; readonly bytes: number }> {
  const began = performance.now()
  const body = await (await send(path)).arrayBuffer()
  return { took: performance.now() - began, bytes: body.byteLength }
}

/** What is asked by each page, and what by a person on it. */
const paths = [
  '/meta',
  '/situation',
  '/timeline',
  '/timeline?kind=incident',
  '/timeline?from=2019-01&to=2020-01&q=convoy',
  '/timeline?as_of=2020-01-01',
  '/timeline?as_of=2020-01-02',
  '/situation?as_of=2020-01-01',
  '/incidents',
  '/incidents?q=market',
  '/commitments',
  '/commitments?status=overdue',
  '/force-levels',
  '/statements',
  '/places',
  '/actors',
  '/discrepancies',
  '/reports',
  '/review/queue',
  '/changes',
  '/search?q=convoy',
  '/search?q=kind:commitment+due:%3C2020+withdraw',
  '/reports/500/text',
  '/reports/500',
]

/** What the pages ask for first is worked out in idle moments: waits until there are nothing but these. */
async function settled(): Promise<number> {
  const began = performance.now()
  for (let quick = 0; quick < 20; ) quick = (await ask('/health')).took < 20 ? quick + 1 : 0
  return performance.now() - began
}

const atOnce = await ask('/situation')
const warm = await settled()
const rows: (readonly (string | number)[])[] = []
/** A decision, and the page of the queue after it. */
async function decide(): Promise<void> {
  const { items } = (await (await send('/review/queue?limit=1')).json()) as {
    items: [{ id: string }]
  }
  const { revision } = (await (await send('/meta')).json()) as { revision: string }
  const began = performance.now()
  await send('/review/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
    body: JSON.stringify({ type: 'confirm', claims: [items[0].id] }),
  })
  const decided = performance.now() - began
  const queue = await ask('/review/queue')
  rows.push([
    'a decision, then the queue',
    Math.round(decided),
    Math.round(queue.took),
    Math.round(queue.bytes / 1024),
  ])
}

for (const path of paths) {
  const first = await ask(path)
  const again = await ask(path)
  rows.push([path, Math.round(first.took), Math.round(again.took), Math.round(first.bytes / 1024)])
}
await decide()
const { rss } = process.memoryUsage()
await serving.close()

const sum = `${reports} reports, Node ${process.versions.node}: listening after ${Math.round(ready)} ms, the first page asked for at once after ${Math.round(atOnce.took)} ms, all worked out after ${Math.round(warm)} ms more; ${Math.round(rss / 1024 / 1024)} MiB`
process.stdout.write(`${sum}\n\n${table(['asked', 'first ms', 'again ms', 'KiB'], rows)}\n`)
writeFileSync(join(out, 'web.json'), `${JSON.stringify({ reports, ready, rows }, undefined, 1)}\n`)
