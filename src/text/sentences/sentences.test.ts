import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

function split(text: string): string[] {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  return splitSentences(text, segments).map(({ start, end }) => text.slice(start, end))
}

describe('one sentence with a stop in a name', () => {
  test.each([
    'Evan P. Marsh was driving.',
    'Const. Ana Lima saw it.',
    'See p. 12 of it.',
    'It rained . . . and rained.',
    'P.S. We sold the boat.',
    'Read it on Rowers.Com first.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text])
  })
})

describe('two sentences', () => {
  test.each([
    ['The convoy left Gao.', 'It reached Kidal at night.'],
    ['Talks resumed in Doha.', '"We are close," a mediator said.'],
    ['"Nobody was hurt."', 'The mayor spoke on Friday.'],
    ['Peru recalled its envoy (the second this year).', 'Chile did not.'],
    ['Who fired first?', 'Both sides blame the other.'],
    ['The minister flew to the U.S.', 'He returned on Monday.'],
    ['The truce began at 6 p.m.', 'The guns fell silent.'],
    ['It ended in 1975.', 'Nobody counted the dead.'],
    ['Our thanks to the rescuers.', 'pic.twitter.com/a1B2c3D4 — Mayor of Tripoli'],
    ['Three villages burned. [4]', 'Aid came a week later.'],
    ['The port reopened…', 'Ships came back within days.'],
  ])('%s | %s', (first, second) => {
    expect(split(`${first} ${second}`)).toEqual([first, second])
  })

  test.each([
    [
      'A stop with no space after it ends a sentence',
      'They met in the capital.The talks lasted an hour.',
      2,
    ],
    [
      'A label in capitals is a sentence by itself',
      'THE PRESIDENT: We will leave.\n\nQ When is that?\n\nMR. ORTIZ (in Spanish): Soon.',
      6,
    ],
    ['An abbreviation before a colon in the text is no label', 'The UN: what it does now.', 1],
    [
      'A blank line ends a headline',
      'Rebels take airport\n\nFighters entered the terminal at dawn.',
      2,
    ],
    ['A bullet starts a sentence', 'Demands:\n- a ceasefire\n- the release of prisoners', 3],
    [
      'Items behind semicolons are sentences',
      'Build the dam; - Train 40 divers; - Pay the rowers.',
      5,
    ],
    [
      'A paragraph broken inside a sentence goes on',
      'The army said it would\n\nleave the valley by May.',
      1,
    ],
    [
      'A wrapped line goes on',
      'The foreign minister of Norway, who has led the mediation for two\nyears, said that both sides had agreed to meet again.',
      1,
    ],
    [
      'Lower-case text is split, too',
      'the bridge fell at noon. two soldiers died. nobody claimed the attack.',
      3,
    ],
    ['A question ends whatever follows', 'was it the mayor? nobody at the port could say.', 2],
    [
      'Who writes "i" starts sentences in lower case',
      'the ferry was late again. i asked at the desk. they knew nothing.',
      3,
    ],
    ['A greeting stands alone', 'Dear colleagues,\n\nThe talks in Oslo go on.', 2],
    ['Old wire copy in capitals is split', 'THE MINE WAS CLOSED. GEN. RUIZ DENIED THE CHARGE.', 2],
  ])('%s', (_, text, count) => {
    expect(split(text)).toHaveLength(count)
  })
})

test.each([
  'Lt. Gen. Amina Yusuf and Gov. Rhys Parry met Dr. Lund.',
  'J. R. Okello, the U.N. envoy, arrived on Jan. 3 with No. 2 of the list.',
  'The former leader George.W. Bush was not there.',
  'The firm Orion Inc. said the U.S. military paid 3.5 million.',
  '"Why now?" she asked.',
  'See example.org/news.html or write to Mr. Diaz.',
  'Write to Ana.Lund@example.org before Monday.',
])('one sentence: %s', (text) => {
  expect(split(text)).toEqual([text])
})

test('a sentence never crosses a segment and says which one it stands in', () => {
  const text = 'Ceasefire holds The guns are silent.'
  const segments = [
    { kind: 'headline' as const, span: { start: 0, end: 15 } },
    { kind: 'body' as const, span: { start: 16, end: text.length } },
  ]

  expect(splitSentences(text, segments)).toEqual([
    { start: 0, end: 15, segment: 0 },
    { start: 16, end: text.length, segment: 1 },
  ])
})

test.each([
  [
    '- The port opened. - The airport did not.',
    ['-', 'The port opened.', '-', 'The airport did not.'],
  ],
  ['“We won.” - Ada Lind', ['“We won.” - Ada Lind']],
  ['The port opened at 6 a.m. - an hour late.', ['The port opened at 6 a.m. - an hour late.']],
])('the items of a list run together, in "%s"', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('white space alone is no sentence', () => {
  expect(split(' \n\n \t ')).toEqual([])
})

test('a very long run of stops is read in good time', () => {
  expect(split(`${'. '.repeat(50_000)}end`).length).toBeGreaterThan(0)
})
