import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const onServer = process.env['CI'] !== undefined && process.env['CI'] !== 'false'
const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'))
const home = join(folder, 'home')
const installed = join(home, 'node_modules', 'onrecord')

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(program: string, rest: readonly string[], cwd: string): SpawnSyncReturns<string> {
  return spawnSync(program, rest, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

function npm(cwd: string, ...rest: readonly string[]): void {
  const { status, stderr } = run('npm', rest, cwd)
  if (status !== 0) throw new Error(`npm ${rest.join(' ')}: ${stderr}`)
}

/** The command as a user types it, in an empty folder, run by the Node that runs the tests. */
function onrecord(...rest: readonly string[]): SpawnSyncReturns<string> {
  return run(process.execPath, [join(home, 'node_modules', '.bin', 'onrecord'), ...rest], home)
}

let unreachable = false

beforeAll(() => {
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  npm(resolve('.'), 'pack', '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  try {
    npm(home, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball))
  } catch (error) {
    const message = String(error)
    if (onServer || !/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|network/.test(message)) throw error
    process.stderr.write(`\nSKIPPED: the package could not be installed: ${message}\n`)
    unreachable = true
  }
})

test('the packed package, installed in an empty folder, reads its examples and briefs on them', ({
  skip,
}) => {
  skip(unreachable, 'no package registry can be reached')
  const added = onrecord('add', join(installed, 'examples'), '--case', 'case.onrecord')
  expect(added).toMatchObject({ status: 0 })
  const brief = onrecord('brief', '--case', 'case.onrecord')

  expect(brief).toMatchObject({ status: 0, stderr: '' })
  for (const section of ['Promises', 'Forces', 'Incidents', 'Sources']) {
    expect(brief.stdout.toLowerCase()).toContain(section.toLowerCase())
  }
})

test('the packed package extracts the same claims as the code it was built from', ({ skip }) => {
  skip(unreachable, 'no package registry can be reached')
  const [example = ''] = readdirSync('examples').filter((name) => name.endsWith('.txt'))
  const packed = onrecord('extract', join(installed, 'examples', example))
  const source = run(
    process.execPath,
    [resolve('scripts/onrecord.ts'), 'extract', join('examples', example)],
    resolve('.'),
  )

  expect(packed).toMatchObject({ status: 0 })
  expect(packed.stdout).toBe(source.stdout)
})

test('the packed package can be imported, with its types, and carries no test or bench', ({
  skip,
}) => {
  skip(unreachable, 'no package registry can be reached')
  const imported = run(
    process.execPath,
    ['--input-type=module', '-e', "console.log(typeof (await import('onrecord')).OnrecordError)"],
    home,
  )
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })

  expect(imported.stdout).toBe('function\n')
  expect(existsSync(join(installed, 'dist', 'index.d.ts'))).toBe(true)
  expect(
    files.filter((name) => /\.test\.|(?:^|\/)(?:bench|test|src|contract)\//.test(name)),
  ).toEqual([])
})

const report = 'Chile promised on 2 March 2020 to withdraw its troops from Arica by 1 May 2020.'

test.for(['README.md', 'docs/library.md'])(
  'the program in %s runs as it is written with the packed library',
  (page, { skip }) => {
    skip(unreachable, 'no package registry can be reached')
    const program = /```js\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
    writeFileSync(join(home, 'report.txt'), report)
    writeFileSync(join(home, 'program.mjs'), program)

    const { stdout, stderr } = run(process.execPath, ['program.mjs'], home)
    expect(stderr).toBe('')
    expect(stdout).toContain('withdraw its troops')
  },
)

test.each([
  ['20.19.0', false],
  ['22.13.1', false],
  ['22.14.0', true],
  ['24.0.0', true],
])('on Node %s it starts: %s', (version, starts) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`
  const { stderr, status } = run(
    process.execPath,
    ['--import', pretend, resolve('bin/onrecord.js'), '--help'],
    folder,
  )

  expect(/needs Node\.js 22\.14 or later/.test(stderr)).toBe(!starts)
  expect(status).toBe(starts ? 0 : 1)
})
