import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestOfTreebanks, modelFile, steps } from '../../scripts/train/steps.ts'
import trained from '../../scripts/train/trained.json' with { type: 'json' }

const here = test.skipIf(
  !existsSync(join(process.env['ONRECORD_SHARED'] ?? '../shared', 'treebanks')),
)

// When one fails: `npm run train -- names.bin` (or what it is), and the tests once more.
here.each(['casing.bin', 'lemmas.tsv', 'boundaries.bin', 'names.bin'])(
  '%s is what npm run train makes',
  (name) => {
    const made = Buffer.from(steps[name]?.() ?? '')

    expect(made.equals(readFileSync(modelFile(name)))).toBe(true)
  },
  300_000,
)

here('tagger, parser and the reader of tags are of the input they were trained on', () => {
  expect(digestOfTreebanks()).toBe(trained.input)
})

test.each(Object.entries(trained.models))('%s was trained', (name, digest) => {
  expect(
    createHash('sha256')
      .update(readFileSync(modelFile(name)))
      .digest('hex'),
  ).toBe(digest)
})
