import { globSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  describe,
  type JsonSchema,
  jsonSchemas,
  recordFiles,
  registryOf,
  schemaFile,
} from './schemas.ts'

const root = 'ExtractLine'

/** JSON Schema of a line of `onrecord extract`. */
export async function extractSchema(): Promise<string> {
  const path = globSync('src/{app,app/*}/*.ts').find((file) =>
    new RegExp(`^export const ${root}\\b`, 'm').test(readFileSync(file, 'utf8')),
  )
  if (path === undefined) throw new Error(`no file below src/app exports ${root}`)
  const own = await schemaFile(path)
  const files = [...(await recordFiles()), own]
  const line = own.schemas.get(root)
  if (line === undefined) throw new Error(`${root} in ${path} is no schema`)
  // What zod writes is JSON Schema 2020-12; its own type leaves every keyword open.
  const schema = z.toJSONSchema(line, { metadata: registryOf(files) }) as JsonSchema
  const described = jsonSchemas(files)
  const definitions = Object.keys(schema.$defs ?? {}).map((name) => [name, described[name]])
  return JSON.stringify(
    { ...describe(schema, root, own.comments), $defs: Object.fromEntries(definitions) },
    undefined,
    2,
  )
}
