import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test.each([
  ['It was won by Chadian runner Ana Osei.', 'Ana Osei: ana-osei TCD -'],
  ['Ana Osei, a young Chadian runner, won in Lima.', 'Ana Osei: ana-osei TCD -'],
  ['It was written by Chadian singer and poet Ana Osei.', 'poet Ana Osei: ana-osei TCD cvl'],
  ['A Chadian, Ana Osei, won.', 'Ana Osei: ana-osei TCD -'],
  ['Senator Ana Osei (R-Fla.) won.', 'Senator Ana Osei: ana-osei USA leg'],
  ['Timbuktu Mayor Ana Osei won.', 'Timbuktu Mayor Ana Osei: ana-osei MLI gov'],
  ['Coach Ana Osei won.', 'Coach Ana Osei: ana-osei - cvl'],
  ['Ana Osei from Chad won.', 'Ana Osei: ana-osei TCD -'],
  ['Ana Osei of Timbuktu won.', 'Ana Osei: ana-osei MLI cvl'],
  ['Ana Osei, a Chadian runner, won. Osei then left.', 'Osei: ana-osei TCD -'],
])('the country told beside a name is the bearer’s: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test.each([
  ['Ana Osei, a critic of Chadian policy, won.', 'Ana Osei: ana-osei - -'],
  ['In Timbuktu Mayor Ana Osei won.', 'Mayor Ana Osei: ana-osei - gov'],
  ['Ana Osei, the Chadian border in her back, ran.', 'Ana Osei: ana-osei - -'],
])('and not that of other things: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test('a body has the sector of the noun before its name', () => {
  expect(told('The broadcaster Volna said so.')).toContain('broadcaster Volna: volna - jrn')
})

test('the state behind a legislator’s name is nobody', () => {
  expect(told('Senator Ana Osei (R-Fla.) won.')).toHaveLength(1)
})
