import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFailure, readSource } from '../ingest/index.ts'
import { createEngine } from '../pipeline.ts'
import type { Claim, Document, Span } from '../record/index.ts'

const corpus = new URL('../../test/corpus/extract/', import.meta.url)
const engine = createEngine('0.0.0')

interface Expected {
  readonly published: object
  /** By words that the claim's span holds: what a reader relies on in it. */
  readonly claims: Readonly<Record<string, { readonly kind: string }>>
}

function read(folder: string): { readonly document: Document; readonly claims: readonly Claim[] } {
  const bytes = readFileSync(new URL(`${folder}/source.txt`, corpus))
  for (const document of readSource({ name: 'source.txt', bytes }))
    if (!isFailure(document)) return engine.extract(document)
  throw new Error(`${folder} cannot be read`)
}

test.each(readdirSync(corpus))('%s is recorded as expected', (folder) => {
  // Written by us, in this shape.
  const expected = JSON.parse(
    readFileSync(new URL(`${folder}/expected.json`, corpus), 'utf8'),
  ) as Expected
  const { document, claims } = read(folder)

  expect(document.published).toMatchObject(expected.published)
  for (const [words, claim] of Object.entries(expected.claims)) {
    const start = document.text.indexOf(words)
    const holds = (span: Span) => span.start <= start && start + words.length <= span.end
    const [closest] = claims
      .filter(({ kind, span, mentions }) => kind === claim.kind && [span, ...mentions].some(holds))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))

    expect(closest, words).toMatchObject(claim)
  }
})
