import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isFailure, readReports } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Claim, Document } from '../../src/record/index.ts'
import { agrees, timeOf } from './when.ts'

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const engine = createEngine('0.0.0')

const Sample = z.object({
  file: z.string(),
  report: z.string(),
  textSha256: z.string(),
  kind: z.string(),
  start: z.number(),
  end: z.number(),
  when: z.string(),
})
type Sample = z.infer<typeof Sample>
const Labels = z.object({
  draws: z.array(z.object({ seed: z.string(), samples: z.array(Sample) })),
})

function reportsOf(file: string): ReadonlyMap<string, Document> {
  const reports = readReports({ name: file, bytes: readFileSync(join(shared, file)) })
  return new Map(
    [...reports].flatMap((read) =>
      isFailure(read) ? [] : [[read.sourceId ?? '', read.document] as const],
    ),
  )
}

/** The claims of a sample's kind at its place; none when the engine no longer reads one there. */
function claimsAt({ kind, start, end }: Sample, claims: readonly Claim[]): readonly Claim[] {
  const here = claims.filter(
    ({ kind: each, span }) => each === kind && span.start < end && start < span.end,
  )
  const exact = here.filter(({ span }) => span.start === start && span.end === end)
  return exact.length > 0 ? exact : here
}

/** Measured, less two claims: what a change must not fall below. */
const floors: Readonly<Record<string, number>> = {
  'onrecord-when-1': 0.86,
  'onrecord-when-2': 0.82,
  'onrecord-when-3': 0.82,
  'onrecord-when-4': 0.84,
  'onrecord-when-5': 0.8,
  'onrecord-when-6': 0.87,
  'onrecord-when-7': 0.9,
  'onrecord-when-read': 0.85,
}

describe.skipIf(!existsSync(shared))('when claims from real reports were', () => {
  const url = new URL('labels/when.json', import.meta.url)
  const { draws } = Labels.parse(JSON.parse(readFileSync(url, 'utf8')))
  const files = new Map(
    [...new Set(draws.flatMap(({ samples }) => samples.map(({ file }) => file)))].map((file) => [
      file,
      existsSync(join(shared, file)) ? reportsOf(file) : new Map<string, Document>(),
    ]),
  )

  test.each(draws)(
    'most of the draw $seed are as labelled',
    ({ seed, samples }) => {
      const judged = samples.flatMap((sample) => {
        const document = files.get(sample.file)?.get(sample.report)
        if (document === undefined) throw new Error(`${sample.report} is gone`)
        const hash = createHash('sha256').update(document.text).digest('hex')
        expect(hash, sample.report).toBe(sample.textSha256)
        const claims = claimsAt(sample, engine.extract(document).claims)
        return claims.length === 0
          ? []
          : [{ sample, isRight: claims.some((claim) => agrees(sample.when, timeOf(claim))) }]
      })
      const wrong = judged.filter(({ isRight }) => !isRight).map(({ sample }) => sample)

      // Claims come and go as their rules change; those that are still read are judged.
      expect(judged.length).toBeGreaterThan(samples.length * 0.6)
      expect(1 - wrong.length / judged.length, JSON.stringify(wrong)).toBeGreaterThan(
        floors[seed] ?? 0.8,
      )
    },
    240_000,
  )
})
