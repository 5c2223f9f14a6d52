import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

const both = 'parties: democratic-party USA pty'

test.each([
  'The US House met. Members of both parties in the House voted for the road.',
  'The U.S. Senate is split. Voters in both parties like the road.',
])('both parties of a parliament that has two: %s', (text) => {
  expect(told(text).some((mention) => mention.startsWith(both))).toBe(true)
})

test.each([
  'The US House met. Envoys asked both parties to end the war.',
  'The parliament of Chad met. Members of both parties voted for the road.',
])('not in %s', (text) => {
  expect(told(text).some((mention) => mention.startsWith(both))).toBe(false)
})
