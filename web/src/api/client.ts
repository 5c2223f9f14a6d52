import { ApiError, problemOf } from './problem.ts'

const base = '/api/v1'

/** Words of a query; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** The address of something the server answers. */
export function apiUrl(path: string, query: Query = {}): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const values =
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : (value ?? [])
    for (const each of values) if (each !== '') words.append(name, each)
  }
  const written = words.toString()
  return `${base}/${path}${written === '' ? '' : `?${written}`}`
}

export interface Answer<T> {
  readonly data: T
  /** ETag: which revision of the record this is of. */
  readonly tag?: string
}

async function answered<T>(response: Response): Promise<Answer<T>> {
  if (!response.ok) throw new ApiError(await problemOf(response))
  const tag = response.headers.get('etag') ?? undefined
  // The server checks what it sends against its own schemas; here the type is taken at its word.
  const data = (response.status === 204 ? undefined : await response.json()) as T
  return { data, ...(tag !== undefined && { tag }) }
}

/** @throws {ApiError} on any answer that is no success; what `fetch` throws when there is none. */
export async function get<T>(url: string, signal?: AbortSignal): Promise<Answer<T>> {
  return answered<T>(
    await fetch(url, { headers: { accept: 'application/json' }, ...(signal && { signal }) }),
  )
}

export interface Write {
  readonly path: string
  readonly method?: 'POST' | 'DELETE' | 'PUT'
  readonly body?: unknown
  /** The revision it is meant for; the server refuses when the record moved on. */
  readonly ifMatch?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/** @throws {ApiError} with status 412 when the record changed since `ifMatch`. */
export async function send<T>({
  path,
  method = 'POST',
  body,
  ifMatch,
  headers,
}: Write): Promise<Answer<T>> {
  const isForm = body instanceof FormData
  return answered<T>(
    await fetch(apiUrl(path), {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    }),
  )
}
