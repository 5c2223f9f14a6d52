import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'
import { quote } from '../../record/index.ts'

/** The relations of a text: subject, type, object. */
function relations(text: string) {
  return claimsOf('relation', text).map(({ content }) => [
    content.subject.value.label ?? content.subject.value.name,
    content.type.value,
    content.object.value.label ?? content.object.value.name,
  ])
}

test.each<[string, readonly string[]]>([
  [
    'The Emirati-backed fighters seized the port of Aden.',
    ['Emirati-backed fighters', 'backed-by', 'United Arab Emirates'],
  ],
  [
    'Pro-Russian separatists took the town hall.',
    ['Pro-Russian separatists', 'allied-with', 'Russia'],
  ],
  [
    'An Iran-aligned militia claimed the strike.',
    ['Iran-aligned militia', 'affiliated-with', 'Iran'],
  ],
  ['The rebels are backed by Rwanda.', ['rebels', 'backed-by', 'Rwanda']],
  [
    'The Islamic State, also known as ISIS, claimed the attack.',
    ['Islamic State', 'also-known-as', 'ISIS'],
  ],
  [
    'The leader of Boko Haram, known as Abu Musab, was killed.',
    ['leader of Boko Haram', 'also-known-as', 'Abu Musab'],
  ],
])('%s', (sentence, expected) => {
  expect(relations(sentence)).toEqual([expected])
})

test.each([
  'The bank-backed loan was repaid.',
  'The pro-choice rally ended peacefully.',
  'The bill was backed by many voters.',
  'The bridge linked to the road was closed.',
  'The ministers also called for Chad to open the border.',
  'The rebels are supported by most Kenyans.',
  'Any person tied to Russia has to leave Chad.',
  'President Macron is tied for second place with President Putin.',
  'President Macron is not known as a Kenyan.',
  "Boro's pro-Cuba view cost him the post.",
])('%s (no relation)', (sentence) => {
  expect(relations(sentence)).toEqual([])
})

test('a relation told twice is told once', () => {
  const found = relations(
    'The Houthis, backed by Iran, fired on ships. The Iran-backed Houthis fired again.',
  )

  expect(found.map(([, type, object]) => [type, object])).toEqual([['backed-by', 'Iran']])
})

test('what somebody is called is told by whoever reports, without the doubt of the clause', () => {
  const [found] = claimsOf(
    'relation',
    'The ministry claimed that the Rwandan-backed rebels had left.',
  )

  expect(found?.attribution).toMatchObject({ chain: [{ class: 'outlet-narration' }] })
  expect(found?.attribution.hedge).toBeUndefined()
})

test.each([
  ['The rebels are backed by Rwanda.', 'rebels are backed by Rwanda'],
  ['Supported by Rwanda, which denies it, the rebels took the town.', 'Supported by Rwanda'],
])('the words of a relation are those that say it: %s', (text, words) => {
  const [found] = claimsOf('relation', text)

  expect(found && quote({ text }, found.span)).toBe(words)
})

test('who is tied to an armed group is not told as a civilian', () => {
  const [found] = claimsOf('relation', 'Peru held an individual affiliated with Hezbollah.')

  expect(found?.content.subject.value.sector).toBeUndefined()
})
