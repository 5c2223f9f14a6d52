import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adapters } from '../../bench/accuracy/adapters.ts'
import { scorersIn } from '../../bench/accuracy/scorers.ts'
import { findSets } from '../../bench/accuracy/sets.ts'

const data = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'benchmarks')
const here = test.skipIf(!existsSync(data))

here.each([
  ['dates', ['dates/AQUAINT', 'dates/TimeBank', 'dates/WikiWars']],
  [
    'names-open',
    [
      'names-open/WNUT17/emerging.dev',
      'names-open/WNUT17/emerging.test',
      'names-open/WNUT17/wnut17train',
      'names-open/wikigold',
    ],
  ],
  ['names-re3d/Wikipedia', ['names-re3d/Wikipedia']],
  ['places', ['places/GeoVirus', 'places/lgl']],
  ['statements', ['statements-polnear/dev', 'statements-polnear/train']],
])('--only %s finds %j', (only, ids) => {
  expect(findSets(data, adapters, [only]).map(({ set }) => set.id)).toEqual(ids)
})

here('what is fed to the engine is texts and what the tasks give', () => {
  const scorers = scorersIn(join(data, 'scorers'))
  for (const { adapter, set } of findSets(data, adapters, ['dates', 'names-re3d', 'places'])) {
    for (const task of adapter.tasks) {
      const inputs = task.inputs(set, scorers)

      expect(inputs.length, set.id).toBeGreaterThan(0)
      for (const { id, text, published, given, ...rest } of inputs) {
        expect(rest, id).toEqual({})
        expect(published ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
        for (const [start, end] of given?.toponyms ?? []) {
          expect(text.slice(start, end), id).toMatch(/^\S(?:.*\S)?$/su)
        }
      }
    }
  }
})
