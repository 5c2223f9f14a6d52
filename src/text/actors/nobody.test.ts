import { expect, test } from 'vitest'
import { read } from '../../../test/mentions.ts'

test.each([
  ['a storm', 'Hurricane Ivo hit the harbour. Ivo weakened on Sunday.', []],
  [
    'what a transcript says of the room',
    'MR. KRAL: Thank you. (Cross-talk.) (Speaks Irish.)',
    ['MR. KRAL'],
  ],
  ['a power', 'By the authority vested in the council, the bridge was closed.', ['council']],
  ['the seat of a senator', 'Sen. Ana Lima (R-Ky.) left.', ['Sen. Ana Lima']],
])('%s is nobody', (_, text, expected) => {
  expect(read(text).map(({ text: words }) => words)).toEqual(expected)
})
