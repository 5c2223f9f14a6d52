import { expect, test } from 'vitest'
import { pinched, turnFactor, wholeView, zoomed } from './zoom.ts'

test('what is under the pointer stays there', () => {
  const near = zoomed(wholeView, 4, { x: 100, y: 50 })
  expect(near).toEqual({ scale: 4, x: -300, y: -150 })
  expect(zoomed(near, 1 / 4, { x: 100, y: 50 })).toEqual(wholeView)
})

test('nothing is smaller than the whole, or larger than forty times', () => {
  expect(zoomed(wholeView, 0.1, { x: 0, y: 0 })).toEqual(wholeView)
  expect(zoomed(wholeView, 1000, { x: 0, y: 0 }).scale).toBe(40)
})

test('two fingers that part make the picture larger around what is between them', () => {
  const before = [
    { x: 90, y: 50 },
    { x: 110, y: 50 },
  ]
  const after = [
    { x: 80, y: 60 },
    { x: 120, y: 60 },
  ]
  // What was at 100, 50 is at 100, 60 now.
  expect(pinched(wholeView, before, after)).toEqual({ scale: 2, x: -100, y: -40 })
})

test.each([
  ['a wheel in pixels', { deltaY: -500, deltaMode: 0, ctrlKey: false }, 2],
  ['a wheel in lines', { deltaY: 20, deltaMode: 1, ctrlKey: false }, 0.5],
  ['a wheel in pages', { deltaY: -1, deltaMode: 2, ctrlKey: false }, 2],
  ['two fingers on a touchpad', { deltaY: -50, deltaMode: 0, ctrlKey: true }, 2],
])('%s turns the picture larger or smaller', (_, turn, factor) => {
  expect(turnFactor(turn)).toBeCloseTo(factor)
})
