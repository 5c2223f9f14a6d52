import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'
import { isNothing } from '../../record/index.ts'

/** The promises of a text in words and codes. Published on Tuesday 15 June 2021. */
function promises(text: string) {
  return claimsOf('commitment', text).map(({ content, attribution }) => ({
    type: content.type,
    act: content.act.value,
    promisors: content.promisors.map(({ value }) => value.label ?? value.name),
    object: content.object?.value,
    scope: content.scope?.value,
    promise: content.promise.value,
    source: attribution.class,
    due:
      content.deadline && !isNothing(content.deadline) ? content.deadline.value.latest : undefined,
  }))
}

type Promised = Partial<ReturnType<typeof promises>[number]>

describe('what is promised is the act of whoever promises', () => {
  test.each<[string, Promised]>([
    ['To that end, Kenya will continue facilitating talks to achieve peace.', { act: 'continue' }],
    [
      'Norway promised to ensure that Libya never builds a bomb.',
      { act: 'other', object: undefined },
    ],
    ['Chad and Niger agreed to establish a meeting of judges.', { act: 'meet' }],
    ['Japan intends to explore ways to train Kenyan pilots.', { act: 'other' }],
    ['Norway will send diplomats to Juba.', { act: 'other' }],
    ['Norway will send soldiers to Juba.', { act: 'deploy' }],
    ['Peru promised to resume talks with Chile.', { act: 'begin' }],
    ['Poland promised to boost its spending on arms.', { act: 'expand' }],
    ['Canada announced a donation of tanks to Kenya.', { act: 'supply' }],
    ['Canada is announcing $5 million in aid to Kenya.', { act: 'aid' }],
    ['The minister of Peru announced $5 million in aid from Canada.', { promisors: ['Canada'] }],
    ['Kenya remains committed to reopening the port.', { act: 'open' }],
    ['Kenya promised to build on its ties with Uganda.', { act: 'other' }],
    ['Peru will deploy a new tool against fraud.', { act: 'other' }],
    ['Peru will deploy two frigates off Chile.', { act: 'deploy' }],
    ['Iran and Iraq reached an agreement to ban strikes on ports.', { act: 'other' }],
    ['Norway promised to supply Kenya with ten tanks.', { object: 'ten tanks' }],
    ['Norway promised to sell Kenya ten tanks.', { object: 'ten tanks' }],
    ['Kenya agreed to cut ties with the militia.', { act: 'end' }],
    ['Kenya will ban plastic bags in July.', { act: 'other' }],
    ['Kenya will ban imports from Chad.', { act: 'sanction' }],
    ['Norway will never give up its bases.', { act: 'end' }],
    ['Norway promised to hold Chad accountable for the raid.', { object: 'Chad' }],
    ['Norway will send 31 Volvo trucks to Kenya.', { object: '31 Volvo trucks' }],
    ['The governor of Puerto Rico promised to leave office.', { act: 'resign' }],
    ['Chad will not tolerate raids or allow rebels to cross the border.', { type: 'refrain' }],
  ])('%s', (sentence, expected) => {
    expect(promises(sentence).at(-1)).toMatchObject(expected)
  })
})

describe('whoever promises', () => {
  test.each<[string, Promised]>([
    [
      'Chad, working with the bank, intends to open the border with Niger.',
      { promisors: ['Chad'] },
    ],
    [
      'President Macron exceeded his NATO pledge to reduce the army of France.',
      { promisors: ['Emmanuel Macron'] },
    ],
    [
      'By joining the union, Finland will support trade.',
      { promise: 'By joining the union, Finland will support trade' },
    ],
    [
      'Macron went to Kyiv to underscore Japan’s lasting commitment to supporting Kenya.',
      { promisors: ['Japan'] },
    ],
    ['President Macron announced a reduction of forces by Germany.', { promisors: ['Germany'] }],
    [
      'They agreed that Chad and Niger would remain in close touch.',
      { promisors: ['Chad', 'Niger'] },
    ],
    ['As the war goes on, Japan will support Kenya.', { promise: 'Japan will support Kenya' }],
  ])('%s', (sentence, expected) => {
    expect(promises(sentence)).toMatchObject([expected])
  })

  test('an office that one person holds is not an unnamed official', () => {
    const text =
      'The President said that Peru will open the border. A minister said Peru will help Chile.'

    expect(promises(text).map(({ source }) => source)).toEqual([
      'named-official',
      'anonymous-official',
    ])
  })
})

test.each([
  ['Japan pledged to enlarge its army, reversing decades of peace.', 'to enlarge its army'],
  [
    "His attacks on the media and President Macron's promise to build a wall on the border were about more than water.",
    'to build a wall on the border',
  ],
])('what the teller goes on to say is no part of it: %s', (text, promise) => {
  expect(promises(text)).toMatchObject([{ promise }])
})

test('what somebody else is to do with a gift is not the act, nor is half of an idiom', () => {
  const acts = [
    'Norway said it will provide supplies to set up clinics.',
    'President Macron intends to take advantage of his visit to present the accords to his hosts.',
  ].flatMap(promises)

  expect(acts).toMatchObject([{ act: 'supply' }, { act: 'other', object: undefined }])
})

describe('what is no promise', () => {
  test.each([
    ['what befalls somebody', 'Russia will pay a high price if it invades Georgia.'],
    ['atonement', 'Russia will pay for these crimes.'],
    ['congratulations', 'The king of Spain offered his congratulations to Chile on its election.'],
    ['what is set', 'France will have a meeting with Germany in July.'],
    ['what an accession brings', 'Finland and Sweden joining the union will support trade.'],
    ['an aim of the past', 'President Mandela said his goal was to open the border.'],
    ['efforts', 'France reaffirmed our efforts to raise and keep the supply of water.'],
    ['a scene of the past', 'The crowd cheered when Kenya agreed to open the border.'],
    ['a purpose', 'Peru and Chile reached a deal to avoid a default.'],
    ['a favour', 'Japan agreed to do it.'],
    ['who backs it', 'It is backed by the army of Chad and a commitment to protect trade.'],
    ['one to be made', 'Kenya and Uganda have an announcement to make.'],
    ['another’s', 'Some Democrats revisited a plan to widen the court.'],
    [
      'a need',
      'Both leaders emphasized the urgent need for a deal to return the prisoners to Peru.',
    ],
    ['a plan of the past', 'The Kenyan army was to meet on Monday to discuss the border.'],
    ['a question left open', 'Peru refused to say whether it would support the union.'],
    [
      'a thing of theirs',
      'It is a breach of the rules, which the war of Chad is committed to ending.',
    ],
    ['a value', 'His lasting commitment to justice left a mark on Chile.'],
    ['what is expected', 'Kenya expects that Uganda will agree to open the border.'],
    ['a decision asked about', 'He told them why Norway decided to join the union.'],
    ['one side of two', 'A deal between Israel and the strip to release all prisoners was made.'],
    ['somebody of a sort', 'A Kenyan official promised to open the border.'],
    ['what may have been', 'Norway confirmed that some of its citizens may have died.'],
    ['a view', 'Norway agrees that nobody can stop the floods alone.'],
    ['a decision taken before', 'Reporters asked about the decision of Chad to close the border.'],
    ['a part of a tale', '“Then I decided to build a school,” President Macron said.'],
    ['what comes of another thing', 'If we kept silent, Chad will say, we will set a precedent.'],
    ['what a law brings', 'This law ensures that Chadian soldiers will continue to get paid.'],
    ['a noun taken for a verb', 'Chad works with people of courage and resolve to end the war.'],
    ['an arrest', 'The minister of Peru announced the arrest of two men.'],
    ['a forecast', 'The mayor is confident that President Macron will continue to help farmers.'],
    ['an answer in a poll', 'Some 54 percent of Democrats said they would support Norway.'],
    ['a reason', 'Norway has no budget, because it will not support deep cuts.'],
    ['what may be done', 'The governor of Texas announced the creation of a website.'],
    ['two owners', 'Finland’s and Sweden’s accession will help the alliance.'],
  ])('%s: %s', (_, text) => {
    expect(promises(text)).toEqual([])
  })
})

describe('terms', () => {
  test('a bound of a resolve within the promise is not its deadline', () => {
    const text =
      'Norway promised to keep its rules for gas, affirming the resolve to end its dependence by 2030.'

    expect(promises(text)).toMatchObject([{ due: undefined }])
  })

  test('of two days the closer one is the deadline', () => {
    expect(promises('Norway will open the border next month on 2 July.')).toMatchObject([
      { due: '2021-07-02' },
    ])
  })

  test('"all that we can" says nothing of scope', () => {
    expect(promises('Kenya promised to do all that it can to help Uganda.')).toMatchObject([
      { scope: undefined },
    ])
  })

  test('promises that share act and object only are two', () => {
    const text =
      'Japan intends to support research on rice in the highlands of Laos. ' +
      'Japan intends to support research into vaccines with universities in Kenya.'

    expect(promises(text)).toHaveLength(2)
  })
})

test('in a letter "I" promises for whoever signs it, and "we" for the state', () => {
  const letter = (words: string) => `${words}\n\nSincerely,\n\nEMMANUEL MACRON`

  expect(
    ['I will reopen the port of Sfax.', 'We will reopen the port of Sfax.'].map(
      (words) => promises(letter(words))[0]?.promisors,
    ),
  ).toEqual([['Emmanuel Macron'], ['France']])
})

test('a number alone and half a name are no objects', () => {
  const objects = [
    'Chad will sanction three of the stations.',
    'Chad will expand the Voices Against Hunger Initiative.',
  ]

  expect(objects.map((text) => promises(text)[0]?.object)).toEqual([
    'three of the stations',
    undefined,
  ])
})
