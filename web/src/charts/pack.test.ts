import { expect, test } from 'vitest'
import { packed } from './pack.ts'

test('what does not overlap shares a row, what does gets another', () => {
  const items = [
    { id: 'a', from: 0, to: 10 },
    { id: 'b', from: 5, to: 20 },
    { id: 'c', from: 14, to: 18 },
    { id: 'd', from: 24, to: 30 },
  ]

  expect(packed(items, 9).map(({ item, row }) => [item.id, row])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
    ['d', 0],
  ])
})

test('a day is not hidden behind the years that were there before it', () => {
  const years = Array.from({ length: 4 }, (_, id) => ({ id, from: 0, to: 100 }))
  const day = { id: 9, from: 40, to: 50 }

  const found = packed([...years, day], 3)
  expect(found.filter(({ row }) => row === 0).map(({ item }) => item)).toEqual([day])
})

test('no more rows than there is room for', () => {
  const items = Array.from({ length: 20 }, () => ({ from: 0, to: 5 }))

  expect(Math.max(...packed(items, 4).map(({ row }) => row))).toBe(3)
})
