import { describe, expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'
import type { Segment } from '../../record/index.ts'
import { quotedStretches, stanceOf } from './index.ts'

describe('who said what', () => {
  test.each([
    [
      'The governor of Basilan said that the ferry had sunk.',
      'The governor of Basilan',
      'that the ferry had sunk',
    ],
    ['The ferry had sunk, the governor said on Friday.', 'the governor', 'The ferry had sunk'],
    [
      'The ferry, the governor said, had sunk in a storm.',
      'the governor',
      'The ferry | had sunk in a storm',
    ],
    ['The ferry had sunk, said Governor Ana Cruz.', 'Governor Ana Cruz', 'The ferry had sunk'],
    [
      'According to the coast guard, nine people swam ashore.',
      'the coast guard',
      'nine people swam ashore',
    ],
    [
      'Nine people swam ashore, according to the coast guard.',
      'the coast guard',
      'Nine people swam ashore',
    ],
    ['As the mayor noted on Monday, the port is shut.', 'the mayor', 'the port is shut'],
    [
      'The colonel, Tomas Vega, warned that the bridge would be blown up.',
      'The colonel, Tomas Vega',
      'that the bridge would be blown up',
    ],
    ['Mali agreed on Tuesday with Niger to share the wells.', 'Mali', 'to share the wells'],
    [
      'The Guard Corps, which includes the Falcon Force, declared that the bridge was open.',
      'The Guard Corps',
      'that the bridge was open',
    ],
    [
      'In a note sent after the raid, Ada Lind justified it as cautious in nature: “The army took action to protect our people.”',
      'Ada Lind',
      '“The army took action to protect our people.”',
    ],
    [
      'The army told reporters in Goma that the road was open.',
      'The army',
      'that the road was open',
    ],
    [
      'Mensah said last month that his men would not negotiate.',
      'Mensah',
      'that his men would not negotiate',
    ],
    [
      'The bridge is shut, transport ministry spokesman Anders Holt said.',
      'transport ministry spokesman Anders Holt',
      'The bridge is shut',
    ],
    ['Oslo denied any role in the talks.', 'Oslo', 'any role in the talks'],
    [
      'The United Nations, which runs the camps, confirmed the number.',
      'The United Nations',
      'the number',
    ],
    [
      'German Chancellor Ana Lind and French President Ito Ken hailed the exchange.',
      'German Chancellor Ana Lind and French President Ito Ken',
      'the exchange',
    ],
    [
      'The envoy told the radio service that Oslo would not interfere.',
      'The envoy',
      'that Oslo would not interfere',
    ],
    [
      'If the count is right, experts say, holding the port may need another way.',
      'experts',
      'holding the port may need another way',
    ],
    [
      'We met the envoys, who said they had left Goma, and we are asking why.',
      'who',
      'they had left Goma',
    ],
    [
      'The envoys reaffirmed their wish for a fair, lasting peace between Peru and Ecuador.',
      'The envoys',
      'their wish for a fair, lasting peace between Peru and Ecuador',
    ],
    [
      'Lind says her play, "The Siege of the North", was written in a week.',
      'Lind',
      'her play, "The Siege of the North", was written in a week',
    ],
    [
      'When the states formed the League, Captain Ito said, "We hope for a shield."',
      'Captain Ito',
      '"We hope for a shield."',
    ],
    ['The council called for a truce and the mayor left.', 'The council', 'a truce'],
  ])('"%s"', (sentence, source, content) => {
    const found = read(sentence)
    expect(found.map((one) => one.source)).toContain(source)
    expect(found.some((one) => one.content.endsWith(content))).toBe(true)
  })
})

describe('direct speech', () => {
  test('a quotation runs on behind its speaker', () => {
    const [found] = read('“We lost the harbour,” Captain Ito said. “We will take it back.”')

    expect(found).toMatchObject({
      source: 'Captain Ito',
      content: '“We lost the harbour,” | “We will take it back.”',
      speech: 'direct',
    })
  })

  test('a quotation of several sentences comes before its speaker', () => {
    const [found] = read('“We lost the harbour. We will take it back,” said Captain Ito.')

    expect(found).toMatchObject({
      source: 'Captain Ito',
      content: '“We lost the harbour. We will take it back,”',
    })
  })

  test('an item of a list is named by its office, with a day in brackets', () => {
    const items = [
      '- Secretary of Trade Ana Lima (March 2): “We open the port today, and the road tomorrow.”',
      '- President Jan Lund: “Whatever happens to the road, the port is open.”',
    ]

    expect(read(items.join('\n')).map(({ source }) => source)).toEqual([
      'Secretary of Trade Ana Lima',
      'President Jan Lund',
    ])
  })

  test('a colon introduces the speaker', () => {
    const [found] = read('Captain Ito: “We will take the harbour back by spring.”')

    expect(found).toMatchObject({
      source: 'Captain Ito',
      content: '“We will take the harbour back by spring.”',
      speech: 'direct',
    })
  })

  test('a quotation inside a clause is mixed', () => {
    expect(read('Captain Ito said the harbour was “a grave for ships”.')[0]).toMatchObject({
      speech: 'mixed',
    })
  })

  test('a mark that was never closed ends with its sentence', () => {
    const [found] = read('Captain Ito said: “We will take it back. The crew cheered.')

    expect(found?.content.startsWith('“We will take it back')).toBe(true)
  })

  test('a mark that was never opened begins with its sentence', () => {
    const [found] = read('The harbour will be free," the officers said in a joint statement.')

    expect(found).toMatchObject({ source: 'the officers', content: 'The harbour will be free,"' })
  })

  test('scare quotes are no quotation', () => {
    expect(read('The “people’s harbour” closed in May.')).toEqual([])
  })
})

describe('no speaker is named', () => {
  test('reportedly', () => {
    expect(read('The captain had reportedly left the ship.')[0]).toMatchObject({
      source: '',
      cue: 'reportedly',
    })
  })

  test('a passive without "by"', () => {
    expect(read('The fleet is expected to sail in June.')[0]).toMatchObject({
      source: '',
      lemma: 'expect',
    })
  })

  test('a passive with "by"', () => {
    expect(read('The captain was accused by the crew of theft.')[0]).toMatchObject({
      source: 'the crew',
      lemma: 'accuse',
    })
  })
})

test('two speakers in a sentence each have their own words', () => {
  const found = read('The mayor said the road was open, adding that buses would run.')

  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['The mayor', 'the road was open'],
    ['The mayor', 'that buses would run'],
  ])
})

test('only the relative clause is what its source says', () => {
  const [found] = read('They blamed units that, according to experts, no longer exist.').filter(
    ({ lemma }) => lemma === 'according',
  )

  expect(found).toMatchObject({ source: 'experts', content: 'that | no longer exist' })
})

test('a post is its author’s', () => {
  const text =
    'Talks went on.\n\nWe met in Lomé today and agreed on water. — Ama Kofi (@amakofi) May 3, 2018\n\nThey end on Friday.'
  const [start, author] = [text.indexOf('We met'), text.indexOf('Ama Kofi')]
  const segments: Segment[] = [
    { kind: 'body', span: { start: 0, end: 14 } },
    {
      kind: 'post',
      span: { start, end: text.indexOf('\n\nThey') },
      author: { name: 'Ama Kofi', span: { start: author, end: author + 8 } },
    },
    { kind: 'body', span: { start: text.indexOf('They end'), end: text.length } },
  ]

  expect(read(text, segments)).toContainEqual({
    source: 'Ama Kofi',
    cue: '',
    content: 'We met in Lomé today and agreed on water.',
    speech: 'direct',
    lemma: 'post',
  })
})

describe('quotation marks', () => {
  const stretches = (text: string) =>
    quotedStretches(text, []).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['He said “go” and left.', ['“go”']],
    ['He said "go" and left.', ['"go"']],
    ["He said ''go'' and left.", ["''go''"]],
    ['The crew’s captain said ‘the crew’s gone’ twice.', ['‘the crew’s gone’']],
    ["The crews' captain can't say 'all is well' now.", ["'all is well'"]],
    ['«Va bene», ha detto.', ['«Va bene»']],
    ["It's the crew's.", []],
  ])('"%s"', (text, expected) => {
    expect(stretches(text)).toEqual(expected)
  })
})

test('a quotation of the paragraph before is not the next speaker’s', () => {
  const found = read(
    'The cook said “I heard nothing there.”\n\nThe guard said “I saw nothing at all.”',
  )
  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['The cook', '“I heard nothing there.”'],
    ['The guard', '“I saw nothing at all.”'],
  ])
})

test('a hostile text is read in bounded time', () => {
  const text = `${'"'.repeat(3000)} ${"'a ".repeat(3000)} ${'‘s’ '.repeat(3000)} ${'said that '.repeat(500)}`

  expect(() => read(text)).not.toThrow()
})

test.each([
  ['warn', 'warn'],
  ['pledge', 'promise'],
  ['deny', 'deny'],
  ['whistle', 'say'],
])('the stance of "%s" is %s', (lemma, stance) => {
  expect(stanceOf(lemma)).toBe(stance)
})
