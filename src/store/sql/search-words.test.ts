import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../record/index.ts'
import { phrases, snippet } from './search-words.ts'

test.each([
  ['two words', ['two', 'words']],
  ['"two words" more', ['two words', 'more']],
  ['an unclosed "phrase here', ['an', 'unclosed', 'phrase', 'here']],
  ['don’t 3,000 U.S.', ['don’t', '3,000', 'U.S.']],
  ['— … ( ) "" " "', []],
])('%s is read as %j', (typed, expected) => {
  expect(phrases(typed)).toEqual(expected)
})

test('a pasted page becomes a question of bounded length', () => {
  expect(phrases('word '.repeat(100_000)).length).toBeLessThanOrEqual(32)
  expect(phrases('x'.repeat(100_000)).every(({ length }) => length <= 200)).toBe(true)
})

/** A text and spans in it, in order and apart. */
const textWithSpans = fc
  .tuple(fc.string({ maxLength: 2000, unit: 'binary' }), fc.array(fc.nat(2000), { maxLength: 40 }))
  .map(([text, offsets]) => {
    const ends = [...new Set(offsets.map((offset) => offset % (text.length + 1)))].sort(
      (a, b) => a - b,
    )
    const spans: Span[] = []
    for (let index = 0; index + 1 < ends.length; index += 2) {
      spans.push({ start: ends[index] ?? 0, end: ends[index + 1] ?? 0 })
    }
    return { text, spans }
  })

test('a snippet is one unbroken stretch of the text with a word found in it', () => {
  fc.assert(
    fc.property(textWithSpans, ({ text, spans }) => {
      const parts = snippet(text, spans)

      expect(parts.map((part) => part.text)).toEqual(
        parts.map(({ span }) => text.slice(span.start, span.end)),
      )
      parts.forEach(({ span }, index) => {
        expect(span.start).toBeLessThan(span.end)
        if (index > 0) expect(span.start).toBe(parts[index - 1]?.span.end)
      })
      const found = parts.filter((part) => part.found).map(({ span }) => span)
      expect(spans).toEqual(expect.arrayContaining(found))
      if (spans.length > 0) expect(found.length).toBeGreaterThan(0)
      else if (text.trim() !== '') expect(parts.length).toBeGreaterThan(0)
    }),
  )
})
