import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiPage, openApiFile } from './docs/api-page.ts'
import { commandsPage } from './docs/commands-page.ts'
import { dataPage, filesWithoutOrigin } from './docs/data-page.ts'
import { extractSchema } from './docs/extract-schema.ts'
import { recordPage } from './docs/record-page.ts'
import { rulesPage } from './docs/rules-page.ts'

/** Writes the reference pages from the code. With `--check`, only says which are stale. */
const folder = join('docs', 'reference')
const mark = '<!-- Generated from the code by `npm run docs`. Do not edit. -->\n\n'

const pages: Readonly<Record<string, string>> = {
  'api.md': mark + apiPage(),
  'commands.md': mark + commandsPage(),
  'data.md': mark + dataPage(),
  'extract.schema.json': await extractSchema(),
  'openapi.json': openApiFile(),
  'record.md': mark + (await recordPage()),
  'rules.md': mark + rulesPage(),
}

const stale = Object.entries(pages).filter(([name, page]) => current(name) !== `${page}\n`)
const unnamed = filesWithoutOrigin()
if (unnamed.length > 0) {
  process.stderr.write(
    `No README.md beside them says origin and licence of ${unnamed.join(', ')}\n`,
  )
  process.exitCode = 1
}
if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stderr.write(`${join(folder, name)} is stale.\n`)
  if (stale.length > 0) {
    process.stderr.write('Run "npm run docs" and commit what it changes.\n')
    process.exitCode = 1
  }
} else {
  mkdirSync(folder, { recursive: true })
  for (const [name, page] of stale) {
    writeFileSync(join(folder, name), `${page}\n`)
    process.stdout.write(`${join(folder, name)}\n`)
  }
}

function current(name: string): string | undefined {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
