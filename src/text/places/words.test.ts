import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['Troops left Gao.', ['Troops', 'left', 'Gao']],
  ['The U.S. and St. Lu. met', ['The', 'U.S.', 'and', 'St', 'Lu', 'met']],
  ["Mali's army, Côte d’Ivoire’s", ['Mali', 'army', 'Côte', 'd’Ivoire']],
  ['al-Qa`im (40km)', ['al', 'Qa`im', '40km']],
  ['São – “Tomé” ', ['São', 'Tomé']],
  ['𝐀 camp', ['𝐀', 'camp']],
])('%j has the words %j', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words)
})

test('a word tells its gap, its capitals and its stop', () => {
  expect(wordsOf('near the UN. He')).toMatchObject([
    { text: 'near', gap: 'start', capital: false, upper: false, stop: false },
    { text: 'the', gap: 'space' },
    { text: 'UN', capital: true, upper: true, stop: true },
    { text: 'He', gap: 'stop', capital: true, upper: false },
  ])
})

test('what is longer than any name is no word', () => {
  expect(wordsOf(`${'a'.repeat(61)} camp`).map((word) => word.text)).toEqual(['camp'])
})
