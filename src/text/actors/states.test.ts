import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test.each([
  ['Eleven countries signed the accord.', 'countries: - - gov'],
  ['She urged other nations to send tents.', 'nations: - - gov'],
  ['They promised grain to neighbouring countries.', 'neighbouring countries: - - gov'],
])('states act and are acted upon: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test.each([
  'It is grown in many countries.',
  'Thousands fled to neighbouring countries.',
  'It is one of the poorest countries.',
])('where something is and what is of states is nobody: %s', (text) => {
  expect(told(text).filter((mention) => mention.includes('countries'))).toEqual([])
})
