import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Document } from '../../src/record/index.ts'
import labels from './labels/quiet.json' with { type: 'json' }

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const engine = createEngine('0.0.0')

function quietTexts(): readonly Document[] {
  const wanted = new Set(labels.texts.map(({ textSha256 }) => textSha256))
  return [...new Set(labels.texts.map(({ file }) => file))].flatMap((file) => {
    const source = { name: file, bytes: readFileSync(join(shared, file)) }
    return [...readSource(source)].flatMap((read) =>
      !isFailure(read) && wanted.has(createHash('sha256').update(read.text).digest('hex'))
        ? [read]
        : [],
    )
  })
}

describe.skipIf(!existsSync(shared))('texts without violence', () => {
  test('fewer than one in ten is read as telling of an incident', () => {
    const texts = quietTexts()
    const told = texts.flatMap((document) => {
      const { claims } = engine.extract(document)
      const incidents = claims.filter(({ kind }) => kind === 'incident')
      return incidents.length > 0
        ? [
            `${document.title}: ${incidents.map(({ span }) => document.text.slice(span.start, span.end)).join(' | ')}`,
          ]
        : []
    })

    expect(texts).toHaveLength(labels.texts.length)
    expect(told.length, told.join('\n')).toBeLessThan(labels.texts.length / 10)
  }, 120_000)
})
