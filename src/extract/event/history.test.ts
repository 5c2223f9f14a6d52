import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The words of each event with its layer and how often it is mentioned. Published on Tuesday 15 June 2021. */
const events = (text: string) =>
  claimsOf('event', text).map(({ content, layer, mentions }) => ({
    act: content.act.value,
    layer,
    mentions: mentions.length,
  }))

test.each([
  [
    'Mayor Ana Lima was appointed in 1995 and was elected to the senate the next year.',
    'was elected to the senate the next year',
  ],
  [
    'In 2013 the firm left Kenya. Kenya then signed a treaty with Uganda.',
    'Kenya then signed a treaty with Uganda',
  ],
  [
    'President Macron visited Kenya in 2019. He thanked Uganda for the grain.',
    'He thanked Uganda for the grain',
  ],
  ['Kenya helped Uganda build the road 20 years ago.', 'Kenya helped Uganda'],
  ['President Macron thanked Kenya when he took office in May 2017.', 'President Macron thanked'],
])('%s is history', (text, act) => {
  const told = events(text).find((event) => event.act.startsWith(act))
  expect(told?.layer).toBe('background')
})

test.each([
  'Kenya condemned Uganda. It signed a treaty with Chad.',
  'President Macron took office in 2017. On Monday he thanked Uganda for the grain.',
  'Kenya joined the union in 2013.\n\nKenya condemned Uganda.',
])('%s ends with news', (text) => {
  expect(events(text).at(-1)?.layer).toBe('foreground')
})

test.each([
  ['Ivo Kral was sentenced to 73 months on Monday. A court sentenced Kral to 47 months.', 2],
  ['Ivo Kral was sentenced on Monday. In a separate case Kral was sentenced to death.', 2],
  ['Ivo Kral was sentenced to 73 months on Monday. A court sentenced Kral to 73 months.', 1],
  ['Ana Lima was elected to the upper house. Ana Lima was elected president in 2012.', 2],
])('%s tells of %i', (text, number) => {
  expect(events(text)).toHaveLength(number)
})
