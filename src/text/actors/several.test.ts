import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

const first = 'Foreign Minister Ana Lima of Peru met Foreign Minister Ivo Boro of Chad.'

test.each([
  [
    `${first} The foreign ministers signed.`,
    'foreign ministers: ana-lima PER gov + ivo-boro TCD gov',
  ],
  [`${first} Both ministers signed.`, 'Both ministers: ana-lima PER gov + ivo-boro TCD gov'],
  [`${first} The ministers of Togo signed.`, 'ministers of Togo: Q945 TGO gov'],
  [`${first} The presidents signed.`, 'presidents: - - gov'],
  [
    `${first} Foreign Minister Eva Sund of Togo came. The foreign ministers signed.`,
    'foreign ministers: - - gov',
  ],
])('two of one office are meant by it together: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test('both sides of a river are no sides', () => {
  const mentions = told('Peru fought Chad. People on both sides of the river fled.')
  expect(mentions.filter((mention) => mention.startsWith('both sides'))).toEqual([])
})
