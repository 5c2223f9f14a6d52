import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { newToken } from '../src/app/http/guard/session.ts'
import { prepareCase } from '../src/app/http/prepared/prepare-case.ts'
import { startServer } from '../src/app/http/server.ts'
import { openStore } from '../src/store/index.ts'
import { table } from './table.ts'
import { type Asking, openAsking } from './web/asking.ts'
import { interactions } from './web/interactions.ts'
import { makeCase } from './web/make-case.ts'

/**
 * How long the server takes to answer what a person does on the pages of a case of ten thousand constructed
 * reports: twenty other days, filters, pages or words each. Measured is the processor's time of the one thread that answers,
 * so that other work on the machine counts little; the start is measured on the clock on the wall. The case is made
 * once and kept in `out/`; a name narrows what is done.
 *
 *     npm run bench:web [reports] [name]
 */
const reports = Number(process.argv[2] ?? 10_000)
const only = process.argv[3] ?? ''
const out = process.env['ONRECORD_BENCH'] ?? 'out'
const preparing = { program: 'bench', leastClaims: 0 }

mkdirSync(out, { recursive: true })
const made = join(out, `web-${reports}.onrecord`)
await makeCase(made, reports)
const location = join(out, `web-${reports}-used.onrecord`)
copyFileSync(made, location)

/**
 * Milliseconds on the wall until it listens, and until the first screen is answered to who asks at once, that of the
 * process's processor too.
 */
async function start() {
  const token = newToken()
  const began = performance.now()
  const before = process.cpuUsage()
  const serving = await startServer({
    ...{ location, port: 0, host: '127.0.0.1', allowedHosts: [], token },
    ...{ isReadOnly: true, user: 'bench', engine: {}, preparing },
    now: () => new Date().toISOString(),
    report: (error) => process.stderr.write(`${error.stack}\n`),
  })
  const listening = performance.now() - began
  const headers = { authorization: `Bearer ${token}` }
  const url = `http://127.0.0.1:${serving.port}/api/v1`
  await Promise.all(
    ['/meta', '/situation'].map(async (path) => (await fetch(url + path, { headers })).text()),
  )
  const first = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  await serving.close()
  return { listening, first, firstCpu: (user + system) / 1000 }
}

type Cells = readonly (string | number)[]

function row(name: string, took: readonly number[], bytes: readonly number[]): Cells {
  const sorted = took.toSorted((a, b) => a - b)
  const kib = bytes.toSorted((a, b) => a - b)[Math.floor(bytes.length / 2)] ?? 0
  const of = (at: number) => Math.round(sorted.at(at) ?? 0)
  return [name, took.length, of(Math.floor(took.length / 2)), of(-1), Math.round(kib / 1024)]
}

/** Each time all that the app asks for then, together. */
async function answered({ ask }: Asking, times: readonly (readonly string[])[]) {
  const took: number[] = []
  const bytes: number[] = []
  for (const paths of times) {
    const all = []
    for (const path of paths) all.push(await ask(path))
    took.push(all.reduce((sum, { cpu }) => sum + cpu, 0))
    bytes.push(all.reduce((sum, each) => sum + each.bytes, 0))
  }
  return { took, bytes }
}

/** A decision on the first of the queue, then what the app asks for anew. */
async function decided(asking: Asking): Promise<readonly Cells[]> {
  const after = [
    '/meta',
    '/review/queue?limit=30',
    '/review/decisions?limit=10',
    '/situation',
    '/timeline',
  ]
  const names = ['a decision', ...after.map((path) => `after it: ${path}`)]
  const took = names.map((): number[] => [])
  const bytes = names.map((): number[] => [])
  for (let at = 0; at < 20; at += 1) {
    const { items } = await asking.json('/review/queue?limit=1')
    const body = { type: at % 3 === 2 ? 'reject' : 'confirm', claims: [items[0]?.id] }
    const all = [await asking.ask('/review/decisions', { body })]
    for (const path of after) all.push(await asking.ask(path))
    for (const [index, each] of all.entries()) {
      took[index]?.push(each.cpu)
      bytes[index]?.push(each.bytes)
    }
  }
  return names.map((name, index) => row(name, took[index] ?? [], bytes[index] ?? []))
}

const cold = await start()
const store = await openStore(location)
await prepareCase(store, location, preparing)
await store.close()
const prepared = await start()
const asking = await openAsking(location)
const rows: Cells[] = []
for (const { name, times } of interactions) {
  if (!name.includes(only)) continue
  const { took, bytes } = await answered(asking, await times(asking))
  if (took.length > 0) rows.push(row(name, took, bytes))
}
if ('a decision'.includes(only)) rows.push(...(await decided(asking)))
const { rss } = process.memoryUsage()
await asking.close()
for (const suffix of ['', '-wal', '-shm']) rmSync(location + suffix, { force: true })

const ms = (time: number) => `${Math.round(time)} ms`
const sum = `${reports} reports, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}. On the wall: listening after ${ms(cold.listening)}, the first screen asked for at once after ${ms(cold.first)} (processor ${ms(cold.firstCpu)}), when prepared after ${ms(prepared.first)} (${ms(prepared.firstCpu)}). Of the processor: the case read in ${ms(asking.readCpu)}, what pages ask for first worked out in ${ms(asking.warmCpu)}. ${Math.round(rss / 1024 / 1024)} MiB`
process.stdout.write(
  `${sum}\n\n${table(['asked', 'times', 'median ms', 'worst ms', 'KiB'], rows)}\n`,
)
writeFileSync(
  join(out, 'web.json'),
  `${JSON.stringify({ reports, cold, prepared, rows }, undefined, 1)}\n`,
)
