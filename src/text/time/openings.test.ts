import { expect, test } from 'vitest'
import { eachOpening, openingsOf } from './openings.ts'
import { FIRST } from './signatures.ts'

/** Letters of the alphabet as signatures. */
const signed = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCharCode(FIRST + letter.charCodeAt(0) - 97))

function openingsIn(sources: readonly string[], text: string): readonly string[] {
  const openings = openingsOf(sources.map((source) => new RegExp(signed(source), 'y')))
  const found: string[] = []
  eachOpening(openings, signed(text), (index, at) => found.push(`${sources[index]} at ${at}`))
  return found
}

test.each([
  ['a match of one word begins wherever it stands', 'a', 'xaya', [1, 3]],
  ['the second and third word are looked at', 'abc', 'abxabcab', [3]],
  ['the fourth is not', 'abcd', 'abcx', [0]],
  ['what may be left out is not needed', 'a?bc', 'bcxabcxac', [0, 3, 4]],
  ['alternatives are told apart by their length', 'ab|c', 'axcyab', [2, 4]],
  ['a class is any of its words, one turned round any word', '[ab][^c]x', 'acxadb', [0]],
  ['what is repeated may follow itself', 'ab{2,3}', 'abxabbb', [3]],
  ['what may be repeated may end', '(?:ab)+c?', 'abxac', [0]],
  ['what looks around is no part of a match', '(?<!a)b(?=c)', 'abb', [1, 2]],
])('%s: %s in %s', (_, source, text, places) => {
  expect(openingsIn([source], text)).toEqual(places.map((at) => `${source} at ${at}`))
})

test('of many expressions each has its own words', () => {
  const many = Array.from({ length: 40 }, () => 'xyz')

  expect(openingsIn([...many, 'ab', 'b'], 'ab')).toEqual(['ab at 0', 'b at 1'])
})
