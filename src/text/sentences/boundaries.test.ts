import { expect, test } from 'vitest'
import { loadModels } from '../parsing/models.ts'
import { tagText } from '../parsing/tag-text.ts'

function sentencesOf(text: string, kind: 'body' | 'headline' = 'body'): string[] {
  const segments = [{ kind, span: { start: 0, end: text.length } }]
  return tagText({ text, segments }, loadModels()).sentences.map(({ start, end }) =>
    text.slice(start, end),
  )
}

test('a mail falls apart behind the name and the hour that open it', () => {
  const text =
    'Carla Boyd 03/14/2002 09:30 AM Can you send me the lease? Carla Boyd carla.boyd@example.com'

  expect(sentencesOf(text)).toContain('Can you send me the lease?')
})

test('who writes in lower case and without stops has sentences all the same', () => {
  const text =
    'we took the boat to the island on sunday\n\nthe water was cold. it rained all day. i dont know why they let us swim there.'

  expect(sentencesOf(text)).toContain('it rained all day.')
})

test('who speaks to his reader is asked about, though his sentences start with capitals', () => {
  const text =
    'Lovely place You have to see my garden. I planted it for you all. I think you will love it. Thanks Carla'

  expect(sentencesOf(text)[0]).toBe('Lovely place')
})

test('what is told in the first person goes on before "I"', () => {
  const text = 'On Friday I met the miners of Potosi. I told them that I will keep my word.'

  expect(sentencesOf(text)).toHaveLength(2)
})

test('a blank line ends a sentence where most sentences start in lower case', () => {
  const text = 'we left the harbour\n\nthe wind was good. it blew all night'

  expect(sentencesOf(text)[0]).toBe('we left the harbour')
})

test('a speech goes on behind a colon, a dash and a comma', () => {
  const text =
    'Let me say to you: We will build this road. My friends — You know I keep my word. I told you, Ana, I would.'

  expect(sentencesOf(text)).toHaveLength(3)
})

test.each([
  'The Foreign Minister Ana Lima Boyd met Prime Minister Jon Berg Hansen In Oslo On Monday.',
  'The minister said: We will leave the valley by May.',
  'The army said it would\n\nleave the valley by May.',
])('in a report the rules have the say: %s', (text) => {
  expect(sentencesOf(`${text} The talks go on. The guns are silent.`)).toHaveLength(3)
})

test('a heading is one sentence', () => {
  expect(sentencesOf('we lost it all please help ask boyd@example.com', 'headline')).toHaveLength(1)
})

test('its sentences hold all tokens, each in one', () => {
  const text = 'Hi Jo, thanks for that Ben\n\nben@example.com 04/02/2003 11:10 AM see you there'
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const { sentences, spans } = tagText({ text, segments }, loadModels())

  expect(sentences.map(({ firstToken }) => firstToken)).toEqual([
    0,
    ...sentences.slice(0, -1).map(({ endToken }) => endToken),
  ])
  expect(sentences.at(-1)?.endToken).toBe(spans.length)
  expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, place) => place))
})
