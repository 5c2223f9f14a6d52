import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test('whoever is believed to have done something believes nothing', () => {
  const found = read('The agency reported Chad held 36 people believed to have been in the raid.')

  expect(found.map(({ source }) => source)).toEqual(['The agency'])
})

test('nobody here alleges what an alleged bomber did', () => {
  expect(read('The radio has been trying to find the alleged bomber of the bridge.')).toEqual([])
})

test('a clause that opens a sentence says no more than stands before the main one', () => {
  const [said] = read('When the mayor said that the bridge was closed, the council met in Gulu.')

  expect(said?.content).toBe('that the bridge was closed')
})
