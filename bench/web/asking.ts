import { createApp } from '../../src/app/http/app.ts'
import type { Desk } from '../../src/app/http/ask.ts'
import { createSessions, newToken } from '../../src/app/http/guard/session.ts'
import { createImports } from '../../src/app/http/importing/imports.ts'
import { openRoom } from '../../src/app/http/room/room.ts'
import { createWarmUp } from '../../src/app/http/warm-up.ts'
import { openStore } from '../../src/store/index.ts'

/** What an answer took of the thread that makes it, in milliseconds of its processor, and how long it is. */
export interface Asked {
  readonly cpu: number
  readonly bytes: number
  readonly text: string
}

export interface Asking {
  readonly ask: (path: string, init?: { readonly body: unknown }) => Promise<Asked>
  readonly json: (path: string) => Promise<Listed>
  /** Milliseconds of the processor until the case was in memory, and until what pages ask for first was worked out. */
  readonly readCpu: number
  readonly warmCpu: number
  readonly close: () => Promise<void>
}

/** What the bench looks at of a list. */
export interface Listed {
  readonly items: readonly { readonly id: string; readonly dispute?: unknown }[]
  readonly facets: readonly {
    readonly name: string
    readonly values: readonly { readonly value: string }[]
  }[]
  readonly next_cursor?: string
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function turns(many: number): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : void setImmediate(next, left - 1))
    next(many)
  })
}

/**
 * The server without its socket and without its looks ahead: requests go in as they come from Hono, and what is measured is what the one thread
 * works that answers them all, whatever else runs on the machine.
 */
export async function openAsking(location: string): Promise<Asking> {
  const token = newToken()
  const store = await openStore(location)
  const started = process.threadCpuUsage()
  const room = openRoom(store, { location })
  await room.first
  const readCpu = cpuSince(started)
  const port = 4321
  const now = () => new Date().toISOString()
  const desk: Desk = {
    ...{ room, sessions: createSessions(token, () => port), imports: createImports(room, {}) },
    ...{ isReadOnly: false, user: 'bench', version: '0', now },
  }
  const report = (error: Error) => process.stderr.write(`${error.stack}\n`)
  const hosts = { port: () => port, allowed: [] }
  const app = createApp({ desk, hosts, assets: new Map(), report, asked: () => {} })
  const warming = process.threadCpuUsage()
  createWarmUp(desk).begin()
  // A piece a turn; more turns than there are pieces.
  await turns(500)
  const warmCpu = cpuSince(warming)
  const ask: Asking['ask'] = async (path, init) => {
    const before = process.threadCpuUsage()
    const headers = { host: 'localhost', authorization: `Bearer ${token}` }
    const request = new Request(`http://localhost:${port}/api/v1${path}`, {
      headers: init
        ? { ...headers, 'content-type': 'application/json', 'if-match': `"${room.revision()}"` }
        : headers,
      ...(init && { method: 'POST', body: JSON.stringify(init.body) }),
    })
    const response = await app.fetch(request)
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    return { cpu: cpuSince(before), bytes: text.length, text }
  }
  // Lists answer by their schema; `answers.test.ts` sees to it.
  const json = async (path: string) => JSON.parse((await ask(path)).text) as Listed
  const close = async () => {
    await desk.imports.close()
    await room.stop()
    await store.close()
  }
  return { ask, json, readCpu, warmCpu, close }
}
