import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test.each([
  [
    'Assistant Secretary for Fisheries Affairs Paul Petit resigned.',
    'Assistant Secretary for Fisheries Affairs Paul Petit: paul-petit - gov',
  ],
  [
    'Minister for Human Rights Clara Boro spoke in Quarley.',
    'Minister for Human Rights Clara Boro: clara-boro - gov',
  ],
  [
    'The envoy thanked Deputy Assistant to the President and Coordinator for the Andes Paul Petit.',
    'Deputy Assistant to the President and Coordinator for the Andes Paul Petit: paul-petit - gov',
  ],
  [
    'Permanent Secretary at the Ministry of Water Resources Clara Boro agreed.',
    'Permanent Secretary at the Ministry of Water Resources Clara Boro: clara-boro - gov',
  ],
])('a title that tells its field goes with the name behind it: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test('whoever works for somebody with a title has another name', () => {
  expect(told('Chief of Staff to Senator Clara Boro resigned.')).not.toContain(
    'Chief of Staff to Senator Clara Boro: clara-boro - gov',
  )
})
