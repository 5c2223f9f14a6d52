import { expect, test } from 'vitest'
import { dateOf } from '../words/days.ts'
import { timeScale } from './scale.ts'
import { ticksOf } from './ticks.ts'

function labels(from: string, to: string): readonly string[] {
  const x = timeScale(dateOf(from), dateOf(to), [0, 600])
  return ticksOf(x).map(({ label }) => label)
}

test('the first mark says its year, the next only when it turns', () => {
  expect(labels('2021-09-15', '2022-03-10')).toEqual([
    'Oct 2021',
    'Nov',
    'Dec',
    '2022',
    'Feb',
    'Mar',
  ])
})

test('a few days have no hours, and the mark at the very edge is left out', () => {
  expect(labels('2021-07-01', '2021-07-05')).toEqual(['Jul 2021', '2 Jul', '3 Jul', '4 Jul'])
})
