import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test.each([
  'Asked whether the ferry had sunk, Governor Ana Cruz said yes.',
  'Man accused of stealing a ferry.',
  'The report did not mention that nine had died.',
  'A guard had a life-threatening wound.',
  'Democrats confirmed nine judicial nominees.',
  'The Senate confirmed Ana Cruz as governor.',
])('nobody is told to have said it: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  [
    'The case was open for years, as the governor admitted that they were late.',
    'the governor',
    'that they were late',
  ],
  [
    'As the governor said that the ferry was old, crowds stormed the port.',
    'the governor',
    'that the ferry was old',
  ],
  [
    'The ferry had sunk, according to Ana Cruz, of Basilan, a member of the council.',
    'Ana Cruz',
    'The ferry had sunk',
  ],
])('what stands around it is no part of it: %s', (text, source, content) => {
  expect(read(text).map((each) => [each.source, each.content])).toContainEqual([source, content])
})
