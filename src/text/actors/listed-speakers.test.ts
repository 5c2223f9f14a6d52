import { expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

const then = on('2011-04-04')

test('whom a president names beside himself is his wife, and said by others anybody', () => {
  expect(told('Michelle and I thank all nurses.', then)).toContain(
    'Michelle: michelle-obama USA gov',
  )
  expect(told('“Michelle and I sell bread,” the baker said.', then)).not.toContain(
    'Michelle: michelle-obama USA gov',
  )
})

test('the label of a turn has whoever of that name speaks for a government on the day', () => {
  expect(told('MR. CARNEY: Thank you all.', then)).toContain('MR. CARNEY: jay-carney USA gov')
  expect(told('Mr. Carney sold the farm.', then)).not.toContain('Mr. Carney: jay-carney USA gov')
})

test.each([
  ['President Biden thanked her. It was Jill and Doug who came.', 'Jill: jill-biden USA gov'],
  ['President Biden thanked her. It was Jill and Doug who came.', 'Doug: doug-emhoff USA gov'],
  ['Thank you, Joe. President Biden laughed.', 'Joe: joe-biden USA gov'],
  ['Thank you, Olaf. Chancellor Scholz laughed.', 'Olaf: olaf-scholz DEU gov'],
])(
  'a given name alone is that of who heads a state and is named, or of his family: %s',
  (text, expected) => {
    expect(told(text, on('2022-05-10'))).toContain(expected)
  },
)

test('a given name alone is anybody’s where nobody of that family is named', () => {
  expect(told('Jill came from the farm. Thank you, Joe.', on('2022-05-10'))).toContain(
    'Jill: jill - -',
  )
})
