import { z } from 'zod'
import * as record from '../../record/index.ts'
import { base, type Operation, operations } from './operations.ts'
import * as caseShapes from './shapes/case.ts'
import * as importShapes from './shapes/imports.ts'
import * as ledgerShapes from './shapes/ledgers.ts'
import * as listShapes from './shapes/list.ts'
import * as peopleShapes from './shapes/people.ts'
import { Problem } from './shapes/problem.ts'
import * as reportShapes from './shapes/reports.ts'
import * as reviewShapes from './shapes/review.ts'
import * as statementShapes from './shapes/statements.ts'
import * as tellingShapes from './shapes/telling.ts'

type Json = Readonly<Record<string, unknown>>

const shapes = {
  ...record,
  ...tellingShapes,
  ...listShapes,
  ...ledgerShapes,
  ...statementShapes,
  ...peopleShapes,
  ...reportShapes,
  ...caseShapes,
  ...reviewShapes,
  ...importShapes,
  Problem,
}

/** Every named shape by its schema: what `$ref`s of the document are to. */
export function shapeNames(): ReadonlyMap<z.ZodType, string> {
  return new Map(
    Object.entries(shapes).flatMap(([name, shape]) =>
      shape instanceof z.ZodType ? [[shape, name] as const] : [],
    ),
  )
}

const at = (name: string) => `#/components/schemas/${name}`

function components(names: ReadonlyMap<z.ZodType, string>): Json {
  const registry = z.registry<{ id: string }>()
  for (const [shape, id] of names) registry.add(shape, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: at, unrepresentable: 'any', io: 'input' })
  const { __shared, ...own } = schemas
  // What zod splits off by itself lies apart: it is put beside the rest.
  const all = { ...own, ...(__shared?.['$defs'] as typeof own | undefined) }
  const apart = JSON.stringify(at('__shared#/$defs/')).slice(0, -1)
  return Object.fromEntries(
    Object.entries(all).map(([name, { $schema: _, $id: __, ...schema }]) => [
      name,
      JSON.parse(JSON.stringify(schema).replaceAll(apart, JSON.stringify(at('')).slice(0, -1))),
    ]),
  )
}

function parameters({ query, path, isGuarded }: Operation): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const schema = query && (z.toJSONSchema(query, { io: 'input' }) as Json)
  const properties = Object.entries((schema?.['properties'] ?? {}) as Record<string, Json>)
  const required = (schema?.['required'] ?? []) as readonly string[]
  const inQuery = properties.map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }))
  const match = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The revision that was looked at, in double quotes; 412 when it is not the latest.',
    schema: { type: 'string' },
  }
  return [...inPath, ...inQuery, ...(isGuarded ? [match] : [])]
}

function content(type: string, schema?: Json): Json {
  return { content: { [type]: schema ? { schema } : {} } }
}

function described(id: string, operation: Operation, names: ReadonlyMap<z.ZodType, string>): Json {
  const { answer, body, bodyType, mediaType, status = 200, summary, isOpen } = operation
  const schemaOf = (shape: z.ZodType) => {
    const name = names.get(shape)
    return name === undefined
      ? (z.toJSONSchema(shape, { io: 'input' }) as Json)
      : { $ref: at(name) }
  }
  const ok = answer
    ? content('application/json', schemaOf(answer))
    : mediaType === undefined
      ? {}
      : content(mediaType)
  const given = body ? content('application/json', schemaOf(body)) : bodyType && content(bodyType)
  return {
    operationId: id,
    summary,
    parameters: parameters(operation),
    ...(given && { requestBody: { required: true, ...given } }),
    ...(isOpen && { security: [] }),
    responses: {
      [status]: { description: 'As asked.', ...ok },
      default: {
        description: 'What went wrong.',
        ...content('application/problem+json', { $ref: at('Problem') }),
      },
    },
  }
}

/** The OpenAPI 3.1 document of the whole API. */
export function openApi(version: string): Json {
  const names = shapeNames()
  const paths: Record<string, Record<string, Json>> = {}
  for (const [id, operation] of Object.entries(operations)) {
    const path = base + operation.path
    paths[path] = { ...paths[path], [operation.method]: described(id, operation, names) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version,
      description:
        'The record of a story over HTTP: the same answers as the command line gives with --json. Spans are UTF-16 code units, half-open, into the text of their report.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      schemas: components(names),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'onrecord_<port>',
          description: 'Set by POST /api/v1/session.',
        },
      },
    },
  }
}
