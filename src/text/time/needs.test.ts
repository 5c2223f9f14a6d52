import { expect, test } from 'vitest'
import { needsOf } from './needs.ts'

/** Every character is rare but x. */
const costOf = (character: string) => (character === 'x' ? 100 : 1)

test.each([
  ['ab', 'a'],
  ['xb', 'b'],
  ['a|b', 'ab'],
  ['[ab]c', 'c'],
  ['(?:a|b)x?', 'ab'],
  ['a?b{2,3}', 'b'],
  ['x(?=a)b', 'b'],
  ['(?<!a)x{0,2}[bc]', 'bc'],
  ['x(a|bc)', 'ab'],
])('what %s fits holds one of %s', (source, characters) => {
  expect(needsOf(new RegExp(source), costOf)).toBe(characters)
})

test.each(['x', 'a|x', 'a?', '[^a]x*', '(?=a)'])('%s may fit any text', (source) => {
  expect(needsOf(new RegExp(source), costOf)).toBeUndefined()
})
