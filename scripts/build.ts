import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'vite'
import { parse } from 'yaml'

/** Makes `dist/`: the compiled code of `src/` with the data files that it reads, and in `dist/web` the browser app. */
const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const target = join(root, 'dist')
// Built aside and put in place at the end: what reads `dist` meanwhile finds it whole.
const aside = join(root, 'out', `build-${process.pid}`)

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

try {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', aside], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  copyData()
  await build({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(aside, 'web') },
  })
  writeFileSync(join(aside, 'build.json'), `${JSON.stringify({ digest: digest() })}\n`)
  rmSync(target, { recursive: true, force: true })
  renameSync(aside, target)
} catch (error) {
  rmSync(aside, { recursive: true, force: true })
  if (!(error instanceof Error && 'status' in error)) throw error
  // The compiler has said what is wrong.
  process.exitCode = 1
}

function copyData(): void {
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:yaml|tsv|json|sql)$/.test(entry.name)) continue
    const from = join(entry.parentPath, entry.name)
    const to = join(aside, from.slice(source.length))
    mkdirSync(dirname(to), { recursive: true })
    if (entry.name.endsWith('.yaml')) writeFileSync(`${to}.json`, jsonOf(from))
    else cpSync(from, to)
  }
}

/** What `readYaml` reads in the place of a YAML file. */
function jsonOf(file: string): string {
  const value: unknown = parse(readFileSync(file, 'utf8'))
  const json = JSON.stringify(value)
  if (!isDeepStrictEqual(JSON.parse(json), value)) throw new TypeError(`${file} is not JSON.`)
  return json
}

/** Of everything that says how the program answers: its code, lists and models, and what it stands on. */
function digest(): string {
  const hash = createHash('sha256')
  const parts = [aside, join(root, 'data'), join(root, 'models'), join(root, 'package.json')]
  for (const file of parts.flatMap(filesOf)) {
    hash.update(relative(file.startsWith(aside) ? aside : root, file)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** In an order that does not hang on the machine. */
function filesOf(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
