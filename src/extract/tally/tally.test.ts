import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { isNothing } from '../../record/index.ts'
import { readingOf } from '../reading.ts'
import { tally } from './tally.ts'

function talliesOf(text: string) {
  return [...tally.extract(readingOf(analyse(text)))].map(({ content }) => ({
    counted: content.counted,
    number: isNothing(content.amount)
      ? content.amount.nothing
      : (content.amount.value.best ?? content.amount.value.low),
    ...(content.ordinal && { ordinal: true }),
    ...(content.within && { within: true }),
    ...(content.state && { state: content.state.value }),
    ...(content.period && { period: content.period.value.edtf }),
  }))
}

test.each([
  [
    'It was the ninth bombing in Mogadishu since March.',
    [{ counted: 'incidents', number: 9, ordinal: true, period: '2021-03-01/..' }],
  ],
  [
    'That was the twelfth strike on the city, including five drone attacks.',
    [
      { counted: 'incidents', number: 12, ordinal: true },
      { counted: 'incidents', number: 5, within: true },
    ],
  ],
  ['There have been 40 attacks on aid convoys so far.', [{ counted: 'incidents', number: 40 }]],
  [
    'The war in Tajikistan killed more than 20,000 people.',
    [{ counted: 'casualties', number: 20001, state: 'killed' }],
  ],
  [
    'Since the war began 4,000 miners have been killed or wounded.',
    [{ counted: 'casualties', number: 4000, state: 'casualties' }],
  ],
  [
    'Three Danes and a Norwegian engineer died in those attacks.',
    [
      { counted: 'casualties', number: 3, state: 'killed' },
      { counted: 'casualties', number: 1, state: 'killed' },
    ],
  ],
])('"%s" counts over a series', (text, expected) => {
  expect(talliesOf(text)).toMatchObject(expected)
})

test.each([
  'The first bomb went off at noon, the second bomb an hour later.',
  'A bombing in Kampala killed nine people on Monday.',
  'Too many people have been killed.',
  'A total of 17 deaths from cholera have been recorded since May.',
  'The third minister left the room.',
  'Two men have been arrested and a third is sought in the shooting of a cook near Lagos.',
  'More was told of the arrest of a baker for fraud this year.',
])('"%s" counts over none', (text) => {
  expect(talliesOf(text)).toEqual([])
})
