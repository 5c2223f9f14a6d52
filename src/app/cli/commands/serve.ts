import { once } from 'node:events'
import { OnrecordError } from '../../../record/index.ts'
import { newToken } from '../../http/guard/session.ts'
import { openInBrowser } from '../../http/open-browser.ts'
import { type ServeOptions, type Serving, startServer } from '../../http/server.ts'
import { preparing } from '../../program.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { exit, type Io, printable } from '../io.ts'
import { caseLocation } from '../open-case.ts'

const usualPort = 4321
const shortestToken = 16
const ownMachine: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

function portOf(options: Options): number {
  const words = text(options, 'port') ?? String(usualPort)
  if (!/^\d{1,5}$/.test(words) || Number(words) > 65_535) {
    throw new OnrecordError('usage-port', `--port takes a number up to 65535, not "${words}".`)
  }
  return Number(words)
}

function tokenOf(options: Options, io: Io): string {
  const token = text(options, 'token') ?? io.env['ONRECORD_TOKEN'] ?? newToken()
  if (token.length < shortestToken || !/^[\w.~+/=-]+$/.test(token)) {
    const detail = `at least ${shortestToken} letters, digits or any of . _ ~ + / = -`
    throw new OnrecordError('usage-token', `A token has ${detail}.`)
  }
  return token
}

function listOf(options: Options, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : []
}

function serveOptions(options: Options, io: Io): ServeOptions {
  const host = text(options, 'host') ?? '127.0.0.1'
  const isNamed = !ownMachine.has(host) && host !== '0.0.0.0' && host !== '::'
  return {
    location: caseLocation(options, io),
    name: text(options, 'name'),
    port: portOf(options),
    host,
    allowedHosts: [...listOf(options, 'allowedHost'), ...(isNamed ? [host] : [])],
    token: tokenOf(options, io),
    isReadOnly: flag(options, 'readOnly'),
    user: text(options, 'by') ?? io.user,
    engine: { actors: text(options, 'actors'), places: text(options, 'places') },
    preparing: preparing(),
    now: io.now,
    report: (error) => io.err(printable(`${error.stack ?? error.message}\n`)),
  }
}

async function started(options: ServeOptions): Promise<Serving> {
  try {
    return await startServer(options)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL')
      throw new OnrecordError(
        'usage-host',
        `--host takes a name or address of this machine, such as 0.0.0.0, not "${options.host}".`,
        { cause: error },
      )
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const reason = code === 'EADDRINUSE' ? 'is taken' : 'cannot be used'
    throw new OnrecordError(
      'port-unusable',
      `${options.host}, port ${options.port}, ${reason}. Name another with --port, or 0 for any that is free.`,
      { cause: error },
    )
  }
}

function addressOf({ host, token }: ServeOptions, port: number): string {
  const name =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  // Behind the # it stays in the browser: no log and no other site gets to see it.
  return `http://${name}:${port}/#t=${token}`
}

/** Serves the case until it is interrupted. */
export const run: Run = async (_words, options, io) => {
  const wanted = serveOptions(options, io)
  const serving = await started(wanted)
  const address = addressOf(wanted, serving.port)
  if (!ownMachine.has(wanted.host)) {
    io.err(
      'Warning: others on the network can reach this server, and what goes over it is not encrypted.\n',
    )
  }
  await io.out(`${printable(address)}\n`)
  io.err(`Serving ${printable(wanted.location)}. Ctrl-C ends it.\n`)
  if (flag(options, 'open')) await openInBrowser(address)
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  try {
    // A case that cannot be read is told here, not only to who asks for it.
    await Promise.race([serving.read, ended])
    await ended
  } finally {
    await serving.close()
  }
  return exit.ok
}
