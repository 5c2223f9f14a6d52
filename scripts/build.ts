import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

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
    cpSync(from, to)
  }
}
