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

test('no more rows than there is room for', () => {
  const items = Array.from({ length: 20 }, () => ({ from: 0, to: 5 }))

  expect(Math.max(...packed(items, 4).map(({ row }) => row))).toBe(3)
})
