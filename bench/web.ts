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
  isReadOnly: true,
  user: 'bench',
  engine: {},
  now: () => new Date().toISOString(),
  report: (error) => process.stderr.write(`${error.stack}\n`),
})
const ready = performance.now() - startedAt

async function ask(path: string): Promise<{ readonly took: number; readonly bytes: number }> {
  const began = performance.now()
  const response = await fetch(`http://127.0.0.1:${serving.port}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body = await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${Buffer.from(body).toString()}`)
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

// Said to be ready when the pages' own data has been worked out: before that a person sees the frame.
const health = await ask('/health')
const rows: (readonly (string | number)[])[] = []
for (const path of paths) {
  const first = await ask(path)
  const again = await ask(path)
  rows.push([path, Math.round(first.took), Math.round(again.took), Math.round(first.bytes / 1024)])
}
const { rss } = process.memoryUsage()
await serving.close()

const sum = `${reports} reports, Node ${process.versions.node}: listening after ${Math.round(ready)} ms, then answering after ${Math.round(health.took)} ms; ${Math.round(rss / 1024 / 1024)} MiB`
process.stdout.write(`${sum}\n\n${table(['asked', 'first ms', 'again ms', 'KiB'], rows)}\n`)
writeFileSync(join(out, 'web.json'), `${JSON.stringify({ reports, ready, rows }, undefined, 1)}\n`)
