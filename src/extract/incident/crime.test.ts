import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { isNothing } from '../../record/index.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

/** State and number of each group that is not counted in another, over all incidents of a text. */
function tollOf(text: string): readonly string[] {
  return [...incident.extract(readingOf(analyse(text)))].flatMap(({ content }) =>
    content.casualties.flatMap(({ state, amount, partOf }) => {
      const number = isNothing(amount) ? undefined : (amount.value.best ?? amount.value.low)
      return partOf === undefined ? [`${state} ${number ?? 'none'}`] : []
    }),
  )
}

describe('people taken', () => {
  test.each([
    ['Two smugglers were taken into custody near Agadez on Friday.', ['captured 2']],
    ['A gang leader turned himself in to the police in Cali on Monday.', ['captured 1']],
    ['The navy confirmed the arrest of three pirates off Lome on Friday.', ['captured 3']],
    [
      'On Monday the patrol identified and detained the rebel leader along with two other fighters.',
      ['captured 1', 'captured 2'],
    ],
    ['Soldiers captured two fighters and six rifles near Kidal on Monday.', ['captured 2']],
  ])('"%s" tells of %j', (text, toll) => {
    expect(tollOf(text)).toEqual(toll)
  })

  test('a number settles "several", and who was told of before is one of them', () => {
    const text =
      'Soldiers detained several rebels near Kidal on Monday. After questioning the soldiers detained four rebels.'

    expect(tollOf(text)).toEqual(['captured 4'])
  })
})

describe('people shot', () => {
  test.each([
    [
      'The court heard of the fatal shooting of Marko Bell in Leeds on Friday. A guard shot Bell in the head.',
      ['killed 1'],
    ],
    ['Police seek two men after three teenagers were shot in Leeds on Friday.', ['wounded 3']],
    [
      'Accra officer shot by thief\n\nA fourth Accra police officer was shot by a thief on Saturday.',
      ['wounded 1'],
    ],
    [
      'Four people were shot, one fatally, in Malmo on Sunday.',
      ['casualties 4', 'killed 1', 'wounded 3'],
    ],
    [
      'Six people were shot in Lima on Monday. Two people are dead, police said.',
      ['casualties 6', 'killed 2', 'wounded 4'],
    ],
    ['A man shot his wife and himself in Graz on Sunday.', ['wounded 1', 'wounded 1']],
    ['A nurse in Tampere suffered a gunshot wound on Sunday.', ['wounded 1']],
    ['Police in Turin heard of the fatal shooting of a cyclist on Sunday.', ['killed 1']],
    [
      'A shooting on Sunday in Leeds claimed the lives of a baker and his son.',
      ['killed 1', 'killed 1'],
    ],
    ['A rider was fatally shot and killed in Porto on Sunday.', ['killed 1']],
  ])('"%s" tells of %j', (text, toll) => {
    expect(tollOf(text)).toEqual(toll)
  })

  test('who was shot and who is then named as dead are one', () => {
    const text = 'A waiter was shot in Genoa on Sunday. Marco Rossi, 31, was killed at the scene.'

    expect(tollOf(text)).toEqual(['casualties 1', 'killed 1'])
  })
})

test('a deed that follows another is another', () => {
  const found = [
    ...incident.extract(
      readingOf(analyse('The attack followed the 2 May 2019 attack that left 14 dead in Gao.')),
    ),
  ]

  expect(found).toHaveLength(2)
})

test('whoever is told by name and by office is one target', () => {
  const [shot] = incident.extract(
    readingOf(
      analyse('President Reagan was shot in 1981. A man shot the President to impress an actress.'),
    ),
  )

  expect(shot?.content.targets).toHaveLength(1)
})
