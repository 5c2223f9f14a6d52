import { expect, test } from 'vitest'
import { partyWithin } from './words.ts'

test.each([
  ['Attackers', 'unnamed attackers'],
  ['Gunmen', 'unnamed gunmen'],
  ['Unknown gunmen', 'unknown gunmen'],
  ['The rebels', 'the rebels'],
  ['Kurdish fighters', 'Kurdish fighters'],
])('inside a line "%s" is %s', (name, words) => {
  expect(partyWithin({ name, link: 'none' })).toBe(words)
})

test('a name stays as it is written', () => {
  expect(partyWithin({ name: 'The Red Front', link: 'name' })).toBe('The Red Front')
})
