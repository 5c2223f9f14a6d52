import { expect, test } from 'vitest'
import { marked } from './marked.ts'

test.each([
  ['killed five soldiers', 60, [{ start: 67, end: 71 }], ['killed ', '[five]', ' soldiers']],
  ['five', 0, [{ start: 0, end: 4 }], ['[five]']],
  ['five', 0, [{ start: 10, end: 14 }], ['five']],
  [
    'two or three',
    0,
    [
      { start: 7, end: 12 },
      { start: 0, end: 3 },
      { start: 0, end: 6 },
    ],
    ['[two]', ' or ', '[three]'],
  ],
  ['', 0, [], []],
])('%j from %i is cut into its marked words', (text, offset, spans, cut) => {
  const pieces = marked(text, offset, spans)

  expect(pieces.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))).toEqual(cut)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})
