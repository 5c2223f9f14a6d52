import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OnrecordError } from '../../src/record/index.ts'
import { jsonLines } from '../accuracy/scorers.ts'
import type { Report } from './system.ts'

const Row = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  url: z.string().optional(),
})

/** The reports that speed is measured on: real ones where they are at hand, else our own examples. */
export function corpusFolder(): string {
  const stories = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
  return existsSync(stories) ? stories : 'examples'
}

/** @throws {OnrecordError} `no-corpus` when the folder holds no report. */
export function readCorpus(folder: string): readonly Report[] {
  const lines = globSync(join(folder, '*.jsonl')).sort()
  const reports = lines.flatMap((file) =>
    // A report without a field has no key for it, as the schema's output leaves it.
    jsonLines(readFileSync(file, 'utf8')).map((row) => Row.parse(row) as Report),
  )
  const texts = lines.length > 0 ? [] : globSync(join(folder, '*.txt')).sort()
  const all = [...reports, ...texts.map((file) => ({ id: file, text: readFileSync(file, 'utf8') }))]
  if (all.length === 0) throw new OnrecordError('no-corpus', `${folder} holds no report.`)
  return all
}
