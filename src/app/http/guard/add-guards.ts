import type { Hono } from 'hono'
import type { Desk } from '../ask.ts'
import { base, type Operation, operations } from '../operations.ts'
import { problem } from '../problem.ts'
import { foreign, isWrite, lacksSession, safeHeaders } from './guards.ts'
import { type Hosts, isAllowedHost } from './hosts.ts'

export interface GuardOptions {
  readonly desk: Pick<Desk, 'sessions' | 'isReadOnly'>
  readonly hosts: Hosts
}

/** What stands before every answer, outermost first. */
export function addGuards(app: Hono, { desk, hosts }: GuardOptions): void {
  app.use(async (context, next) => {
    if (!isAllowedHost(context.req.header('host'), hosts)) {
      const detail = 'The server does not go by this name. Name it with --allowed-host.'
      context.res = problem({ status: 403, code: 'foreign-host', detail })
    } else await next()
    for (const [name, value] of Object.entries(safeHeaders)) context.res.headers.set(name, value)
  })
  const open = new Set(
    Object.values<Operation>(operations).flatMap(({ path, isOpen }) =>
      isOpen ? [base + path] : [],
    ),
  )
  app.use(`${base}/*`, async (context, next) => {
    const request = context.req.raw
    const isOpen = open.has(context.req.path)
    const refused =
      foreign(request, hosts) ?? (isOpen ? undefined : lacksSession(request, desk.sessions))
    if (refused) return problem(refused)
    const isDecision = isWrite(request) && !isOpen
    if (isDecision && desk.isReadOnly) {
      const detail = 'The server was started with --read-only.'
      return problem({ status: 403, code: 'read-only', detail })
    }
    return next()
  })
}
