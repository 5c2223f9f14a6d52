import { describe, expect, test } from 'vitest'
import { parseText } from './parse-text.ts'

/** The relation of each word of a sentence in which none occurs twice. */
function relationsOf(text: string): Readonly<Record<string, string>> {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const { tokens } = parseText({ text, segments })
  return Object.fromEntries(tokens.map(({ lower, relation }) => [lower, relation]))
}

describe('names set apart by commas', () => {
  test.each([
    ['A spokesman for the rebels, Willy Ngoma, told them that it had left.', { willy: 'appos' }],
    [
      '"It is over," said Ana Lima, the UN High Commissioner for Refugees.',
      { commissioner: 'appos' },
    ],
    ['They spoke to Ana Lima, the mayor, and the priest.', { priest: 'conj' }],
    [
      'In late March, Ana Lima, the Attorney General of Ghana, closed it.',
      { ana: 'nsubj', general: 'appos' },
    ],
  ])('%s', (text, expected) => {
    expect(relationsOf(text)).toMatchObject(expected)
  })
})

describe('verbs that the parse does not see', () => {
  test.each([
    ['Chad handed over the village to Niger.', { over: 'compound:prt', village: 'obj' }],
    ['The ministry cut off the internet in Gao.', { off: 'compound:prt', internet: 'obj' }],
    ['The boat broke off the coast of Chile.', { coast: 'obl' }],
    ['The Iraqi army retook Mosul in July 2017.', { army: 'nsubj', retook: 'root' }],
    ['Lawmakers elected the successor of Ana Lima.', { lawmakers: 'nsubj', elected: 'root' }],
  ])('%s', (text, expected) => {
    expect(relationsOf(text)).toMatchObject(expected)
  })
})

/** The word that a word hangs on. */
function headOf(text: string, word: string): string | undefined {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const { tokens } = parseText({ text, segments })
  return tokens[tokens.find(({ lower }) => lower === word)?.head ?? -1]?.lower
}

test.each([
  [
    'Kral welcomed the news that Ito would quit, saying the senator was right.',
    'saying',
    'welcomed',
  ],
  ['Peru has requested President Donald Trump declare a state of emergency.', 'donald', 'declare'],
  [
    'Vice President Ana Lima met today with President Volodymyr Kral of Kenya at the Blue Palace.',
    'volodymyr',
    'met',
  ],
  ['Trump went from speeches to interviews on the morning shows.', 'interviews', 'went'],
  ['Police seek two men after three teenagers were shot in Leeds.', 'teenagers', 'shot'],
  ['In a letter to Kenya, sent on Monday, Ana Kral said France will go.', 'sent', 'letter'],
  ['Norway condemned Chad on Monday in Nairobi.', 'nairobi', 'condemned'],
  ['Kral announced a reduction of forces by Germany.', 'germany', 'reduction'],
  ['Chad postponed its presidential election to October.', 'october', 'election'],
  ['After an attack in Gao on 3 May 2021, the minister warned the rebels.', '3', 'attack'],
  ['In May Chad mourned those who had died when it shelled the port.', 'shelled', 'died'],
  ['On December 7, Amina Bello, a nurse, was taken hostage by rebels.', 'amina', 'taken'],
  ['Kral met today with incoming Kenyan envoy Sana Ito.', 'incoming', 'envoy'],
])('%s: "%s" hangs on "%s"', (text, word, head) => {
  expect(headOf(text, word)).toBe(head)
})
