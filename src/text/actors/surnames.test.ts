import { expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

test.each([
  [
    'Quarley Village Trustee Ivo Brandl resigned. Brandl said he was tired.',
    'Brandl: ivo-brandl - -',
  ],
  ['Members: - Ana Lima - Ivo Brandl - Eva Osei. Ana Lima spoke.', 'Ana Lima: ana-lima - -'],
])('a name is whole: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test.each([
  ['a case in court', 'The ruling in Quarles v. Wade stands.', 'Wade'],
  ['a month', 'It falls on the third Sunday of each May.', 'May'],
  ['a word of a greeting', 'She wished them Eid Mubarak.', 'Mubarak'],
])('a surname alone is no former head of state: %s', (_, text, word) => {
  const linked = told(text, on('2023-05-01')).filter(
    (mention) =>
      mention.startsWith(`${word}: `) && !mention.startsWith(`${word}: ${word.toLowerCase()} `),
  )
  expect(linked).toEqual([])
})

test.each([
  ['Senegal remembers Wade.', 'Wade: abdoulaye-wade SEN eli'],
  ['Putin and Zelenskyy were not there, but Ukraine was.', 'Zelenskyy: volodymyr-zelensky UKR gov'],
])('and one where the country is told: %s', (text, expected) => {
  expect(told(text, on('2023-05-01'))).toContain(expected)
})

test.each([
  ['One Quarley Democrat said: "We won." The Quarley Republican praised the mayor.', 'Quarley'],
  ['He lives on Ann Road near Della Street.', 'Ann'],
])('a road and one of a party are nobody by name: %s', (text, word) => {
  expect(told(text).filter((mention) => mention.includes(word))).toEqual([])
})
