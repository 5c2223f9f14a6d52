import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from './pieces.ts'

test('spans that overlap are cut where they begin and end', () => {
  const spans = [
    { id: 'a', start: 2, end: 8 },
    { id: 'b', start: 5, end: 10 },
  ]

  expect(pieces(12, spans)).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 5, ids: ['a'] },
    { start: 5, end: 8, ids: ['b', 'a'] },
    { start: 8, end: 10, ids: ['b'] },
    { start: 10, end: 12, ids: [] },
  ])
})

test('of spans within spans the shortest comes first', () => {
  const spans = [
    { id: 'sentence', start: 0, end: 40 },
    { id: 'word', start: 10, end: 14 },
  ]

  expect(pieces(40, spans)[1]?.ids).toEqual(['word', 'sentence'])
})

test('a span that runs past the text ends with it, an empty one is none', () => {
  const spans = [
    { id: 'a', start: 3, end: 99 },
    { id: 'b', start: 2, end: 2 },
  ]

  expect(pieces(5, spans)).toEqual([
    { start: 0, end: 3, ids: [] },
    { start: 3, end: 5, ids: ['a'] },
  ])
})

const span = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  start: fc.nat(60),
  end: fc.nat(60),
})

test('whatever the spans, the text comes out whole and every letter knows its spans', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 12 }), (text, spans) => {
      const cut = pieces(text.length, spans)

      expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end, ids } of cut) {
        for (let at = start; at < end; at += 1) {
          const covering = spans
            .filter((each) => each.start <= at && at < each.end)
            .map(({ id }) => id)
          expect(new Set(ids)).toEqual(new Set(covering))
        }
      }
    }),
  )
})
