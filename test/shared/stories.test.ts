import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Document } from '../../src/record/index.ts'
import { faultsOf } from '../every-span.ts'

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const engine = createEngine('0.0.0')

function documents(file: string): readonly Document[] {
  const source = { name: file, bytes: readFileSync(join(shared, file)) }
  return [...readSource(source)].flatMap((read) => (isFailure(read) ? [] : [read]))
}

/** Evenly over the file, so that every year and kind of text is there. */
function sample<T>(items: readonly T[], size: number): readonly T[] {
  const step = Math.max(1, items.length / size)
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

describe.skipIf(!existsSync(shared))('real reports', () => {
  test.each([
    ['white-house.jsonl', 150],
    ['wikinews-2019-2020.jsonl', 150],
  ])(
    '%s: every report is read, and every span in it holds',
    (file, size) => {
      const reports = sample(documents(file), size)

      expect(reports.length).toBeGreaterThan(size / 2)
      for (const document of reports)
        expect(faultsOf(engine.extract(document)), document.title).toEqual([])
    },
    120_000,
  )

  test('the founding story in eighteen reports, one by one', () => {
    const folder = join(shared, 'us-iraq-white-house')
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    const reports = names.flatMap((name) => documents(join('us-iraq-white-house', name)))

    expect(reports).toHaveLength(names.length)
    expect(reports.flatMap((document) => faultsOf(engine.extract(document)))).toEqual([])
  })
})
