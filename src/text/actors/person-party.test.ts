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

test.each([
  ['In 1984 President Ronald Reagan signed the bill.', 'President Ronald Reagan', 'gov'],
  ['President Ronald Reagan signed the bill.', 'President Ronald Reagan', 'eli'],
  ['Then-Governor Ana Lima signed the bill.', 'Then-Governor Ana Lima', 'gov'],
  ['Former Governor Ana Lima signed the bill.', 'Former Governor Ana Lima', 'eli'],
  ['Former candidate Elizabeth Warren spoke.', 'Former candidate Elizabeth Warren', 'leg'],
  ['The Republican nominee Ana Lima spoke.', 'Republican nominee Ana Lima', 'pty'],
])('an office is told as it was at the time: %s', (text, words, sector) => {
  const mention = told(text, on('2021-06-01')).find((one) => one.startsWith(words))
  expect(mention?.split(' ').at(-1)).toBe(sector)
})

test('somebody nominated for a post is of no party by that', () => {
  expect(told('The court heard the nominee for the bench.', on('2021-06-01'))).toContain(
    'nominee: - - unk',
  )
})

test.each([
  ['Trump spoke for an hour.', 'Trump: donald-trump USA unk'],
  ['President Barack Obama laughed. Trump spoke for an hour.', 'Trump: donald-trump USA pty'],
  ['President Joe Biden laughed. Barack Obama spoke.', 'Barack Obama: barack-obama USA eli'],
])('of a report without a date the offices it states tell the days: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})
