import { expect, test } from 'vitest'
import { around } from './around.ts'

const tie = (id: string, type: string, isFrom = true) => ({
  inWords: `${id} ${type}`,
  type,
  other: { id, label: id },
  isFrom,
  claim: 'clm_0000000000000001' as never,
  report: 1,
})

test('a tie that several reports state is drawn once, two ties to one actor are two', () => {
  const { others } = around([tie('a', 'part-of'), tie('a', 'part-of'), tie('a', 'led-by', false)])

  expect(others.map(({ id, type }) => `${id} ${type}`)).toEqual(['a part-of', 'a led-by'])
})

test('no two stand on one line, and the actor is in their middle', () => {
  const { others, middle, height } = around(Array.from({ length: 20 }, (_, n) => tie(`${n}`, 'x')))

  expect(new Set(others.map(({ y }) => y)).size).toBe(12)
  expect(middle * 2).toBe(height)
})
