import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { OnrecordError } from './error.ts'

/**
 * Bytes of a file that travels with the package. Reading our own data counts as loading code, so every
 * layer may do it; nothing else below `app` reads files.
 *
 * @throws {OnrecordError} `data-missing` when the package is incomplete.
 */
export function readData(file: URL): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new OnrecordError(
      'data-missing',
      `${file.pathname} is missing: the package is incomplete. Install it again.`,
      { cause },
    )
  }
}

/** What of the package for YAML is used. */
type Yaml = Pick<typeof import('yaml'), 'parse'>

/** The package for YAML: the built program reads JSON, and loads it for a Markdown file's front matter alone. */
export function loadYaml(): Yaml {
  return loadPackage(import.meta.resolve('yaml')) as Yaml
}

/** The build puts JSON in the place of each YAML file of ours: it is read in a fiftieth of the time. */
function parseData(file: URL): unknown {
  const built = new URL(`${file.href}.json`)
  return existsSync(built)
    ? JSON.parse(readData(built).toString('utf8'))
    : loadYaml().parse(readData(file).toString('utf8'))
}

/**
 * A YAML file of ours, checked against its schema.
 *
 * @throws {OnrecordError} `data-missing`, or `data-invalid` with the place in the file.
 */
export function readYaml<T extends z.ZodType>(file: URL, schema: T): z.infer<T> {
  const result = schema.safeParse(parseData(file))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new OnrecordError(
    'data-invalid',
    `${file.pathname}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`,
  )
}

/** Rows of a tab-separated file of ours, without its `#` comments and blank lines. */
export function readRows(file: URL): readonly (readonly string[])[] {
  return readData(file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

/**
 * A package that is loaded at its first use, because most runs never need it; at once, as reading is. What it exports
 * is for the caller to say.
 *
 * @param url where it is: `import.meta.resolve('linkedom')`.
 */
export function loadPackage(url: string): unknown {
  return createRequire(import.meta.url)(fileURLToPath(url))
}
