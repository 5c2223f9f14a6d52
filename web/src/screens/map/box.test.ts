import { expect, test } from 'vitest'
import { boxBetween, isInside } from './box.ts'

test('a box is the same whichever corner it was begun at', () => {
  const box = boxBetween({ x: 9, y: 2 }, { x: 1, y: 8 })

  expect(box).toEqual({ left: 1, right: 9, top: 2, bottom: 8 })
  expect(boxBetween({ x: 1, y: 8 }, { x: 9, y: 2 })).toEqual(box)
  expect(isInside(box, 1, 2)).toBe(true)
  expect(isInside(box, 10, 5)).toBe(false)
})
