import { expect, test } from 'vitest'
import { withDescriptions } from './described.ts'

const text = 'Interior Minister Vance Okafor of Chad met the Minister of Trade of Mali.'
const spanned = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('a person with a title counts whole and by the name; the country of the office counts too', () => {
  const found = withDescriptions({
    text,
    names: [
      { ...spanned('Vance Okafor'), type: 'person' },
      { ...spanned('Chad'), type: 'place' },
      { ...spanned('Trade'), type: 'organisation' },
      { ...spanned('Mali'), type: 'place' },
    ],
    mentions: [
      { ...spanned('Interior Minister Vance Okafor'), kind: 'person' },
      { ...spanned('Minister of Trade of Mali'), kind: 'person' },
    ],
    places: [],
  })

  expect(found.map(({ start, end, type }) => [type, text.slice(start, end)])).toEqual([
    ['person', 'Interior Minister Vance Okafor'],
    ['person', 'Vance Okafor'],
    ['place', 'Chad'],
    ['person', 'Minister of Trade of Mali'],
    ['place', 'Mali'],
  ])
})
