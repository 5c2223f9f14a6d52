import { expect, test } from 'vitest'
import { parseText } from '../parsing/index.ts'
import { findNames } from './find-names.ts'

function names(text: string): string[] {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  return findNames(tokens, sentences, text).map(({ text: name, type }) => `${type}: ${name}`)
}

test.each([
  [
    'Chancellor Angela Merkel met Emmanuel Macron in Berlin.',
    ['person: Angela Merkel', 'person: Emmanuel Macron', 'place: Berlin'],
  ],
  [
    'The United Nations and the African Union condemned the attack in Sudan.',
    ['organisation: United Nations', 'organisation: African Union', 'place: Sudan'],
  ],
  [
    'Syrian and Kurdish fighters crossed into Turkey.',
    ['nationality: Syrian', 'nationality: Kurdish', 'place: Turkey'],
  ],
  ['They fired Katyusha rockets and an RPG-7 at the post.', ['weapon: Katyusha', 'weapon: RPG-7']],
  ['Peru and Chile recalled their envoys.', ['place: Peru', 'place: Chile']],
  ['Nobody was hurt when the bridge fell.', []],
  ['Miriam Castro-Solano was killed in Rafah.', ['person: Miriam Castro-Solano', 'place: Rafah']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('a surname alone is a person when the report has the full name', () => {
  const found = names(
    'Defence Minister Vance Okafor left Abuja. A convoy met Okafor at the airport.',
  )
  expect(found).toEqual(['person: Vance Okafor', 'place: Abuja', 'person: Okafor'])
})

test('names are found in text that is all capitals', () => {
  expect(
    names('GUERRILLAS KILLED TWO POLICEMEN IN SAN SALVADOR ON FRIDAY, THE SALVADORAN ARMY SAID.'),
  ).toEqual(expect.arrayContaining(['place: SAN SALVADOR', 'nationality: SALVADORAN']))
})

test('names do not overlap and are quotes of the text', () => {
  const text =
    'President Nana Akufo-Addo of Ghana told the Economic Community of West African States that Mali must vote.'
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  const found = findNames(tokens, sentences, text)

  expect(found.length).toBeGreaterThan(2)
  found.forEach((name, index) => {
    expect(text.slice(name.start, name.end)).toBe(name.text)
    expect(name.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
  })
})
