import { z } from 'zod'
import { ExtractLine, ExtractTrailer, extractVersion } from '../../src/app/extract-line.ts'
import {
  asRead,
  type JsonSchema,
  jsonSchemas,
  recordFiles,
  registryOf,
  schemaFile,
} from './schemas.ts'

/** JSON Schema of the lines of `onrecord extract`, the comments of the code as its descriptions. */
export async function extractSchema(): Promise<string> {
  const own = await schemaFile('src/app/extract-line.ts')
  const files = [...(await recordFiles()), own]
  const lines = z.union([ExtractLine, ExtractTrailer])
  // What zod writes is JSON Schema 2020-12; its own type leaves every keyword open.
  const options = { ...asRead, metadata: registryOf(files) }
  const schema = z.toJSONSchema(lines, options) as JsonSchema
  const described = jsonSchemas(files)
  const definitions = Object.keys(schema.$defs ?? {})
    .sort()
    .map((name) => [name, described[name]])
  const whole = {
    ...schema,
    title: `A line of "onrecord extract", version ${extractVersion}`,
    $defs: Object.fromEntries(definitions),
  }
  return JSON.stringify(whole, undefined, 2)
}
