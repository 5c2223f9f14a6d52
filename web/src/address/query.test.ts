import { expect, test } from 'vitest'
import { addressOf, changedQuery, lastingQuery, toggled } from './query.ts'

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
