import { expect, test } from 'vitest'
import { endnotes, numbersOn } from './endnotes.ts'

type Line = Parameters<typeof numbersOn>[0]

function line(...claims: readonly string[]): Line {
  const tellings = claims.map((claim) => ({
    claim,
    passage: { words: `words of  ${claim}` },
    cited: { source: 'Harbour Radio', title: 'Port', published: '3 May 1997' },
  }))
  // Only what a note is made of is looked at.
  return { text: '', tellings } as unknown as Line
}

const sum = line('a', 'b', 'c', 'd', 'e', 'f', 'g', 'only')
const [first, second] = [line('c', 'c', 'a'), line('b')]

test('notes are numbered in the order in which a reader meets them', () => {
  const notes = endnotes({ situation: [sum, first] }, [
    { id: 'latest', title: '', more: 0, empty: '', lines: [second] },
  ])

  expect(numbersOn(sum, notes)).toEqual([])
  expect(numbersOn(first, notes)).toEqual([1, 2])
  expect(numbersOn(second, notes)).toEqual([3])
})

test('what only a sum stands on is evidence as well, and comes last', () => {
  const { list } = endnotes({ situation: [sum, first] }, [])

  expect(list.map(({ claim }) => claim)).toEqual(['c', 'a', 'b', 'd', 'e', 'f', 'g', 'only'])
  expect(list[0]).toEqual({
    number: 1,
    claim: 'c',
    words: 'words of c',
    source: 'Harbour Radio, Port, 3 May 1997',
  })
})
