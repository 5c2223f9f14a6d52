import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { table } from '../table.ts'
import { readCorpus } from './corpus.ts'
import { countTokens } from './system.ts'
import { systems } from './systems.ts'

const child = fileURLToPath(new URL('child.ts', import.meta.url))
const report = {
  id: 'a',
  published: '2019-05-02',
  text: 'Two boats left on Friday.\u2028They met a patrol.',
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-speed-'))
  writeFileSync(join(folder, 'reports.jsonl'), `${JSON.stringify(report)}\n`)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a corpus is its JSON lines', () => {
  expect(readCorpus(folder)).toEqual([report])
})

test.each(systems)('$name is measured in a process of its own', ({ name, atMost = 300 }) => {
  const line = execFileSync(process.execPath, [child, name, folder], { encoding: 'utf8' })

  expect(JSON.parse(line)).toMatchObject({ name, reports: atMost, tokens: atMost * 11 })
})

test.each([
  ['Two boats left.', 4],
  ['“2,500” men', 6],
  ['', 0],
])('%j has %i tokens', (text, count) => {
  expect(countTokens(text)).toBe(count)
})

test('numbers stand to the right in a table', () => {
  expect(
    table(
      ['name', 'n'],
      [
        ['a', 5],
        ['bcdef', 10],
      ],
    ),
  ).toBe('name   n\n-----  --\na       5\nbcdef  10')
})
