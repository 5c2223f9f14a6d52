/** An answer of the server that is no success: RFC 9457. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly code?: string
}

/** Thrown by every call to the server that fails; `problem` says what to tell the reader. */
export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiError'
    this.problem = problem
  }
}

type Fields = Readonly<Record<string, unknown>>

function text(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads what is known of a failed answer; a body that is no problem document still has its status. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: unknown
  try {
    body = await response.json()
  } catch {
    body = undefined
  }
  const fields: Fields = typeof body === 'object' && body !== null ? { ...body } : {}
  const detail =
    response.status === 401
      ? 'Open the address that onrecord serve printed: its last part lets this browser in. A server that was started anew has a new one.'
      : text(fields, 'detail')
  const code = text(fields, 'code') ?? text(fields, 'type')
  return {
    status: response.status,
    title: text(fields, 'title') ?? `The server answered ${response.status}`,
    ...(detail !== undefined && { detail }),
    ...(code !== undefined && { code }),
  }
}

/** Any failure in words for the reader. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  return {
    status: 0,
    title: 'The server does not answer',
    detail: 'Is onrecord serve still running? Start it again in a terminal, then try once more.',
  }
}
