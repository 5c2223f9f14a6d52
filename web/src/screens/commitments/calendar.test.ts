import { expect, test } from 'vitest'
import { monthName, weeksOf } from './calendar.ts'

test('a month stands in weeks from Monday', () => {
  const weeks = weeksOf('2021-12')

  // 1 December 2021 was a Wednesday.
  expect(weeks[0]).toEqual([
    undefined,
    undefined,
    '2021-12-01',
    '2021-12-02',
    '2021-12-03',
    '2021-12-04',
    '2021-12-05',
  ])
  expect(weeks.flat().filter((day) => day !== undefined)).toHaveLength(31)
})

test('February of a leap year has its day', () => {
  expect(weeksOf('2024-02').flat()).toContain('2024-02-29')
})

test('a month has its name', () => {
  expect(monthName('2021-12')).toBe('December 2021')
})
