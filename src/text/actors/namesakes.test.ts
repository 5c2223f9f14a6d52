import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test('a town of a report with words of another country’s own towns is no capital abroad', () => {
  const council = 'Dublin City Council met on Monday.'
  expect(told(`${council} The zoning board met as well.`)).toContain(
    'Dublin City Council: dublin-city-council - leg',
  )
  expect(told(`${council} The board met in Ireland.`)).toContain(
    'Dublin City Council: dublin-city-council IRL leg',
  )
})

test('a short name in capitals is no valley', () => {
  expect(told('A SWAT team searched the house.').join()).not.toContain('PAK')
})

test('money is no state', () => {
  expect(told('The agency asked for US$40 million.').join()).not.toContain('Q30')
})
