import { expect, test } from 'vitest'
import { wholeView, zoomed } from './zoom.ts'

test('what is under the pointer stays there', () => {
  const near = zoomed(wholeView, 4, { x: 100, y: 50 })
  expect(near).toEqual({ scale: 4, x: -300, y: -150 })
  expect(zoomed(near, 1 / 4, { x: 100, y: 50 })).toEqual(wholeView)
})

test('nothing is smaller than the whole, or larger than forty times', () => {
  expect(zoomed(wholeView, 0.1, { x: 0, y: 0 })).toEqual(wholeView)
  expect(zoomed(wholeView, 1000, { x: 0, y: 0 }).scale).toBe(40)
})
