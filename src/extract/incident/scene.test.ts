import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

function settingsOf(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].map(({ when, where }) => [
    when?.value.edtf,
    where?.value.name,
  ])
}

test('what is done during an operation has the day and the place of the operation', () => {
  const text =
    'Soldiers began an operation near Goma on Monday. During the operation the force arrested two men.'

  expect(settingsOf(text)).toContainEqual(['2021-06-14', 'Goma'])
})

test('what armed people go on to do was where and when they were just told to be', () => {
  const text =
    'Soldiers spotted several gunmen near Goma on Monday. After a chase, soldiers killed two gunmen.'

  expect(settingsOf(text)).toContainEqual(['2021-06-14', 'Goma'])
})

test('what others did is not drawn into a scene', () => {
  const text =
    'Police searched a house in Lagos on Monday. In another country, soldiers killed nine men.'

  expect(settingsOf(text)).toEqual([[undefined, undefined]])
})

test('a shooting that a local report puts nowhere was in the town of its police', () => {
  expect(settingsOf('Two men were shot on Sunday night, Dublin police said.')).toEqual([
    ['2021-06-13', 'Dublin'],
  ])
})

test('a shooting that a report gives no day was on the only day of the week that it names', () => {
  const text =
    'Two men were shot in Dublin. Officers came to the house late on Saturday, police said on Monday.'

  expect(settingsOf(text)).toEqual([['2021-06-12', 'Dublin']])
})

test('of two days neither is taken', () => {
  const text =
    'Two men were shot in Dublin. They had left Cork on Friday. Neighbours held a vigil on Sunday.'

  expect(settingsOf(text)).toEqual([[undefined, 'Dublin']])
})

test('a day that belongs to another noun of the sentence is not the attack’s', () => {
  const text = 'Monday’s statement follows an attack on a mosque in Zanzibar.'

  expect(settingsOf(text).map(([when]) => when)).toEqual([undefined])
})
