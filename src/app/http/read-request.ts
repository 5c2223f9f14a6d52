import { z } from 'zod'
import { boundedBody } from './bounded-body.ts'
import { limits } from './importing/limits.ts'
import type { Operation } from './operations.ts'
import { Refused } from './problem.ts'

/** Words that may be given more than once. */
function isSeveral(schema: z.ZodObject, name: string): boolean {
  const held: unknown = schema.shape[name]
  const inner = held instanceof z.ZodOptional ? held.unwrap() : held
  return inner instanceof z.ZodArray
}

function refuse(error: z.ZodError, where: string): never {
  const [issue] = error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  const detail =
    issue?.code === 'unrecognized_keys'
      ? `${where} has no word "${String(field).slice(0, 60)}".`
      : `${where}: ${field ?? ''}: ${issue?.message ?? 'invalid'}.`
  throw new Refused({ status: 400, code: 'bad-request', detail, field: field?.slice(0, 60) })
}

/** Words of an address by the schema; names are only ever looked up in an object without a prototype. */
export function readQuery(schema: z.ZodObject, url: URL): unknown {
  const given: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name)
    const [only = ''] = values
    if (!Object.hasOwn(schema.shape, name)) {
      const detail = `The query has no word "${name.slice(0, 60)}".`
      throw new Refused({ status: 400, code: 'bad-request', detail, field: name.slice(0, 60) })
    }
    if (isSeveral(schema, name)) given[name] = values
    else if (values.length > 1) {
      const detail = `"${name}" is given more than once.`
      throw new Refused({ status: 400, code: 'bad-request', detail, field: name })
    } else given[name] = only
  }
  const parsed = schema.safeParse(given)
  return parsed.success ? parsed.data : refuse(parsed.error, 'The query')
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refused({ status: 400, code: 'bad-json', detail: 'The body is no JSON.' })
  }
}

/** A body of JSON by the schema. */
export async function readBody(schema: z.ZodType, request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    const detail = 'The body has to be JSON, with the content type application/json.'
    throw new Refused({ status: 415, code: 'not-json', detail })
  }
  const given = readJson(await boundedBody(request, limits.jsonBytes))
  const parsed = schema.safeParse(given)
  return parsed.success ? parsed.data : refuse(parsed.error, 'The body')
}

/** Query and body of a request to an operation. */
export async function readRequest({ query, body }: Operation, request: Request) {
  return {
    query: query && readQuery(query, new URL(request.url)),
    body: body && (await readBody(body, request)),
  }
}
