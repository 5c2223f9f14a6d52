import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test('the turns of a transcript are their speakers’', () => {
  const text =
    'MS. ORTIZ: Good morning. We begin.\n\nQ    Will the base close?\n\nMS. ORTIZ: It will not.\n\nThat is all I have.\n\n4:07 P.M. GMT'

  expect(
    read(text)
      .filter(({ lemma }) => lemma === ':')
      .map(({ source, content }) => [source, content]),
  ).toEqual([
    ['MS. ORTIZ', 'Good morning. We begin'],
    ['Q', 'Will the base close?'],
    ['MS. ORTIZ', 'It will not | That is all I have'],
  ])
})

test('whoever asks by initials in brackets ends the turn before', () => {
  const found = read(
    'AL: The ice is thin this year.\n\n((WN)) What will you do?\n\nAL: We will wait.\n\n((WN)) How long?\n\nThe talk ended.',
  )

  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['AL', 'The ice is thin this year'],
    ['((WN))', 'What will you do?'],
    ['AL', 'We will wait'],
    ['((WN))', 'How long?'],
  ])
})

test('what stands before a colon is no speaker when a verb tells who is', () => {
  const found = read(
    '- President Boro told of the Strait of Oman: “We have a blockade up there, and only ships of ours get through.”',
  )

  expect(found.map(({ source }) => source)).toEqual(['President Boro'])
})

test('a speech with one label in capitals is all its speaker’s, without the closing note', () => {
  const found = read(
    'Harbour Hall\n\n10:21 A.M. EST\n\nTHE PRESIDENT: Good morning. We reopen the port.\n\nThat is all.\n\nEND 10:30 A.M. EST\n\n# # #',
  )

  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['THE PRESIDENT', 'Good morning. We reopen the port | That is all'],
  ])
})

test('one heading with a colon is no speaker', () => {
  expect(read('The president: what he leaves behind.\n\nFACT SHEET: Four years of talks.')).toEqual(
    [],
  )
})

test('what was heard is nobody’s words', () => {
  const found = read(
    'THE PRESIDENT: The bridge is open.\n\n(Applause.)\n\nThe ferry is not.\n\n9:12 A.M.',
  )

  expect(found.map(({ content }) => content)).toEqual(['The bridge is open | The ferry is not'])
})

test.each([
  'GENERAL PROVISIONS: The bridge is open.\n\nThe ferry is not.',
  'A FIRST STEP: The bridge is open.\n\nThe ferry is not.',
])('"%s" is no transcript', (text) => {
  expect(read(text)).toEqual([])
})

test('whoever is named in double brackets answers', () => {
  const found = read(
    '((WN)) How is the ice?\n\n((Ana Lima)) It is thin this year.\n\nWe measure it daily.\n\n((WN)) And then?\n\n((Ana Lima)) We wait.',
  )

  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['((WN))', 'How is the ice?'],
    ['((Ana Lima))', 'It is thin this year | We measure it daily'],
    ['((WN))', 'And then?'],
    ['((Ana Lima))', 'We wait'],
  ])
})

test('laughter is nothing said, and a caption that comes back is no speaker', () => {
  const found = read(
    'MS. ORTIZ: We begin.\n\nMR. VOSS: (Inaudible.) (Laughs.)\n\nMS. ORTIZ: Well.\n\nImage: Ana Lima.\n\nImage: Ben Roth.',
  )

  expect(found.map(({ source }) => source)).toEqual(['MS. ORTIZ', 'MS. ORTIZ'])
})

test('a turn begins with its label though the break before it was lost', () => {
  const found = read(
    'PRESIDENT LIND: The sea is rising. PRESIDENT VAN DAM: It is.\n\nPRESIDENT LIND: We agree.',
  )

  expect(found.map(({ source, content }) => [source, content])).toEqual([
    ['PRESIDENT LIND', 'The sea is rising'],
    ['PRESIDENT VAN DAM', 'It is'],
    ['PRESIDENT LIND', 'We agree'],
  ])
})
