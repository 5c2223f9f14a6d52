import { describe, expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

describe('who is called by the first word of his name is known by it behind a title', () => {
  test.each([
    ['President Hu met farmers.', '2008-05-01', 'President Hu: hu-jintao CHN gov'],
    ['Prime Minister Meles spoke.', '2006-05-01', 'Prime Minister Meles: meles-zenawi ETH gov'],
    ['King Harald opened the bridge.', '2001-05-01', 'King Harald: harald-v NOR gov'],
    ['President Hu met farmers. Hu bought rice.', '2008-05-01', 'Hu: hu-jintao CHN gov'],
  ])('%s', (text, day, expected) => {
    expect(told(text, on(day))).toContain(expected)
  })

  test.each([
    ['Hu bought rice.', '2008-05-01', 'Hu: hu - -'],
    ['Professor Hu bought rice.', '2008-05-01', 'Professor Hu: hu - edu'],
    ['President Hu met farmers.', '1995-05-01', 'President Hu: hu - gov'],
  ])('and not without it, or on another day: %s', (text, day, expected) => {
    expect(told(text, on(day))).toContain(expected)
  })
})

test.each([
  ['Senator Reid voted.', 'Senator Reid: reid - leg'],
  ['Governor Perry spoke.', 'Governor Perry: perry - gov'],
  ['Professor Rice spoke.', 'Professor Rice: rice - edu'],
  ['General Powell spoke.', 'General Powell: colin-powell USA mil'],
])('a title of another field is no former minister’s: %s', (text, expected) => {
  expect(told(text, on('2012-05-01'))).toContain(expected)
})

test('who leads a party in parliament is no head of state', () => {
  const text = 'President Obama met Leader Boehner. The President thanked Majority Leader Reid.'
  const mentions = told(text, on('2009-06-01'))
  expect(mentions).toContain('Leader Boehner: john-boehner USA leg')
  expect(mentions).toContain('Majority Leader Reid: harry-reid USA leg')
  expect(mentions).toContain('President: barack-obama USA gov')
})
