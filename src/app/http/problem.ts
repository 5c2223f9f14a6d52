import type { OnrecordError } from '../../record/index.ts'

/** Something that the server will not or cannot do, as RFC 9457 tells it. */
export interface Refusal {
  readonly status:
    | 400
    | 401
    | 403
    | 404
    | 405
    | 409
    | 410
    | 412
    | 413
    | 415
    | 421
    | 422
    | 428
    | 500
    | 503
  /** Stable: what a program looks at. */
  readonly code: string
  readonly detail: string
  /** Which word of the query or field of the body is meant. */
  readonly field?: string | undefined
  /** With 412: the revision there is now. */
  readonly revision?: string | undefined
}

const titles: Readonly<Record<Refusal['status'], string>> = {
  400: 'Bad request',
  401: 'No session',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'The case has changed',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Cannot be done',
  428: 'Revision required',
  500: 'Something went wrong',
  503: 'Not ready',
}

/** Thrown by whatever answers; nothing else but a bug ends a request early. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

export function problem({ status, ...rest }: Refusal): Response {
  const body = { type: 'about:blank', title: titles[status], status, ...rest }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** Errors that we name, by the status that says the same. */
export function statusOf({ code }: OnrecordError): Refusal['status'] {
  if (code === 'id-unknown') return 404
  if (code === 'id-ambiguous') return 409
  if (code === 'usage-date' || code === 'usage-format') return 400
  if (
    code.startsWith('usage-') ||
    code.startsWith('correction-') ||
    code.startsWith('decision-') ||
    code === 'claim-known'
  )
    return 422
  if (code === 'case-busy' || code === 'case-locked') return 503
  return 500
}
