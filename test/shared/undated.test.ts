import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datedOf, scoresOf, type Version } from '../../bench/undated/measure.ts'
import { withheldOf } from '../../bench/undated/withhold.ts'
import { createEngine } from '../../src/pipeline.ts'

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const engine = createEngine('0.0.0')

/** Measured on every report, less two points: what a change must not fall below. `holds` is what we promise. */
const floors: readonly (readonly [
  string,
  Version,
  { holds: number; limited: number; both: number },
])[] = [
  ['white-house.jsonl', 'hard', { holds: 0.98, limited: 0.92, both: 0.7 }],
  ['wikinews-2019-2020.jsonl', 'hard', { holds: 0.98, limited: 0.69, both: 0.04 }],
  ['wikinews-2019-2020.jsonl', 'asIs', { holds: 0.98, limited: 0.9, both: 0.57 }],
]

describe.skipIf(!existsSync(shared))('reports whose date is withheld', () => {
  test.each(floors)(
    '%s, %s: the true day lies in the interval inferred',
    (file, version, floor) => {
      const reports = withheldOf(readFileSync(join(shared, file), 'utf8'))
      const every = reports.filter((_, index) => index % 3 === 0)
      const dated = datedOf(every, version, (document) => engine.analyse(document).published)
      const scores = scoresOf(dated)

      expect(scores.holds).toBeGreaterThanOrEqual(floor.holds)
      expect(scores.limited).toBeGreaterThanOrEqual(floor.limited)
      expect(scores.bothSides).toBeGreaterThanOrEqual(floor.both)
    },
    240_000,
  )
})
