import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test('whoever is believed to have done something believes nothing', () => {
  const found = read('The agency reported Chad held 36 people believed to have been in the raid.')

  expect(found.map(({ source }) => source)).toEqual(['The agency'])
})
