import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEngine, packageVersion, rebuildCase } from '../../src/index.ts'
import { addExamples, all, examples, exported, withStore } from './examples-case.ts'
import { type Journey, startJourney } from './fake-io.ts'

let journey: Journey
let file: string

beforeEach(() => {
  journey = startJourney()
  file = join(journey.folder, 'case.onrecord')
})

afterEach(() => journey.close())

describe('rebuild', () => {
  test('gives the same record, byte for byte', async () => {
    await addExamples(journey)
    const before = await exported(journey)
    const { code, err } = await journey.run(['rebuild'])

    expect(code).toBe(0)
    expect(err).toBe('12 reports read again by version 0.1.0.\n')
    expect(await exported(journey)).toBe(before)
  })

  test('keeps what was given with a report', async () => {
    const report = 'The two navies agreed on Monday to end their exercise off Callao by May 2020.'
    const given = ['--published', '2020-03-04', '--source', 'Diario']
    await journey.run(['add', '-', ...given], report)
    const before = await exported(journey)
    await journey.run(['rebuild'])

    expect(await exported(journey)).toBe(before)
    expect(await withStore(file, async (store) => (await all(store.reports()))[0]?.given)).toEqual({
      published: '2020-03-04',
      source: 'Diario',
    })
  })

  test('makes everything that is derived anew from the reports', async () => {
    await addExamples(journey)
    const before = await exported(journey)
    const database = new Database(file)
    database.exec('DELETE FROM links; DELETE FROM claims; DELETE FROM origins')
    database.close()

    expect(await exported(journey)).not.toBe(before)
    await journey.run(['rebuild'])
    expect(await exported(journey)).toBe(before)
  })

  test('goes on where it was cut off', async () => {
    await addExamples(journey)
    const before = await exported(journey)
    await withStore(file, async (store) => {
      for (const { document, notices } of (await all(store.reports())).slice(0, 3)) {
        const old = { engine: '0.0.1', document, claims: [], links: [], notices }
        await store.replaceDerived({ extractions: [old] })
      }
    })
    expect((await journey.run(['doctor'])).out).toContain('Run "onrecord rebuild"')
    const { err } = await journey.run(['rebuild'])

    expect(err).toBe('3 reports read again by version 0.1.0, 9 reports by it already.\n')
    expect(await exported(journey)).toBe(before)
  })

  test('that is cut off leaves no half of the links, and doctor says what to do', async () => {
    await addExamples(journey)
    const before = await exported(journey)
    const engine = createEngine(packageVersion())
    await withStore(file, (store) =>
      expect(
        rebuildCase(engine, store, {
          tell: () => {
            throw new Error('cut off')
          },
        }),
      ).rejects.toThrow('cut off'),
    )
    expect((await journey.run(['doctor'])).out).toMatch(/unfinished.*Run "onrecord rebuild"/s)
    await journey.run(['rebuild'])
    expect(await exported(journey)).toBe(before)
  })

  test('shows how far it is on a terminal only', async () => {
    await addExamples(journey)
    const { err } = await journey.run(['rebuild'], '', {
      isTerminal: true,
      env: { ONRECORD_CASE: file },
    })

    expect(err).toContain('12 of 12 read again')
  })
})

test('the order of adding changes nothing in the export', async () => {
  await addExamples(journey)
  const before = await exported(journey)
  const other = startJourney()
  for (const name of examples.toReversed()) {
    await other.run(['add', name], '', { now: () => '2025-01-02T03:04:05.678Z' })
  }
  const { out } = await other.run(['export', 'json'])
  other.close()

  expect(out).toBe(before)
})

describe('export', () => {
  test.each([
    ['json', 'record.json'],
    ['jsonl', 'claims.jsonl'],
    ['annotations', 'annotations.jsonld'],
    ['md', 'brief.md'],
  ])('%s goes to standard output, a file or a folder', async (format, name) => {
    await addExamples(journey)
    const { out, code } = await journey.run(['export', format])
    const named = join(journey.folder, 'out', 'mine.txt')
    const folder = `${join(journey.folder, 'out')}/`
    const toFile = await journey.run(['export', format, '--out', named])
    await journey.run(['export', format, '--out', folder])

    expect(code).toBe(0)
    expect(toFile).toMatchObject({ code: 0, out: '', err: `1 file written: ${named}\n` })
    expect(readFileSync(named, 'utf8')).toBe(out)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(out)
  })

  test('csv wants a folder', async () => {
    await addExamples(journey)
    const folder = join(journey.folder, 'tables')

    expect(await journey.run(['export', 'csv'])).toMatchObject({ code: 2, out: '' })
    expect(await journey.run(['export', 'csv', '--out', folder])).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toContain('datapackage.json')
    expect(statSync(join(folder, 'evidence.csv')).size).toBeGreaterThan(1000)
  })

  test('a day limits what is told, and texts come when asked for', async () => {
    await addExamples(journey)
    const reports = async (...words: readonly string[]) =>
      JSON.parse(await exported(journey, ...words)).reports

    expect(await reports()).toHaveLength(12)
    expect((await reports('--as-of', '2021-05-01')).length).toBeLessThan(12)
    expect((await reports())[0].text).toBeUndefined()
    expect((await reports('--include-text'))[0].text).toContain('Constructed example')
  })

  test('an unknown format is told what there is', async () => {
    const { code, err } = await journey.run(['export', 'docx'])

    expect(code).toBe(2)
    expect(err).toContain(
      'There are: json, jsonl, csv, annotations, md, html, geojson, ics, timelinejs, atom, rss, jsonfeed.',
    )
  })
})
