import { expect, test } from 'vitest'
import { offsetsOf } from './offsets.ts'

test.each([
  ['plain', 3, 3],
  ['na\u00efve \u201cwords\u201d', 7, 7],
  ['🛰 seen', 0, 0],
  ['🛰 seen', 2, 1],
  ['🛰 seen', 7, 6],
  ['a🛰b🛰', 4, 3],
  ['a🛰b🛰', 6, 4],
  ['a\ud83db', 2, 2],
])('in %j the unit %i is the code point %i, and back', (text, unit, codePoint) => {
  const offsets = offsetsOf(text)

  expect(offsets.toCodePoint(unit)).toBe(codePoint)
  expect(offsets.toUnit(codePoint)).toBe(unit)
})

test('an offset inside a surrogate pair counts as before it', () => {
  expect(offsetsOf('a🛰b').toCodePoint(2)).toBe(1)
})
