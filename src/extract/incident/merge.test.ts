import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

/** The first day of each incident, where it was and how many it killed. */
function told(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].map(({ content, when, where }) => ({
    day: when?.value.earliest,
    town: where?.value.name,
    killed: content.casualties.map(({ amount }) => ('value' in amount ? amount.value.best : 0)),
  }))
}

test('a report that lists hundreds of attacks tells of each, with its own day, place and number', () => {
  const attacks = Array.from({ length: 240 }, (_, at) => ({
    day: `20${String(Math.floor(at / 20) + 10)}-03-${String(1 + (at % 20)).padStart(2, '0')}`,
    town: ['Gao', 'Kano', 'Mopti', 'Niamey'][at % 4],
    killed: [2 + (at % 50)],
  }))
  const lines = attacks.map(({ day, town, killed }) => {
    const [year, , date] = day.split('-')
    return `On ${Number(date)} March ${year}, a car bomb killed ${killed[0]} people in ${town}.`
  })

  expect(told(lines.join('\n\n'))).toEqual(attacks)
})
