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
