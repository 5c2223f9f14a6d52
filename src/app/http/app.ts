import { Hono } from 'hono'
import { OnrecordError } from '../../record/index.ts'
import type { Ask, Desk, OperationName } from './ask.ts'
import { listFiles } from './files/list-file.ts'
import { addGuards, type GuardOptions } from './guard/add-guards.ts'
import { foreign, lacksSession } from './guard/guards.ts'
import { handlers } from './handlers.ts'
import { openApi } from './openapi.ts'
import { base, type Operation, operations } from './operations.ts'
import { type Found, preparedAnswer } from './prepared/look-up.ts'
import { problem, Refused, statusOf } from './problem.ts'
import { FileQuery } from './query.ts'
import { readQuery, readRequest } from './read-request.ts'
import type { Assets } from './static/assets.ts'
import { serveApp } from './static/serve-app.ts'

export interface AppOptions extends GuardOptions {
  readonly desk: Desk
  readonly assets: Assets
  /** Told of what was asked, once it is answered. */
  readonly asked: (name: OperationName, query: unknown) => void
  /** Told of what went wrong by our own fault. */
  readonly report: (error: Error) => void
}

/** Keeps writes in a line: each sees what the one before it did. */
function createLine(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}

/** A write has to say which state of the case it was decided on. */
function requireRevision(request: Request, revision: string): void {
  const given = request.headers.get('if-match')
  if (given === null) {
    const detail = 'Send the revision that was looked at as If-Match: "…".'
    throw new Refused({ status: 428, code: 'revision-required', detail })
  }
  const wanted = given.split(',').map((each) => each.trim().replace(/^(?:W\/)?"(.*)"$/, '$1'))
  if (!wanted.includes(revision) && given.trim() !== '*') {
    const detail = 'The case has changed since it was looked at. Look again, then decide.'
    throw new Refused({ status: 412, code: 'revision-changed', detail, revision })
  }
}

type AnyAsk = Ask<unknown, unknown>
type AnyHandler = (ask: AnyAsk) => object | Response | Promise<object | Response>

/** JSON with the revision as its tag. */
function asJson({ revision, body }: Found, status = 200): Response {
  const tag = `"${revision}"`
  const headers = { 'content-type': 'application/json', etag: tag, 'cache-control': 'no-cache' }
  return new Response(body, { status, headers })
}

function isUnchanged(request: Request, revision: string): boolean {
  const known = request.headers.get('if-none-match')
  return request.method === 'GET' && known?.replace(/^W\//, '') === `"${revision}"`
}

function notModified(revision: string): Response {
  return new Response(null, { status: 304, headers: { etag: `"${revision}"` } })
}

/** 304 when the reader has it. */
function asSent(request: Request, { isLive }: Operation, found: Found): Response {
  return !isLive && isUnchanged(request, found.revision)
    ? notModified(found.revision)
    : asJson(found)
}

async function answer(
  name: OperationName,
  request: Request,
  id: string,
  { desk, asked }: AppOptions,
): Promise<Response> {
  const operation: Operation = operations[name]
  const { query, body } = await readRequest(operation, request)
  const ready =
    operation.method === 'get' && operation.answer && (await preparedAnswer(desk, name, query))
  if (ready) return asSent(request, operation, ready)
  // What everybody may ask does not look at the case.
  if (!operation.isOpen) await desk.room.refresh()
  if (operation.isGuarded) requireRevision(request, desk.room.revision())
  if (operation.answer && !operation.isLive && isUnchanged(request, desk.room.revision())) {
    return notModified(desk.room.revision())
  }
  // `handlers` has for each operation the one that takes what its schemas read.
  const handle = handlers[name] as AnyHandler
  const answered = await handle({ desk, id, query, body, request })
  asked(name, query)
  if (answered instanceof Response) return answered
  const found = { revision: desk.room.revision(), body: JSON.stringify(answered) }
  return asJson(found, operation.status)
}

function failed(error: Error, report: AppOptions['report']): Response {
  if (error instanceof Refused) return problem(error.refusal)
  if (error instanceof OnrecordError) {
    const status = statusOf(error)
    if (status === 500) report(error)
    return problem({ status, code: error.code, detail: error.message })
  }
  report(error)
  const detail = 'This is a fault of the program. Its terminal says more.'
  return problem({ status: 500, code: 'fault', detail })
}

function addOperations(app: Hono, options: AppOptions): void {
  const inLine = createLine()
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    // Keys of a literal are its own.
    const own = name as keyof typeof operations
    const path = `${base}${operation.path.replace(/\{(\w+)\}/g, ':$1')}`
    const parameter = /\{(\w+)\}/.exec(operation.path)?.[1]
    app.on(operation.method.toUpperCase(), path, (context) => {
      const id = parameter === undefined ? '' : (context.req.param(parameter) ?? '')
      const work = () => answer(own, context.req.raw, id, options)
      return operation.isGuarded ? inLine(work) : work()
    })
  }
  const document = JSON.stringify(openApi(options.desk.version))
  app.get(`${base}/openapi.json`, () => {
    return new Response(document, { headers: { 'content-type': 'application/json' } })
  })
  app.all(`${base}/*`, (context) => {
    const detail = `There is no ${context.req.method} ${context.req.path.slice(0, 200)}.`
    return problem({ status: 404, code: 'no-such-call', detail })
  })
}

/** `/timeline.csv` and the like: the list that a page shows, whole. */
function addFiles(app: Hono, { desk, hosts }: AppOptions): void {
  for (const [path, write] of listFiles) {
    app.get(path, async (context) => {
      const request = context.req.raw
      const refused = foreign(request, hosts) ?? lacksSession(request, desk.sessions)
      if (refused) return problem(refused)
      await desk.room.refresh()
      // `FileQuery` says what it reads.
      return write(desk, readQuery(FileQuery, new URL(request.url)) as FileQuery)
    })
  }
}

/** The whole server but for its port. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono()
  app.onError((error) => failed(error, options.report))
  addGuards(app, options)
  addOperations(app, options)
  addFiles(app, options)
  app.get('*', (context) => {
    const found = serveApp(options.assets, context.req.raw)
    if (found) return found
    const detail = 'There is nothing at this address.'
    return problem({ status: 404, code: 'not-found', detail })
  })
  app.all('*', () =>
    problem({ status: 405, code: 'bad-method', detail: 'Only GET is answered here.' }),
  )
  return app
}
