import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'

test.each([
  ['What roads are open?', 'What', 'DET'],
  ['What is left of the bridge?', 'What', 'PRON'],
  ['This falls short of the target.', 'This', 'PRON'],
  ['Camp Tula has enough room for ninety people.', 'has', 'VERB'],
  ['Camp Tula has taken in ninety people.', 'has', 'AUX'],
  ['The strike was, as state media noted, a failure.', 'as', 'SCONJ'],
  ['The strike was seen as a failure.', 'as', 'ADP'],
])('in "%s" the tree tells that "%s" is %s', (text, word, tag) => {
  expect(analyse(text).tokens.find((token) => token.text === word)?.tag).toBe(tag)
})
