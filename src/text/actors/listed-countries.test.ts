import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test.each([
  [
    'The foreign ministers of Peru, Chile and Ecuador met.',
    'foreign ministers of Peru, Chile and Ecuador: Q419 PER gov + Q298 CHL gov + Q736 ECU gov',
  ],
  ['Diplomats from Peru and Chile met in Oslo.', 'Diplomats: Q419 PER gov + Q298 CHL gov'],
])('people of several countries are of each: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test.each([
  ['The president of Peru and Chile agreed.', 'president of Peru: - PER gov'],
  ['They withdrew soldiers from Peru and Chile.', 'soldiers: - - mil'],
])('one is of one, and whoever is taken away from a place is of anywhere: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test('"both sides" are the two whose envoys met', () => {
  expect(told('Envoys of Peru and Chile met in Oslo. Both sides agreed on a date.')).toContain(
    'Both sides: Q419 PER gov + Q298 CHL gov',
  )
})
