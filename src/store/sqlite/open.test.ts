import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { all, makeReport, recordedAt } from '../contract/sample.ts'
import { openStore } from '../open.ts'

let folder = ''
let location = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-open-'))
  location = join(folder, 'case.onrecord')
})
afterEach(() => rmSync(folder, { recursive: true }))

const report = makeReport('Of the 80 who left, none returned.')

async function makeCase(): Promise<void> {
  const store = await openStore(location, { create: true })
  await store.addReports([report])
  await store.close()
}

function change(...statements: string[]): void {
  const database = new Database(location)
  for (const statement of statements) database.exec(statement)
  database.close()
}

test.each<[string, string, () => void]>([
  ['case-missing', 'no file', () => {}],
  ['case-empty', 'an empty file', () => writeFileSync(location, '')],
  ['case-foreign', 'a file of text', () => writeFileSync(location, 'A report. '.repeat(1000))],
  ['case-foreign', 'a short file of text', () => writeFileSync(location, 'A report.')],
  ['case-foreign', 'a folder', () => mkdirSync(location)],
  ['case-foreign', 'an SQLite file of something else', () => change('CREATE TABLE recipes (name)')],
])('opening gives %s for %s', async (code, _, prepare) => {
  prepare()

  for (const readOnly of [true, false]) {
    await expect(openStore(location, { readOnly })).rejects.toMatchObject({ code })
  }
})

test('a file of something else is not made a case of, even when one may be made', async () => {
  change('CREATE TABLE recipes (name)')
  const before = readFileSync(location)

  await expect(openStore(location, { create: true })).rejects.toMatchObject({
    code: 'case-foreign',
  })
  expect(readFileSync(location)).toEqual(before)
})

test('a case of a newer version is refused and left as it is', async () => {
  await makeCase()
  change('PRAGMA user_version = 999')
  const before = readFileSync(location)

  const opening = openStore(location, { create: true })

  await expect(opening).rejects.toMatchObject({ code: 'case-newer' })
  await expect(opening).rejects.toThrow(/999.*Update Onrecord/)
  expect(readFileSync(location)).toEqual(before)
})

test('a case from before changes were counted is read as it is, and counts from its first writing on', async () => {
  await makeCase()
  change('ALTER TABLE cases DROP COLUMN changes', 'DROP TABLE prepared', 'PRAGMA user_version = 1')
  const before = readFileSync(location)

  const reading = await openStore(location, { readOnly: true })
  expect(await all(reading.reports())).toHaveLength(1)
  expect(await reading.changes()).toBeUndefined()
  expect(await reading.prepared('onrecord', 'brief')).toBeUndefined()
  await reading.close()
  expect(readFileSync(location)).toEqual(before)

  const writing = await openStore(location)
  expect(await writing.changes()).toBe(0)
  await writing.addReports([makeReport('Another.')])
  expect(await writing.changes()).toBe(1)
  expect(await all(writing.reports())).toHaveLength(2)
  await writing.close()
})

test('a case in a folder that does not exist cannot be made', async () => {
  const opening = openStore(join(folder, 'nowhere', 'case.onrecord'), { create: true })

  await expect(opening).rejects.toMatchObject({ code: 'case-unreadable' })
})

test.each(['postgres://localhost/case', 'postgresql://u:p@host:5432/case'])(
  '%s is told to come later',
  async (address) => {
    await expect(openStore(address, { create: true })).rejects.toMatchObject({
      code: 'store-unsupported',
    })
  },
)

test('a closed case is one file, which a reader leaves as it is, byte for byte', async () => {
  await makeCase()
  const before = readFileSync(location)

  const store = await openStore(location, { readOnly: true })
  const reports = await all(store.reports())
  const adding = store.addReports([makeReport('Another.')])
  await expect(adding).rejects.toMatchObject({ code: 'case-read-only' })
  await store.close()
  await store.close()

  expect(reports).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['case.onrecord'])
  expect(readFileSync(location)).toEqual(before)
})

test('a mailed copy holds everything and opens in any SQLite tool', async () => {
  await makeCase()
  const database = new Database(readFileSync(location))

  const rows = database.prepare('SELECT id, text, recorded_at FROM documents').all()

  expect(rows).toEqual([
    { id: report.document.id, text: report.document.text, recorded_at: recordedAt },
  ])
})

test('the same reports and decisions make the same rows, whenever the case is made', async () => {
  await makeCase()
  const first = readFileSync(location)
  rmSync(location)

  await makeCase()

  expect(readFileSync(location)).toEqual(first)
})

test('a case that may not be read says so', async () => {
  await makeCase()
  chmodSync(location, 0o000)
  // The superuser may read everything.
  if (process.getuid?.() === 0) return

  await expect(openStore(location)).rejects.toMatchObject({ code: 'case-unreadable' })
})
