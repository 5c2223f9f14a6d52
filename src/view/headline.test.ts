import { expect, test } from 'vitest'
import { claimsOf } from '../../test/analyse.ts'
import { headline } from './headline.ts'

test('whoever speaks of what they did is named before "I" and "we"', () => {
  const letter = 'I met with President William Ruto on Monday.\n\nSincerely,\n\nEMMANUEL MACRON'

  expect(claimsOf('event', letter).map(headline)).toEqual([
    'Emmanuel Macron: I met with President William Ruto on Monday',
  ])
})

test.each([
  [
    'Chancellor Scholz accused President Vladimir Vladimirovich Putin of lying.',
    'Chancellor Scholz accused President Vladimir Vladimirovich Putin of lying',
  ],
  ['President Ruto thanked Macron.', 'President Ruto thanked Macron (Emmanuel Macron)'],
])('%s Only who stands there without a whole name is told by it', (text, line) => {
  expect(claimsOf('event', text).map(headline)).toEqual([line])
})
