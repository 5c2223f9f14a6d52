import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'

/** The word that this word of the sentence hangs on, with how. */
function above(sentence: string, word: string): string {
  const { tokens } = analyse(sentence)
  const token = tokens.find(({ text }) => text === word)
  return `${token?.relation} ${tokens[token?.head ?? -1]?.text}`
}

test.each([
  ['Police arrested a Dogon weapons dealer yesterday.', 'dealer', 'obj arrested'],
  ['Police arrested a Dogon weapons dealer yesterday.', 'yesterday', 'obl:unmarked arrested'],
  ['Soldiers captured an Islamic Movement of Yap leader yesterday.', 'leader', 'obj captured'],
  ['Soldiers captured an Islamic Movement of Yap leader yesterday.', 'Movement', 'compound leader'],
  ['He died on Easter Monday.', 'Easter', 'compound Monday'],
])('in "%s" "%s" is %s', (sentence, word, expected) => {
  expect(above(sentence, word)).toBe(expected)
})
