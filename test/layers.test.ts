import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const config = resolve('dependency-cruiser.js')
const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-layers-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function cruise(files: Readonly<Record<string, string>>): string {
  const packageFile = JSON.stringify({ type: 'module', devDependencies: { tool: '1.0.0' } })
  const tool = { 'package.json': '{"name":"tool","main":"tool.js"}', 'tool.js': '' }
  write('package.json', packageFile)
  for (const [name, text] of Object.entries(tool)) write(`node_modules/tool/${name}`, text)
  for (const [name, text] of Object.entries(files)) write(name, text)
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '--config', config, 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout + stderr
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

test.each([
  [
    'a layer that imports a later one',
    { 'src/record/span.ts': "import '../text/index.ts'", 'src/text/index.ts': '' },
    'record-before-ingest',
  ],
  [
    'a type of a later layer',
    {
      'src/reconcile/same.ts':
        "import type { Row } from '../view/index.ts'\nexport const a: Row = 1",
      'src/view/index.ts': 'export type Row = number',
    },
    'reconcile-before-store',
  ],
  [
    'a layer entered past its index',
    { 'src/text/index.ts': "import '../record/span.ts'", 'src/record/span.ts': '' },
    'through-the-index',
  ],
  [
    'the engine entering a layer past its index',
    { 'src/pipeline.ts': "import './text/split.ts'", 'src/text/split.ts': '' },
    'engine-through-the-index',
  ],
  [
    'a layer that runs the engine',
    { 'src/view/index.ts': "import '../pipeline.ts'", 'src/pipeline.ts': '' },
    'engine-above-the-layers',
  ],
  [
    'a file read below the edges',
    { 'src/text/index.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('a')" },
    'no-input-or-output',
  ],
  [
    'a circle',
    { 'src/text/a.ts': "import './b.ts'", 'src/text/b.ts': "import './a.ts'" },
    'no-cycles',
  ],
  ['a package that is not shipped', { 'src/text/index.ts': "import 'tool'" }, 'only-shipped'],
  [
    'test code in the program',
    { 'src/text/index.ts': "import '../../test/make.ts'", 'test/make.ts': '' },
    'source-stands-alone',
  ],
  [
    'a suite of tests in the program',
    { 'src/store/index.ts': "import './contract/index.ts'", 'src/store/contract/index.ts': '' },
    'suites-are-tests',
  ],
  ['an import of nothing', { 'src/text/index.ts': "import './gone.ts'" }, 'must-exist'],
])('%s is caught', (_, files, rule) => {
  expect(cruise(files)).toMatch(new RegExp(`error ${rule}`))
})

test('layers in their order, data files, hashes and types that refer to each other pass', () => {
  const report = cruise({
    'src/record/index.ts': "export * from './data.ts'",
    'src/record/data.ts':
      "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
    'src/record/id.ts': "import { createHash } from 'node:crypto'\ncreateHash('sha256')",
    'src/text/index.ts':
      "import { read } from '../record/index.ts'\nimport type { A } from './a.ts'\nexport type B = A\nread",
    'src/text/a.ts': "import type { B } from './index.ts'\nexport type A = B[]",
    'src/text/index.test.ts': "import '../view/index.ts'\nimport 'tool'",
    'src/text/contract/index.ts': "import 'tool'",
    'src/view/index.ts': '',
    'src/app/index.ts':
      "import { readFileSync } from 'node:fs'\nimport '../pipeline.ts'\nreadFileSync('a')",
    'src/pipeline.ts': "import './text/index.ts'",
  })

  expect(report).toMatch(/no dependency violations found/)
})
