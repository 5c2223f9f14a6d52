import { expect, test } from 'vitest'
import { clashes, shortcuts } from './registry.ts'

test('no key does two things on one screen', () => {
  expect(clashes(shortcuts)).toEqual([])
})

test('a clash with a key that holds everywhere is found', () => {
  const review = { keys: ['/'], scope: 'review', action: 'other', does: 'something else' } as const

  expect(clashes([...shortcuts, review])).toEqual(['/ (everywhere: search)'])
})

test('one key may do different things on different screens', () => {
  const reading = {
    keys: ['a'],
    scope: 'reading',
    action: 'other',
    does: 'something else',
  } as const

  expect(clashes([...shortcuts, reading])).toEqual([])
})
