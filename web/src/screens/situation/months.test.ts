import { expect, test } from 'vitest'
import { allMonths } from './months.ts'

test('months without an incident stand between those with one', () => {
  expect(
    allMonths([
      { month: '2020-11', incidents: 2 },
      { month: '2021-02', incidents: 1 },
    ]),
  ).toEqual([
    { month: '2020-11', incidents: 2 },
    { month: '2020-12', incidents: 0 },
    { month: '2021-01', incidents: 0 },
    { month: '2021-02', incidents: 1 },
  ])
})

test('none gives none', () => {
  expect(allMonths([])).toEqual([])
})
