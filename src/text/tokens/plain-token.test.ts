import { expect, test } from 'vitest'
import { endsOf, markEnds, plainToken } from './plain-token.ts'

test.each([
  ['Troops left', 'Troops'],
  ['  camp, he', 'camp'],
  ['\nFour (', 'Four'],
  [', then', ','],
  ['“No”', '“'],
])('of %j the first token is plain: %j', (text, token) => {
  const span = plainToken(text, 0, text.length)

  expect(text.slice(span?.start, span?.end)).toBe(token)
})

test.each([
  'p.m. today',
  'non-combat role',
  'he’s in',
  'b/c of',
  'ana@example.org',
  '40 men',
  'end',
])('the patterns are asked of %j', (text) => {
  expect(plainToken(text, 0, text.length)).toBeUndefined()
})

test('a word of up to sixty letters is plain, a longer one is for the patterns', () => {
  const word = 'a'.repeat(60)

  expect(plainToken(`${word} left`, 0, 65)).toEqual({ start: 0, end: 60 })
  expect(plainToken(`${word}a left`, 0, 66)).toBeUndefined()
  expect(plainToken('a'.repeat(5_000), 0, 5_000)).toBeUndefined()
})

test('a token ends with its sentence, and none begins behind it', () => {
  expect(plainToken('Troops left', 0, 4)).toEqual({ start: 0, end: 4 })
  expect(plainToken('Go now', 2, 2)).toBeUndefined()
})

test('words are told by their first and last letter in any case', () => {
  const ends = markEnds(['cannot'])

  expect(ends[endsOf('C'.charCodeAt(0), 'T'.charCodeAt(0))]).toBe(1)
  expect(ends[endsOf('c'.charCodeAt(0), 's'.charCodeAt(0))]).toBe(0)
})
