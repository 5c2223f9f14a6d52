import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'

const onrecord = (...rest: readonly string[]) =>
  execFileSync(process.execPath, ['scripts/onrecord.ts', ...rest], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })

let lines: readonly unknown[]

beforeAll(() => {
  const written = onrecord('extract', 'examples').split('\n')
  lines = written.filter((line) => line !== '').map((line): unknown => JSON.parse(line))
})

const schemas = [
  [
    'docs/reference/extract.schema.json',
    () => readFileSync('docs/reference/extract.schema.json', 'utf8'),
  ],
  ['onrecord schema extract', () => onrecord('schema', 'extract')],
] as const

test.each(schemas)('what extract prints is as %s says', (_, read) => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read()))
  const faults = lines.flatMap((line) => (validate(line) ? [] : (validate.errors ?? [])))

  expect(faults.slice(0, 3)).toEqual([])
  expect(lines.length).toBeGreaterThan(8)
})

test.each(schemas)(
  '%s refuses a line without its text and a trailer without its counts',
  (_, read) => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read()))
    const [first] = lines

    expect(validate({ ...Object(first), document: { id: 'a' } })).toBe(false)
    expect(validate({ end: true })).toBe(false)
  },
)
