import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

test('a report that lists hundreds of attacks tells of each, with its own number', () => {
  const towns = ['Gao', 'Kano', 'Mopti', 'Niamey']
  const killed = Array.from({ length: 240 }, (_, at) => 2 + (at % 50))
  const text = killed.map(
    (number, at) =>
      `On ${1 + (at % 28)} March ${2000 + Math.floor(at / 28)}, a car bomb killed ${number} people in ${towns[at % 4]}.`,
  )
  const found = [...incident.extract(readingOf(analyse(text.join('\n\n'))))]
  const numbers = found.map(({ content }) =>
    content.casualties.map(({ amount }) => ('value' in amount ? amount.value.best : undefined)),
  )

  expect(numbers).toEqual(killed.map((number) => [number]))
})
