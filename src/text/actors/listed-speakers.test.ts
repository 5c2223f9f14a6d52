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
