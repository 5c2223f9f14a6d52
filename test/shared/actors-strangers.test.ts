import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { adapters } from '../../bench/accuracy/adapters.ts'
import { scorersIn } from '../../bench/accuracy/scorers.ts'
import { findSets } from '../../bench/accuracy/sets.ts'
import { textHash } from '../../src/record/index.ts'
import { judge } from './actors-named.ts'
import { mentionsIn } from './actors-read.ts'

const shared = process.env['ONRECORD_SHARED'] ?? '../shared'
const here = test.skipIf(!existsSync(shared))

const Labels = z.object({
  documents: z.array(
    z.object({
      set: z.string(),
      id: z.string(),
      published: z.string().optional(),
      sha256: z.string(),
      mentions: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          names: z.array(z.string()).optional(),
          countries: z.array(z.string()),
          all: z.boolean().optional(),
          sectors: z.array(z.string()),
        }),
      ),
    }),
  ),
})
const Story = z.object({ id: z.string(), text: z.string(), title: z.string().optional() })

interface Report {
  readonly text: string
  readonly title?: string | undefined
}

/** Stories by file and id, texts of the other sets by set and id, trimmed. */
function texts(): ReadonlyMap<string, Report> {
  const found = new Map<string, Report>()
  for (const file of ['white-house.jsonl', 'wikinews-2019-2020.jsonl'])
    for (const line of readFileSync(join(shared, 'stories', file), 'utf8').split('\n'))
      if (line !== '') {
        const { id, text, title } = Story.parse(JSON.parse(line))
        found.set(`${file} ${id}`, { text, title })
      }
  const data = join(shared, 'benchmarks')
  const scorers = scorersIn(join(data, 'scorers'))
  const only = ['statements-polnear/train', 'places', 'names-re3d']
  for (const { adapter, set } of findSets(data, adapters, only))
    for (const task of adapter.tasks)
      for (const { id, text } of task.inputs(set, scorers))
        found.set(`${set.id} ${id}`, { text: text.trim() })
  return found
}

const all = existsSync(shared) ? texts() : new Map<string, Report>()

/** How many of a draw's labels are right in every slot, wrong in one, right in country and sector. */
function tallyOf(file: string) {
  const labels = Labels.parse(
    JSON.parse(readFileSync(new URL(`labels/${file}`, import.meta.url), 'utf8')),
  )
  const tally = { labels: 0, right: 0, wrong: 0, placed: 0 }
  for (const { set, id, published, sha256, mentions } of labels.documents) {
    const { text, title } = all.get(`${set} ${id}`) ?? { text: '' }
    expect(textHash(text), id).toBe(sha256)
    const found = mentionsIn(text, published, title)
    for (const label of mentions) {
      const { who, country, sector } = judge(label, found)
      const verdicts = [who, country, sector]
      tally.labels++
      tally.right += verdicts.every((verdict) => verdict === 'right') ? 1 : 0
      tally.wrong += verdicts.includes('wrong') ? 1 : 0
      tally.placed += country === 'right' && sector === 'right' ? 1 : 0
    }
  }
  return tally
}

// The half of those called `read` may be read for errors; the others are kept back.
here.each([
  { file: 'actors-eighth', labels: 165, right: 85, placed: 100, wrong: 13 },
  { file: 'actors-ninth', labels: 200, right: 157, placed: 164, wrong: 9 },
  { file: 'actors-tenth', labels: 200, right: 140, placed: 149, wrong: 13 },
  { file: 'actors-read', labels: 200, right: 166, placed: 178, wrong: 8 },
  { file: 'actors-read-second', labels: 335, right: 254, placed: 269, wrong: 16 },
])('actors that strangers labelled: $file', ({ file, labels, right, placed, wrong }) => {
  const tally = tallyOf(`${file}.json`)
  expect(tally.labels).toBe(labels)
  expect(tally.right).toBeGreaterThan(right)
  expect(tally.placed).toBeGreaterThan(placed)
  expect(tally.wrong).toBeLessThan(wrong)
})
