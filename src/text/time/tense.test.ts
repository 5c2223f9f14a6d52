import { expect, test } from 'vitest'
import { makeDocument } from '../../../test/make.ts'
import { buildTree, findClauses } from '../clauses/index.ts'
import { parseText } from '../parsing/index.ts'
import { findTimes } from './index.ts'

/** A Wednesday. */
const published = {
  value: '2016-05-11',
  earliest: '2016-05-11',
  latest: '2016-05-11',
  basis: 'given',
  spans: [],
} as const

function valuesOf(text: string) {
  const { tokens } = parseText(makeDocument(text))
  const verbs = { tokens, clauses: findClauses(buildTree(tokens)) }
  return findTimes(text, { segments: [], published, verbs }).map(({ value }) => value)
}

test.each([
  ['The envoy arrives in Bamako on Friday.', '2016-05-13'],
  ['The envoy arrived in Bamako on Friday.', '2016-05-06'],
  ['The council is meeting on Friday.', '2016-05-13'],
  ['The rebels may attack the port on Friday.', '2016-05-13'],
  ['The envoy must have left the port on Friday.', '2016-05-06'],
  ['The minister could not be reached on Friday.', '2016-05-06'],
  ['The funeral is Friday.', '2016-05-13'],
  ['The funeral was Friday.', '2016-05-06'],
  ['The trial was set for Friday.', '2016-05-13'],
  ['The patrol was forced to flee on Friday.', '2016-05-06'],
  ['The patrol decided to leave on Friday.', '2016-05-13'],
  ['By Friday, forty sailors had died.', '2016-05-06'],
  ['Forty sailors must leave by Friday.', '2016-05-13'],
  ['Until Friday, rebels held the bridge.', '2016-05-06'],
  ['On Friday, when the dam broke, forty people fled.', '2016-05-06'],
  ['The company said Friday it will close the mine.', '2016-05-06'],
  ['The company will close the mine Friday, it said.', '2016-05-13'],
  ['A man will be tried for the Dec. 19 drive-by shooting.', '2015-12-19'],
  ['A man is charged in the Dec. 19 deaths of two clerks.', '2015-12-19'],
  ['A man will stand in the Dec. 19 election.', '2016-12-19'],
])('"%s" is about %s', (sentence, day) => {
  expect(valuesOf(sentence)).toEqual([day])
})
