import { expect, test } from 'vitest'
import { rangeText } from './range.ts'

test.each([
  [{ low: 3, high: 3 }, '3'],
  [{ low: 3, high: 5 }, '3–5'],
  [{ low: 0, high: 0 }, '0'],
  [{ low: 2 }, '≥ 2'],
  [{ low: 0 }, '?'],
])('%o stands as %s', (range, text) => {
  expect(rangeText(range)).toBe(text)
})
