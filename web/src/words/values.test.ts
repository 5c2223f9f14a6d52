import { expect, test } from 'vitest'
import { pathInWords, valueInWords } from './values.ts'

test.each([
  [{ best: 2500, hedge: 'about', per: 'total', words: 'some 2,500' }, 'about 2,500'],
  [{ low: 40, high: 50, hedge: 'exact', per: 'each', words: '40 to 50' }, '40 to 50 each'],
  [{ hedge: 'undisclosed', per: 'total', words: 'an undisclosed number' }, 'a number kept back'],
  [{ edtf: '../2021-12-31', precision: 'day', words: 'by the end of the year' }, '../2021-12-31'],
  [{ name: 'Washington', label: 'United States', link: 'metonym' }, 'United States'],
  [{ words: 'near the base', name: 'Balad', precision: 2 }, 'near the base (Balad)'],
  ['shelling-artillery-missile-attack', 'shelling artillery missile attack'],
  ['to end the mission', 'to end the mission'],
  [{ nothing: 'stated-none', spans: [] }, 'none'],
  [{ value: 'pledged', spans: [] }, 'pledged'],
])('%o reads "%s"', (value, words) => {
  expect(valueInWords(value)).toBe(words)
})

test.each([
  ['content.casualties.0.amount', 'casualties 1 · amount'],
  ['content.deadline', 'deadline'],
  ['content.promisors.1', 'promisors 2'],
  ['content.promisors.0', 'promisors'],
  ['content.weaponCount', 'weapon count'],
  ['when', 'when'],
])('the path %s reads "%s"', (path, words) => {
  expect(pathInWords(path)).toBe(words)
})
