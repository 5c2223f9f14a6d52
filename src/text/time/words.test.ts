import { expect, test } from 'vitest'
import { grammar } from './rules.ts'
import { occurs, scan } from './words.ts'

test.each([
  ['It ended on Nov. 3, at noon.', ['It', 'ended', 'on', 'Nov.', '3', ',', 'at', 'noon', '.']],
  ['By Thurs. they left.', ['By', 'Thurs.', 'they', 'left', '.']],
  ["At 9 o'clock, or 10 o’clock", ['At', '9', "o'clock", ',', 'or', '10', 'o’clock']],
  ['9:40 p.m. (0430 GMT)', ['9:40', 'p.m.', '(', '0430', 'GMT', ')']],
  ['480 B.C. and A.D. 70', ['480', 'B.C.', 'and', 'A.D.', '70']],
  ["Kabul's and Herat’s; they'll", ['Kabul', "'s", 'and', 'Herat', '’s', ';', 'they', "'ll"]],
  ['mid-June\tin Málaga', ['mid', '-', 'June', 'in', 'Málaga']],
  ['Log 151430ZAPR21: 2021-07-26', ['Log', '151430ZAPR21', ':', '2021-07-26']],
  ['$5 – 3,000 men', ['$', '5', '–', '3,000', 'men']],
  ['One.\n \nTwo\nThree', ['One', '.', '\n \n', 'Two', 'Three']],
  ['See https://example.org/2021/05 today', ['See', 'https://example.org/2021/05', 'today']],
  ['x'.repeat(70), ['x'.repeat(60), 'x'.repeat(10)]],
  ['', []],
])('%j is cut into words', (text, words) => {
  const found = scan(text, grammar().lexicon).words

  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

test('what occurs is told by class', () => {
  const { lexicon } = grammar()
  const scanned = scan('They met in June.', lexicon)

  expect(occurs(scanned, lexicon.charactersOf('month'))).toBe(true)
  expect(occurs(scanned, lexicon.charactersOf('weekday'))).toBe(false)
})
