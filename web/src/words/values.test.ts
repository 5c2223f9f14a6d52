import { expect, test } from 'vitest'
import { pathInWords, valueAt, valueInWords } from './values.ts'

test.each([
  [{ best: 2500, hedge: 'about', per: 'total', words: 'some 2,500' }, 'about 2,500'],
  [{ low: 40, high: 50, hedge: 'exact', per: 'each', words: '40 to 50' }, '40 to 50 each'],
  [{ low: 41, hedge: 'more-than', per: 'total', words: 'more than 40' }, 'more than 40'],
  [{ high: 9, hedge: 'less-than', per: 'total', words: 'fewer than ten' }, 'less than 10'],
  [{ low: 30, best: 30, hedge: 'at-least', per: 'total', words: 'at least 30' }, 'at least 30'],
  [{ hedge: 'undisclosed', per: 'total', words: 'an undisclosed number' }, 'a number kept back'],
  [{ edtf: '../2021-12-31', latest: '2021-12-31' }, 'by 31 December 2021'],
  [{ edtf: '2021-07-19', earliest: '2021-07-19', latest: '2021-07-19' }, '19 July 2021'],
  [{ edtf: '2021-07', earliest: '2021-07-01', latest: '2021-07-31' }, 'July 2021'],
  [{ edtf: '2020-02', earliest: '2020-02-01', latest: '2020-02-29' }, 'February 2020'],
  [{ edtf: '2021', earliest: '2021-01-01', latest: '2021-12-31', approximate: true }, 'about 2021'],
  [
    { edtf: '2021-07-19/2021-07-25', earliest: '2021-07-19', latest: '2021-07-25' },
    'between 19 July 2021 and 25 July 2021',
  ],
  [{ edtf: '2021-04-30/..', earliest: '2021-04-30' }, 'since 30 April 2021'],
  [
    {
      edtf: '2021-04-30/..',
      earliest: '2021-04-30',
      anchor: { kind: 'published', earliest: '2021-05-01' },
    },
    'on or after 30 April 2021',
  ],
  [{ name: 'Washington', label: 'United States', link: 'metonym' }, 'United States'],
  [{ words: 'near the base', name: 'Balad', precision: 2 }, 'near the base (Balad)'],
  ['shelling-artillery-missile-attack', 'shelling, artillery or missile attack'],
  ['to end the mission', 'to end the mission'],
  ['2021-09-02', '2 September 2021'],
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

test('a value of a group is named by what the group is', () => {
  expect(pathInWords('content.casualties.1.amount', 'killed')).toBe('killed')
  expect(pathInWords('content.responsibility.0.party', 'claimed')).toBe('claimed by')
  expect(pathInWords('content.casualties.1.status', 'killed')).toBe('killed · sort of people')
})

test.each([
  ['content.type', 'process', 'act of an institution'],
  ['content.type', 'consult', 'consult'],
  ['content.mode', 'demo', 'demonstration'],
  ['content.form', 'vote', 'vote'],
  ['content.act', 'process', 'process'],
])('at %s "%s" reads "%s"', (path, value, words) => {
  expect(valueAt(path, value)).toBe(words)
})
