import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exporterContract, type Written, written } from '../contract/index.ts'
import { sample } from '../contract/sample.ts'
import { csv } from './index.ts'

type Row = Readonly<Record<string, string>>

/** RFC 4180, as a spreadsheet reads it. */
function rowsIn(text: string): readonly Row[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  const [names = [], ...cells] = rows.slice(0, -1)
  return cells.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}

function table(files: Written, name: string): readonly Row[] {
  return rowsIn(files[`${name}.csv`] ?? '')
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema: {
    readonly fields: readonly { readonly name: string }[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

function packageIn(files: Written) {
  return JSON.parse(files['datapackage.json'] ?? '') as {
    readonly name: string
    readonly resources: readonly Resource[]
  }
}

exporterContract(csv, (files) =>
  table(files, 'evidence').map(({ report = '', start, end, quote = '' }) => ({
    document: report,
    span: { start: Number(start), end: Number(end) },
    quote,
  })),
)

describe('the data package', () => {
  test('lists every table with its size, hash and columns', async () => {
    const files = await written(csv)
    const { resources } = packageIn(files)

    expect(resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    )
    for (const { path, bytes, hash, schema } of resources) {
      const text = files[path] ?? ''
      expect(bytes).toBe(Buffer.byteLength(text))
      expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
      const names = schema.fields.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(text.split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','))
    }
  })

  test('keys tell rows apart, and references lead somewhere', async () => {
    const files = await written(csv)
    const { resources } = packageIn(files)
    const rowsOf = (name: string) => table(files, name.replaceAll('-', '_'))
    for (const { name, schema } of resources) {
      const keys = rowsOf(name).map((row) => schema.primaryKey.map((key) => row[key]).join(' '))
      expect(new Set(keys).size).toBe(keys.length)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = rowsOf(reference.resource).map((row) => row[reference.fields[0] ?? ''])
        for (const row of rowsOf(name)) expect(known).toContain(row[fields[0] ?? ''])
      }
    }
  })

  test.each([
    ['Fleet of Perú 2021!', 'fleet-of-peru-2021'],
    ['...', 'onrecord-record'],
  ])('a case called %j is the package %j', async (name, slug) => {
    expect(packageIn(await written(csv, { name })).name).toBe(slug)
  })
})

test('rows hold what the reports say', async () => {
  const files = await written(csv)

  expect(table(files, 'commitments')).toMatchObject([
    {
      report_number: '1',
      promisors: '"Navy" of Peru',
      promisors_ids: 'peru-navy',
      strength: 'binding',
      promise: 'to | leave\nCallao',
      deadline: '../2021-05-01',
      deadline_latest: '2021-05-01',
      state: 'corrected',
    },
    { report_number: '2', promise: 'to be back', deadline: '../2022-07-01' },
  ])
  expect(table(files, 'casualties')).toMatchObject([
    { state: 'killed', best: '3' },
    { state: 'killed', best: '2' },
  ])
  expect(table(files, 'discrepancies')).toMatchObject([
    { state: 'open', path: 'casualties.killed' },
  ])
  expect(table(files, 'evidence').filter(({ corrected_by }) => corrected_by !== '')).toMatchObject([
    { path: 'content.strength', value: 'binding', quote: 'promised', corrected_by: 'Ana =1' },
  ])
})

test('what a person rejected is in no table', async () => {
  const files = await written(csv)

  expect(table(files, 'force_levels')).toEqual([])
  expect(JSON.stringify(files)).not.toContain(sample.rejected.id)
})

test('no cell is a formula, unless asked for as it is', async () => {
  const cells = (files: Written) =>
    Object.keys(files).flatMap((name) =>
      (name.endsWith('.csv') ? rowsIn(files[name] ?? '') : []).flatMap(Object.values),
    )
  const text = (cell: string) => Number.isNaN(Number(cell))

  expect(cells(await written(csv)).filter((cell) => text(cell) && /^[=+@\-\t]/.test(cell))).toEqual(
    [],
  )
  expect(cells(await written(csv))).toContain("'=cmd|Fleet")
  expect(cells(await written(csv, { raw: true }))).toContain('=cmd|Fleet')
})
