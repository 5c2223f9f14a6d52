import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import type { Extraction } from '../../src/store/index.ts'
import { faultsOf } from '../every-span.ts'

const engine = createEngine('0.0.0')
const examples = new URL('../../examples/', import.meta.url)

/** What the reports under `examples/` say, paragraph by paragraph. */
const paragraphs = readdirSync(examples)
  .filter((name) => /\.(txt|md|html|json|jsonl)$/.test(name))
  .flatMap((name) => [...readSource({ name, bytes: readFileSync(new URL(name, examples)) })])
  .flatMap((read) => (isFailure(read) ? [] : read.text.split(/\n{2,}/)))
  .filter((paragraph) => paragraph.trim().length > 20)

const paragraph = fc.constantFrom(...paragraphs)

/** A paragraph cut off anywhere, also inside a word. */
const cut = fc
  .tuple(paragraph, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([text, share, fromEnd]) =>
    fromEnd ? text.slice(Math.floor(text.length * share)) : text.slice(0, text.length * share),
  )

/** Something that no reporter types: marks, control characters, lone surrogates, other scripts. */
const noise = fc.oneof(
  fc.constantFrom(
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\ud83d',
    '\udc00',
  ),
  fc.constantFrom('—', '“', '”', '("', '))))', '...', '$1,000,000', '2021-02-30', 'No. 7', '@x'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

/** A paragraph with noise inside. */
const noisy = fc
  .tuple(paragraph, noise, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, mark, share]) => {
    const at = Math.floor(text.length * share)
    return text.slice(0, at) + mark + text.slice(at)
  })

/** A paragraph whose words come in another order, or over and over on one line. */
const shuffled = paragraph.chain((text) =>
  fc.shuffledSubarray(text.split(' '), { minLength: 1 }).map((words) => words.join(' ')),
)
const long = fc
  .tuple(paragraph, fc.integer({ min: 2, max: 12 }))
  .map(([text, times]) => `${text} `.repeat(times).replaceAll('\n', ' '))

const text = fc
  .array(fc.oneof(paragraph, cut, noisy, shuffled, long, noise), { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom('\n\n', '\n', ' ', '').map((glue) => parts.join(glue)))

const published = fc.constantFrom(undefined, '2021-07-27', '1999-12-31')

function extracted(words: string, day: string | undefined): readonly Extraction[] {
  const given = day === undefined ? {} : { given: { published: day } }
  const bytes = new TextEncoder().encode(words)
  return [...readSource({ name: 'report.txt', bytes, ...given })].flatMap((read) =>
    isFailure(read) ? [] : [engine.extract(read)],
  )
}

/** As many runs as fit well into the time that tests may take; the same texts each time. */
const runs = { numRuns: 120, seed: 20210727 }

test('whatever a report says, each span is inside it, each value has its words, each claim its shape', () => {
  fc.assert(
    fc.property(text, published, (words, day) => {
      expect(extracted(words, day).flatMap(faultsOf)).toEqual([])
    }),
    runs,
  )
})

test('the same report gives the same extraction, whatever was read before it', () => {
  fc.assert(
    fc.property(text, paragraph, published, (words, other, day) => {
      const before = extracted(words, day)
      extracted(other, undefined)

      expect(extracted(words, day)).toEqual(before)
    }),
    { ...runs, numRuns: 30 },
  )
})
