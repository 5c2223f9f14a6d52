import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../record/index.ts'
import { overlapIndex } from './span-index.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('what shares a character with a span is found, wherever it stands in the list', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (items, one) => {
      const inOrder = items.toSorted((a, b) => a.start - b.start)

      expect(overlapIndex(items)(one)).toEqual(inOrder.filter((item) => overlaps(item, one)))
    }),
  )
})
