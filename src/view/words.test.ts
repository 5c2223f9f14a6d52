import { expect, test } from 'vitest'
import { oneLine, partyWithin, placeName, wholeQuoted } from './words.ts'

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

test('of a link its words are told', () => {
  expect(oneLine('Chad [sent](https://example.org/a_b)\n400 men [1]')).toBe('Chad sent 400 men [1]')
})

test('of a heading its words are told', () => {
  expect(oneLine('## Chad sent 400 men')).toBe('Chad sent 400 men')
})

test.each([
  ['an “immediate truce', 'an “immediate truce”'],
  ['a truce at once”', '“a truce at once”'],
  ['a “truce” at once', 'a “truce” at once'],
  ['the “truce” and the “ceasefire', 'the “truce” and the “ceasefire”'],
  ['a truce', 'a truce'],
])('the quotation in %s is whole', (words, whole) => {
  expect(wholeQuoted(words)).toBe(whole)
})

test.each([
  ['Sana’a', "Sana'a", 'Sana’a'],
  ['Bogotá', 'Bogota', 'Bogotá'],
  ['the Mile One base', 'Arbat', 'the Mile One base (Arbat)'],
])('a place written "%s" and known as "%s" is %s', (words, name, told) => {
  expect(placeName({ words, name, precision: 1 })).toBe(told)
})
