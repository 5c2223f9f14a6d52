import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

const who = (text: string) => told(text).map((mention) => mention.replace(/:.*/, ''))

test.each([
  ['Officials in Quarlesby met. Quarlesby rebuilt the hall.', 'Quarlesby'],
  ['The children hid from the Balor. Balor said nothing.', 'Balor'],
  ['The march was against Quarlism. Quarlism is old.', 'Quarlism'],
  ['They praised the Quarlesby Accords.', 'Quarlesby Accords'],
  ['The mayor thanked Quarlonians for their help.', 'Quarlonians'],
])('one word that is used as no name of a person is none: %s', (text, word) => {
  expect(who(text)).not.toContain(word)
})

test.each([
  ['Mr. Quarles resigned in May. The inquiry in Quarles was long.', 'Mr. Quarles'],
  ['Ana Quarles won. Faith in Quarles is high.', 'Quarles'],
  ['The Alvarez family mourned. Alvarez said no.', 'Alvarez'],
])('whoever has a title, a longer name or a family is somebody: %s', (text, word) => {
  expect(who(text)).toContain(word)
})
