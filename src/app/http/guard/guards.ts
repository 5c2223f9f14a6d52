import type { Refusal } from '../problem.ts'
import { type Hosts, isOwnOrigin } from './hosts.ts'
import type { Sessions } from './session.ts'

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Cookies of a request by name; the first of a name counts. */
function cookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

/** What comes from a page of another site, by what the browser itself says of it. */
export function foreign(request: Request, hosts: Hosts): Refusal | undefined {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    const detail = 'Pages of other sites may not ask this server.'
    return { status: 403, code: 'foreign-site', detail }
  }
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, hosts)) {
    const detail = 'Pages of other origins may not ask this server.'
    return { status: 403, code: 'foreign-origin', detail }
  }
  return undefined
}

/** Whether a request shows that the person who started the server lets it in. */
export function lacksSession(request: Request, sessions: Sessions): Refusal | undefined {
  const [, bearer] =
    /^Bearer ([\w.~+/=-]{1,400})$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (bearer !== undefined && sessions.isToken(bearer)) return undefined
  const session = cookie(request, sessions.cookieName())
  if (session !== undefined && sessions.isOpen(session)) return undefined
  const detail =
    'Open the address that `onrecord serve` printed, or send its token as "Authorization: Bearer …".'
  return { status: 401, code: 'no-session', detail }
}

export function isWrite(request: Request): boolean {
  return !reading.has(request.method)
}

/** Headers of every answer: nothing runs but our own files, nobody frames it, nobody learns where one came from. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}
