import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** What is promised in a text, in its order. Published on Tuesday 15 June 2021. */
function promised(text: string): readonly string[] {
  return claimsOf('commitment', text).map(({ content }) => content.promise.value)
}

test.each([
  [
    'what another will do',
    'Chad will send its trucks, while Niger will look for builders.',
    'Chad will send its trucks',
  ],
  [
    'what the promiser did later',
    'On Monday President Macron announced he would close the base, before changing course on Friday.',
    'he would close the base',
  ],
  [
    'a quotation',
    'Kenya promised to act if talks fail: “I expect to be there because it is better.”',
    'to act if talks fail',
  ],
  [
    'what comes of it',
    'The African Union agreed to keep the border shut until both sides agree—paving the way for talks.',
    'to keep the border shut until both sides agree',
  ],
  [
    'how it was shown',
    'Peru demonstrated its commitment to protect the forest by sending a new law to the parliament.',
    'to protect the forest',
  ],
  ['a conjunction', 'Some call it late, and Norway will send trucks.', 'Norway will send trucks'],
])('%s is no part of a promise', (_, text, promise) => {
  expect(promised(text)).toEqual([promise])
})

test('a bracket opened in a promise is closed in it', () => {
  expect(promised('Norway promised to help the Unity Front (FAU).')).toEqual([
    'to help the Unity Front (FAU)',
  ])
})

test('the terms behind a sum belong to it', () => {
  expect(promised('Japan pledged $4 billion over three years to the fund.')).toEqual([
    '$4 billion over three years to the fund',
  ])
})

test('what is set off by "and to" is promised by itself', () => {
  expect(
    promised('Kenya and Uganda agreed to stay in touch, and to remain united against the rebels.'),
  ).toContain('to remain united against the rebels')
})
