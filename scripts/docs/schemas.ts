import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { z } from 'zod'
import type { Comments } from './comments.ts'
import { readComments } from './comments.ts'

/** JSON Schema as `z.toJSONSchema` writes it, as far as the pages read it. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly required?: readonly string[]
  readonly description?: string | undefined
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

/** As a reader should check it: a later version may add fields. */
export const asRead = { io: 'input' } as const

export interface SchemaFile {
  /** File name without its ending: `force-level`. */
  readonly name: string
  readonly comments: Comments
  /** In the order of the file. */
  readonly schemas: ReadonlyMap<string, z.ZodType>
}

/** The files of `src/record` and every schema they export. */
export async function recordFiles(): Promise<readonly SchemaFile[]> {
  const paths = globSync('src/record/*.ts').filter(
    (path) => !path.endsWith('.test.ts') && !path.endsWith('/index.ts'),
  )
  return Promise.all(paths.sort().map(schemaFile))
}

export async function schemaFile(path: string): Promise<SchemaFile> {
  const text = readFileSync(path, 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(path)).href)
  // A module lists its exports by name; the order of the file tells more.
  const order = (name: string) => text.search(new RegExp(`^export const ${name}\\b`, 'm'))
  const schemas = Object.entries(module)
    .flatMap(([name, value]) => (value instanceof z.ZodType ? [[name, value] as const] : []))
    .sort(([one], [other]) => order(one) - order(other))
  return {
    name: basename(path, '.ts'),
    comments: readComments(source),
    schemas: new Map(schemas),
  }
}

/** Names every schema, so that one schema within another is a reference to it. */
export function registryOf(files: readonly SchemaFile[]): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>()
  for (const { schemas } of files) {
    for (const [id, schema] of schemas) if (!registry.has(schema)) registry.add(schema, { id })
  }
  return registry
}

/** The JSON Schemas of every named schema, with the comments of the code as their descriptions. */
export function jsonSchemas(files: readonly SchemaFile[]): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(registryOf(files), { ...asRead, uri: (id) => `#/$defs/${id}` })
  const comments = new Map(files.flatMap((file) => [...file.comments]))
  return Object.fromEntries(
    // What zod writes is JSON Schema 2020-12; its own type leaves every keyword open.
    Object.entries(schemas as Readonly<Record<string, JsonSchema>>).map(
      ([name, { $id, $schema, ...schema }]) => [name, describe(schema, name, comments)],
    ),
  )
}

/** The schema with a description wherever the code has a comment. */
export function describe(schema: JsonSchema, path: string, comments: Comments): JsonSchema {
  const description = comments.get(path)
  const { properties, items, anyOf, oneOf } = schema
  return {
    ...(description === undefined ? {} : { description }),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [
          name,
          describe(inner, `${path}.${name}`, comments),
        ]),
      ),
    }),
    ...(items && { items: withoutOwn(items, path, comments) }),
    ...(anyOf && { anyOf: anyOf.map((inner) => withoutOwn(inner, path, comments)) }),
    ...(oneOf && { oneOf: oneOf.map((inner) => withoutOwn(inner, path, comments)) }),
  }
}

/** An item or a choice has the path of what holds it, whose comment is told there already. */
function withoutOwn(schema: JsonSchema, path: string, comments: Comments): JsonSchema {
  const { description, ...rest } = describe(schema, path, comments)
  return schema.description === undefined ? rest : { description, ...rest }
}
