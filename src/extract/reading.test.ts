import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../test/analyse.ts'
import { contains, type Span } from '../record/index.ts'
import type { Quotation } from '../text/index.ts'
import { readingOf } from './reading.ts'

const analysis = analyse('Nobody came.')

/** Stretches of a text of a hundred characters. */
const span = fc
  .tuple(fc.nat(80), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }))

function quotation(content: readonly Span[]): Quotation {
  return { ...analysis.quotations[0], source: [], cue: [], content } as unknown as Quotation
}

function sizeOf({ content }: Quotation): number {
  return content.reduce((size, { start, end }) => size + end - start, 0)
}

test('the quotations over a span are all whose words cover it, the longest first', () => {
  const contents = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  fc.assert(
    fc.property(contents, span, (given, asked) => {
      const quotations = given.map(quotation)
      const covering = quotations
        .filter(({ content }) => content.some((part) => contains(part, asked)))
        .sort((a, b) => sizeOf(b) - sizeOf(a))

      expect(readingOf({ ...analysis, quotations }).quotationsOver(asked)).toEqual(covering)
    }),
  )
})

test('the times and places of a sentence are those inside it, in order', () => {
  const text = 'On 3 May the army left Gao. On 5 June it left Mopti for Kidal. On 8 July it rested.'
  const reading = readingOf(analyse(text))
  const [, second = { start: 0, end: 0 }] = reading.sentences

  expect(reading.timesIn(second).map((time) => time.text)).toEqual(['5 June'])
  expect(reading.placesIn(second).map((place) => place.text)).toEqual(['Mopti', 'Kidal'])
})
