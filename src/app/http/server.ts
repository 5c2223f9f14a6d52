import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openStore } from '../../store/index.ts'
import { packageVersion } from '../../version.ts'
import type { EngineOptions } from '../engine.ts'
import type { Preparing } from '../program.ts'
import { type AppOptions, createApp } from './app.ts'
import type { Desk } from './ask.ts'
import { createSessions } from './guard/session.ts'
import { createImports } from './importing/imports.ts'
import { createLookAhead } from './look-ahead.ts'
import { createPreparing } from './prepared/prepare.ts'
import { openRoom } from './room/room.ts'
import { type Assets, readAssets } from './static/assets.ts'
import { createWarmUp } from './warm-up.ts'

export interface ServeOptions {
  readonly location: string
  readonly name?: string | undefined
  /** 0: any that is free. */
  readonly port: number
  readonly host: string
  readonly allowedHosts: readonly string[]
  readonly token: string
  readonly isReadOnly: boolean
  readonly user: string
  readonly engine: EngineOptions
  /** What to work out of a big case beforehand; nothing where it is left out. */
  readonly preparing?: Preparing | undefined
  readonly now: () => string
  readonly report: (error: Error) => void
  /** Instead of the app that was built with the package. */
  readonly assets?: Assets
}

export interface Serving {
  readonly port: number
  /** Settles when the case is in memory. What is asked before waits for it; the app itself is handed out at once. */
  readonly read: Promise<void>
  readonly close: () => Promise<void>
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A server that listens on a port has an address with one.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** What is done while nobody asks. */
function createIdleWork(
  desk: Desk,
  { preparing, isReadOnly, report }: Pick<ServeOptions, 'preparing' | 'isReadOnly' | 'report'>,
) {
  const ahead = createLookAhead(desk)
  const warmUp = createWarmUp(desk)
  const keeping = preparing && !isReadOnly ? createPreparing(desk, preparing, report) : undefined
  const asked: AppOptions['asked'] = (name, query) => {
    ahead.asked(name, query)
    keeping?.stirred()
  }
  return {
    asked,
    read: () => {
      warmUp.begin()
      keeping?.stirred()
    },
    stop: async () => {
      warmUp.stop()
      ahead.stop()
      await keeping?.stop()
    },
  }
}

/**
 * Opens the case and listens, then reads it into memory.
 *
 * @throws {OnrecordError} when the case cannot be opened; the error of Node when the port cannot be had.
 */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const { location, isReadOnly, allowedHosts, token, host } = options
  const store = await openStore(location, { readOnly: isReadOnly })
  const room = openRoom(store, { location, name: options.name })
  let port = options.port
  const hosts = { port: () => port, allowed: allowedHosts.map((each) => each.toLowerCase()) }
  const imports = createImports(room, options.engine)
  const desk: Desk = {
    room,
    sessions: createSessions(token, () => port),
    imports,
    isReadOnly,
    user: options.user,
    version: packageVersion(),
    preparing: options.preparing,
    now: options.now,
  }
  const assets = options.assets ?? readAssets()
  const idle = createIdleWork(desk, options)
  const app = createApp({ desk, hosts, assets, report: options.report, asked: idle.asked })
  const server = createServer(
    // A request without `Host`, or with one that is no address, is answered by our own check and not by a fault.
    getRequestListener(app.fetch, { overrideGlobalObjects: false, hostname: 'localhost' }),
  )
  // While a big case is read nobody is answered: a connection that waits is not a dead one.
  server.keepAliveTimeout = 75_000
  server.headersTimeout = 120_000
  server.requestTimeout = 120_000
  try {
    port = await listen(server, options.port, host)
  } catch (error) {
    await room.stop()
    await store.close()
    throw error
  }
  room.onRead(idle.read)
  return {
    port,
    read: room.first,
    close: async () => {
      await idle.stop()
      await imports.close()
      await closed(server)
      await room.stop()
      await store.close()
    },
  }
}
