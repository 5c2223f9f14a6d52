import { expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

test.each([
  ['2016-05-01', 'pty'],
  ['2019-05-01', 'gov'],
  ['2022-03-01', 'eli'],
  ['2024-05-01', 'pty'],
])('who ran for an office on %s is of a party until it begins: %s', (day, sector) => {
  expect(told('Donald Trump spoke for an hour.', on(day))).toContain(
    `Donald Trump: donald-trump USA ${sector}`,
  )
})

test.each([
  ['2012-06-01', 'leg'],
  ['2025-06-01', 'eli'],
])('a senator whose last term is over is of the elite: %s', (day, sector) => {
  expect(told('Claire McCaskill spoke for an hour.', on(day))).toContain(
    `Claire McCaskill: claire-mccaskill USA ${sector}`,
  )
})

test('the term begun last tells what somebody is, whatever else was held before', () => {
  expect(told('Barack Obama spoke for an hour.', on('2020-06-01'))).toContain(
    'Barack Obama: barack-obama USA eli',
  )
})

test.each([
  ['Henry and Amy came from the farm.', '2019-06-01', 'Henry: henry - -'],
  ['Austin came from the farm.', '2015-06-01', 'Austin: austin - -'],
  ['Trump came from the farm.', '2019-06-01', 'Trump: donald-trump USA gov'],
])('a surname alone is its holder’s when it can be: %s %s', (text, day, expected) => {
  expect(told(text, on(day))).toContain(expected)
})
