import { describe, expect, test } from 'vitest'
import type { Token } from '../analysis.ts'
import { parseText } from './parse-text.ts'

function parse(text: string) {
  return parseText({ text, segments: [{ kind: 'body', span: { start: 0, end: text.length } }] })
}

/** `dependent relation head` of each token. */
function arcs(tokens: readonly Token[]): string[] {
  return tokens.map(
    ({ text, relation, head }) => `${text} ${relation} ${tokens[head]?.text ?? 'ROOT'}`,
  )
}

test.each([
  [
    'Ghana sent 300 soldiers to Liberia.',
    [
      'Ghana nsubj sent',
      'sent root ROOT',
      '300 nummod soldiers',
      'soldiers obj sent',
      'Liberia obl sent',
    ],
  ],
  [
    'Two bridges were destroyed by the rebels.',
    ['bridges nsubj:pass destroyed', 'were aux:pass destroyed', 'rebels obl:agent destroyed'],
  ],
  [
    'The minister said that France would not leave.',
    ['minister nsubj said', 'leave ccomp said', 'not advmod leave', 'France nsubj leave'],
  ],
  [
    'Kenya and Uganda signed the accord.',
    ['Uganda conj Kenya', 'and cc Uganda', 'Kenya nsubj signed'],
  ],
  [
    "The army of Chad's neighbour fled.",
    ['Chad nmod:poss neighbour', "'s case Chad", 'army nsubj fled', 'neighbour nmod army'],
  ],
])('%s', (text, expected) => {
  expect(arcs(parse(text).tokens)).toEqual(expect.arrayContaining(expected))
})

test.each([
  [
    'Ortega, who lost the vote in 1990, returned in 2006 and changed the law.',
    ['Ortega nsubj returned', 'lost acl:relcl Ortega', 'changed conj returned'],
  ],
  [
    'The miners, who were not a party to the deal, have vowed to strike.',
    ['miners nsubj vowed', 'party acl:relcl miners', 'vowed root ROOT'],
  ],
  [
    'Chad has 4,000 men in Mali, according to US officials; Bamako has never confirmed the figure.',
    ['Bamako nsubj confirmed', 'confirmed parataxis has'],
  ],
  [
    'The guards had the houses searched; clerks reportedly asked for papers.',
    ['clerks nsubj asked'],
  ],
  [
    'Mensah said last month that his men would not negotiate.',
    ['negotiate ccomp said', 'that mark negotiate'],
  ],
  ['She met Mensah that day.', ['that det day']],
  [
    'A car bomb killed soldiers and wounded clerks in Mogadishu.',
    [
      'bomb nsubj killed',
      'soldiers obj killed',
      'wounded conj killed',
      'clerks obj wounded',
      'killed root ROOT',
    ],
  ],
  [
    'The decision to leave the valley shocked many.',
    ['decision nsubj shocked', 'leave acl decision', 'shocked root ROOT'],
  ],
  [
    'Chile and Peru agreed to end their maritime boundary dispute.',
    ['their nmod:poss dispute', 'dispute obj end'],
  ],
  [
    "Norway will secure the rebels' commitment to leave.",
    ['rebels nmod:poss commitment', 'commitment obj secure'],
  ],
  [
    'Today, as part of the summit and her third meeting with President William Ruto, Prime Minister Abiy Ahmed is announcing a truce.',
    ['Ahmed nsubj announcing', 'Today obl:unmarked announcing'],
  ],
  [
    'The United Kingdom will no longer train Afghan soldiers.',
    ['Kingdom nsubj train', 'train root ROOT', 'soldiers obj train'],
  ],
  [
    'The leaders agreed Peru and Kenya will continue working together.',
    ['Peru nsubj continue', 'continue ccomp agreed'],
  ],
  [
    'Following the example of the president’s successful Nairobi Process, Kenya and Peru will cooperate on railways.',
    ['Kenya nsubj cooperate', 'Peru conj Kenya'],
  ],
  [
    'The death of retired general Ito Ken was announced by Ghana.',
    ['death nsubj:pass announced', 'Ito nmod death', 'of case Ito'],
  ],
])('what grammar alone can tell is mended: %s', (text, expected) => {
  expect(arcs(parse(text).tokens)).toEqual(expect.arrayContaining(expected))
})

test.each([
  [
    'Two guards and a clerk were hurt when a lorry hit their hut near the town of Aru on Monday, the army said.',
    ['said root ROOT', 'hurt ccomp said', 'hit advcl hurt', 'army nsubj said'],
  ],
  [
    'The dam will be rebuilt by Chinese engineers, said Ana Lima, a spokeswoman for the ministry.',
    ['rebuilt ccomp said', 'engineers obl:agent rebuilt', 'Ana nsubj said'],
  ],
  [
    'Three clerks were held, Ana Lima, the minister of water, told reporters on Monday.',
    ['held ccomp told', 'Ana nsubj told', 'reporters iobj told'],
  ],
  [
    "Two people have been held in Pelion, Lexington County sheriff's deputies say.",
    ['held ccomp say', 'sheriff nmod:poss deputies', 'deputies nsubj say'],
  ],
  ['When the guard arrived, the clerk said nothing.', ['said root ROOT', 'arrived advcl said']],
])('whoever says it stands behind it: %s', (text, expected) => {
  expect(arcs(parse(text).tokens)).toEqual(expect.arrayContaining(expected))
})

test.each([
  [
    'A clerk armed with an axe attacked four guards at a station in Lima.',
    ['clerk nsubj attacked', 'armed acl clerk', 'attacked root ROOT'],
  ],
  [
    'Kenyan troops backed by British planes killed the leader of the group.',
    ['troops nsubj killed', 'killed root ROOT', 'backed acl troops'],
  ],
  [
    'Kenyan-led coalition jets struck a hall in Moroni on Saturday.',
    ['jets nsubj struck', 'led amod jets', 'struck root ROOT'],
  ],
  [
    'Guards shot dead two men who had tried to cross the river.',
    ['Guards nsubj shot', 'men obj shot', 'tried acl:relcl men', 'dead xcomp shot'],
  ],
  [
    'Gunmen killed the deputy head of the electoral commission in Garissa.',
    ['commission nmod head', 'head obj killed'],
  ],
  [
    'Rebels ambushed a column in Mongbwalu, Ituri province, killing five soldiers.',
    ['province appos Mongbwalu'],
  ],
  [
    'In Maiwand district, Kandahar province, a combined security force detained a courier.',
    ['province appos district', 'force nsubj detained'],
  ],
  [
    'Gunmen shot dead a priest in the Mbaza area of Cabo Delgado province on Tuesday.',
    ['province nmod area'],
  ],
  [
    'Two clerks were hurt by stones as clashes erupted in Caracas.',
    ['clashes nsubj erupted', 'as mark erupted'],
  ],
  ['Pirates took five crew members hostage.', ['members obj took', 'hostage xcomp took']],
])('what the treebanks seldom show is mended: %s', (text, expected) => {
  expect(arcs(parse(text).tokens)).toEqual(expect.arrayContaining(expected))
})

test('tags, Penn tags and lemmas are filled in', () => {
  const { tokens } = parse('The generals had agreed to talks in Vienna.')

  expect(tokens.map(({ tag, penn, lemma }) => [tag, penn, lemma])).toEqual([
    ['DET', 'DT', 'the'],
    ['NOUN', 'NNS', 'general'],
    ['AUX', 'VBD', 'have'],
    ['VERB', 'VBN', 'agree'],
    ['ADP', 'IN', 'to'],
    ['NOUN', 'NNS', 'talk'],
    ['ADP', 'IN', 'in'],
    ['PROPN', 'NNP', 'Vienna'],
    ['PUNCT', '.', '.'],
  ])
})

test('text in capitals is tagged as it would be in mixed case', () => {
  const shout = parse('THE REBELS KILLED FIVE SOLDIERS NEAR LIMA ON FRIDAY.').tokens
  const plain = parse('The rebels killed five soldiers near Lima on Friday.').tokens

  expect(shout.map(({ penn }) => penn)).toEqual(plain.map(({ penn }) => penn))
})

describe('of any text', () => {
  test.each([
    ['empty', ''],
    ['white space', ' \n\n'],
    ['marks', '?!… ((( "" —'],
    ['control characters', 'The \u0000 army \u001b[31m left\u0007.'],
    ['half a surrogate pair', 'Peace \ud83d now.'],
    [
      'a land that a list hangs on',
      'A Kenyan and Ugandan combined force held a courier and several of his friends during a search in Aru district, Ituri province, yesterday.',
    ],
    ['one huge word', 'x'.repeat(100_000)],
    ['a sentence of thousands of words', 'and the army said '.repeat(2_000)],
    ['another script', 'Президент встретился с послом. 大統領は会談した。'],
  ])('%s, the trees are whole and the offsets right', (_, text) => {
    const { sentences, tokens } = parse(text)

    for (const { firstToken, endToken, start, end } of sentences) {
      const own = tokens.slice(firstToken, endToken)
      expect(own.filter(({ head }) => head === -1)).toHaveLength(1)
      expect(own.every(({ head }) => head === -1 || (head >= firstToken && head < endToken))).toBe(
        true,
      )
      expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end])
    }
    expect(
      tokens.every(
        (token, index) =>
          token.index === index && text.slice(token.start, token.end) === token.text,
      ),
    ).toBe(true)
  })

  test('the same text gives the same tree', () => {
    const text = 'Rebels near the border attacked a convoy that carried food, officials said.'
    expect(parse(text)).toEqual(parse(text))
  })
})

test('a sentence too long to be read as one is cut at a comma, whole, and with a notice', () => {
  const names = Array.from({ length: 400 }, (_, place) => `Ana Lima ${place}`)
  const text = `Those who signed are ${names.join(', ')} and no more.`
  const { sentences, tokens, notices } = parse(text)

  const lengths = sentences.map(({ firstToken, endToken }) => endToken - firstToken)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(500)
  expect(lengths.reduce((sum, each) => sum + each, 0)).toBe(tokens.length)
  expect(tokens.at(-1)).toMatchObject({ text: '.', end: text.length })
  for (const { end } of sentences.slice(0, -1)) expect(text[end - 1]).toBe(',')
  expect(notices).toEqual([
    { code: 'sentence-cut', span: { start: 0, end: text.length }, message: expect.any(String) },
  ])
})

test('a sentence of 200 words is read as one', () => {
  const { sentences, notices } = parse(`They went${' and came back'.repeat(66)}.`)

  expect(sentences).toHaveLength(1)
  expect(notices).toEqual([])
})
