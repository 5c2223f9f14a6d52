import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { areInTwoParagraphs } from './paragraphs.ts'

test.each([
  ['Shots fell.\n\nA man died.', true],
  ['Shots fell.\n \t\n\nA man died.', true],
  ['Shots fell.\nA man died.', false],
  ['Shots fell. A man died.', false],
])('%j has its two sentences in two paragraphs: %s', (text, isParted) => {
  const reading = readingOf(analyse(text))
  const [from, to] = [text.indexOf('.') + 1, text.indexOf('A man')]

  expect(areInTwoParagraphs(reading, from, to)).toBe(isParted)
  expect(areInTwoParagraphs(reading, 0, from)).toBe(false)
  expect(areInTwoParagraphs(reading, to, text.length)).toBe(false)
})
