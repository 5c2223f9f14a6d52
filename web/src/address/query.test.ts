import { expect, test } from 'vitest'
import { addressOf, changedQuery, chosenIn, isChoice, lastingQuery, toggled } from './query.ts'

const query = new URLSearchParams('as_of=2021-04-10&kind=event&kind=incident&q=rockets')

test.each([
  [{ q: 'drones' }, 'as_of=2021-04-10&kind=event&kind=incident&q=drones'],
  [{ q: undefined }, 'as_of=2021-04-10&kind=event&kind=incident'],
  [{ q: '' }, 'as_of=2021-04-10&kind=event&kind=incident'],
  [{ kind: ['role'] }, 'as_of=2021-04-10&q=rockets&kind=role'],
  [{ kind: [] }, 'as_of=2021-04-10&q=rockets'],
])('%o gives the query %s', (changes, expected) => {
  expect(changedQuery(query, changes).toString()).toBe(expected)
})

test('another screen keeps the clocks and drops the filters', () => {
  expect(lastingQuery(query).toString()).toBe('as_of=2021-04-10')
})

test('an address without a query has no question mark', () => {
  expect(addressOf('/timeline', new URLSearchParams())).toBe('/timeline')
})

test('commas and colons stay readable', () => {
  expect(addressOf('/r/doc_1', new URLSearchParams({ char: '4,9' }))).toBe('/r/doc_1?char=4,9')
})

test('a chosen facet is un-chosen by the same click', () => {
  expect(toggled(toggled([], 'event'), 'event')).toEqual([])
})

test.each([
  ['', { item: 'clm_1', part: undefined }],
  ['q=rockets', { item: 'clm_1', part: 'content.deadline' }],
  ['q=rockets', { item: undefined, part: undefined }],
])('what a row leads to from "%s" is written as any other address: %o', (query, changes) => {
  if (!isChoice(changes)) throw new Error('not the choice of a row')
  const before = new URLSearchParams(query)

  expect(chosenIn(addressOf('/timeline', before), changes)).toBe(
    addressOf('/timeline', changedQuery(before, changes)),
  )
})

test('what changes more than the row is none', () => {
  expect(isChoice({ item: 'clm_1' })).toBe(false)
  expect(isChoice({ item: 'clm_1', part: undefined, at: 'Q1' })).toBe(false)
})
