import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeLink, makeReport } from '../contract/sample.ts'
import { openStore } from '../open.ts'

let folder = ''
let location = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'))
  location = join(folder, 'case.onrecord')
  const store = await openStore(location, { create: true })
  const reports = [makeReport('First 20 were freed.'), makeReport('Then 30 more were freed.')]
  await store.addReports(reports)
  const [a, b] = reports.flatMap(({ extraction }) => extraction.claims.map(({ id }) => id))
  const links = a && b ? [makeLink(a, b)] : []
  await store.replaceDerived({ connections: { engine: '1.0.0', links, stories: [], origins: [] } })
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

async function problems(): Promise<string[]> {
  const store = await openStore(location)
  const found = await store.check()
  await store.close()
  return found.map(({ code }) => code)
}

test('a case that nobody tampered with has no problem', async () => {
  expect(await problems()).toEqual([])
})

test.each([
  ['text-changed', "UPDATE documents SET text = replace(text, '30', '90')"],
  ['index-damaged', "UPDATE documents SET text = replace(text, 'freed', 'seized')"],
  ['index-damaged', 'DELETE FROM documents_words WHERE rowid = 1'],
  [
    'row-invalid',
    `UPDATE claims SET json = replace(json, '"realis":"asserted"', '"realis":"rumoured"')`,
  ],
  [
    'span-outside',
    `UPDATE claims SET json = replace(json, '"span":{"start":6,"end":8}', '"span":{"start":6,"end":800}')`,
  ],
  [
    'span-outside',
    `UPDATE claims SET json = replace(json, '"spans":[{"start":6,"end":8}]', '"spans":[{"start":6,"end":800}]')`,
  ],
  ['row-inconsistent', "UPDATE links SET verdict = 'unsure'"],
  ['row-inconsistent', "UPDATE claims SET country = 'XXX'"],
  ['link-dangling', 'DELETE FROM claims WHERE start = 6'],
  ['report-unread', 'DELETE FROM extractions'],
  ['row-orphan', "PRAGMA foreign_keys = OFF; DELETE FROM documents WHERE text LIKE 'First%'"],
  ['row-unparsable', `UPDATE claims SET json = substr(json, 1, 40)`],
])('%s is found after %s', async (code, statement) => {
  const database = new Database(location)
  database.exec(statement)
  database.close()

  expect(await problems()).toContain(code)
})

test('a damaged page is found', async () => {
  const bytes = readFileSync(location)
  // One that holds a claim: the last may be an empty one.
  const page = Math.floor(bytes.indexOf('"kind":"force-level"') / 4096) * 4096
  bytes.fill(0xff, page + 100, page + 4096)
  writeFileSync(location, bytes)

  expect((await problems()).length).toBeGreaterThan(0)
})
