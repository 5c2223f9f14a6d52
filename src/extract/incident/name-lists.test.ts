import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { isNothing } from '../../record/index.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

/** Who was struck by name, and the numbers of those hurt that are counted in no other. */
function told(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].map(({ content }) => ({
    named: content.targets
      .filter(({ value }) => value.type === 'people')
      .map(({ value }) => value.words),
    counted: content.casualties
      .filter(({ partOf }) => partOf === undefined)
      .map(({ amount }) => (isNothing(amount) ? amount.nothing : amount.value.best)),
  }))
}

test.each([
  // The parse cuts long lists; whoever is told "of" one of them is none of them.
  [
    'Alvaro Reyes, a clerk; Oscar Medina, a spokesman for the mill; and Miguel Salas were kidnapped on Friday.',
    ['Alvaro Reyes', 'Oscar Medina', 'Miguel Salas'],
    [1, 1, 1],
  ],
  [
    'Ana Diaz said that Paul Reyes, Rosa Lind and Tom Berg were kidnapped on Monday.',
    ['Paul Reyes', 'Rosa Lind', 'Tom Berg'],
    [1, 1, 1],
  ],
  // Whoever tells of it is none of them either.
  ['Gunmen killed Ana Diaz, Paul Reyes said on Monday.', ['Ana Diaz'], [1]],
  // Behind a colon they are counted already.
  [
    'Gunmen killed two teachers on Monday: Ana Diaz and Paul Reyes.',
    ['two teachers', 'Ana Diaz', 'Paul Reyes'],
    [2],
  ],
])('%s names %j', (text, named, counted) => {
  const [first, ...others] = told(text)
  expect(others).toEqual([])
  expect(first?.named.toSorted()).toEqual(named.toSorted())
  expect(first?.counted).toEqual(counted)
})

test.each([
  ['The dead were Ana Diaz and Paul Reyes, a nurse.', ['Ana Diaz', 'Paul Reyes']],
  ['The victims were identified as Ana Diaz, 34, and Paul Reyes, 50.', ['Ana Diaz', 'Paul Reyes']],
  ['Among the injured were Ana Diaz, 34, and Paul Reyes.', ['Ana Diaz', 'Paul Reyes']],
  ['The victims were friends of Ana Diaz.', []],
  ['The victims were honoured by Ana Diaz and Paul Reyes.', []],
])('behind a bomb, "%s" names %j', (sentence, names) => {
  const [first] = told(`A bomb exploded in a market in Kano on Monday. ${sentence}`)
  expect(first?.named.filter((name) => /Diaz|Reyes/.test(name))).toEqual(names)
})

test('the dead told by name are counted in the number told before', () => {
  const text =
    'A bomb exploded in a market in Kano on Monday, killing two people. The dead were Ana Diaz and Paul Reyes.'
  expect(told(text)).toMatchObject([{ counted: [2] }])
})
