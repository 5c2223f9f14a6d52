import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

const who = (text: string) => told(text).map((mention) => mention.replace(/:.*/, ''))

test.each([
  ['They stored all of it in the GRUMP. The GRUMP is cheap.', 'GRUMP'],
  ['The ministry presented its Green Harbour Ledger on Monday.', 'Green Harbour Ledger'],
])('a name of which nobody tells that it acts is nobody: %s', (text, name) => {
  expect(who(text)).not.toContain(name)
})

test.each([
  ['The town bought it from Brightwater Flow. Brightwater Flow denied this.', 'Brightwater Flow'],
  ['The chairman of Brightwater Flow resigned.', 'Brightwater Flow'],
  ['The bridge was built by Brightwater Flow.', 'Brightwater Flow'],
  ['They joined the National Relief Network in May.', 'National Relief Network'],
])('whoever acts, has people or is called a body is somebody: %s', (text, name) => {
  expect(who(text)).toContain(name)
})

test('students of a college are people, and no body', () => {
  expect(told('Quarlesby College students marched on Monday.').join()).toContain(
    'Quarlesby College students',
  )
})

test.each([
  ['A Stanford University professor spoke.', 'Stanford University professor: - USA edu'],
  [
    'A Stanford University spokesman spoke.',
    'Stanford University spokesman: stanford-university USA edu',
  ],
])('whoever is of a body need not speak for it: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test('an ally of a body is not the body', () => {
  expect(who('They met with a NATO ally in May.')).toEqual([])
})

test.each([
  'They fought for justice and for the presidency.',
  'Stem cells and artillery were studied.',
  'They spoke of opposition to the road and of floods in Quarlesby County.',
  'The divisions at home grew, and so did the resistance to change.',
])('what may be anything is nobody: %s', (text) => {
  expect(who(text)).toEqual([])
})
