import { expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

test.each([
  [
    "Ana Lind, the city's home minister, said so.",
    "Ana Lind, the city's home minister: ana-lind - gov",
  ],
  ["Ana Lind, the firm's president, said so.", "Ana Lind, the firm's president: ana-lind - bus"],
  ["Ana Lind, the club's president, said so.", "Ana Lind, the club's president: ana-lind - -"],
  ['Ana Lind, its president, said so.', 'Ana Lind, its president: ana-lind - -'],
  [
    "Ana Lind, the country's president, said so.",
    "Ana Lind, the country's president: ana-lind - gov",
  ],
  [
    'Ana Lind, a co-founder of Microsoft, spoke.',
    'Ana Lind, a co-founder of Microsoft: ana-lind USA bus',
  ],
  [
    'Ana Lind, an ecologist and lecturer, spoke.',
    'Ana Lind, an ecologist and lecturer: ana-lind - edu',
  ],
  ['Ana Lind, president and CEO, spoke.', 'Ana Lind, president and CEO: ana-lind - bus'],
  [
    'Ana Lind, a former governor and mayor, spoke.',
    'Ana Lind, a former governor and mayor: ana-lind - eli',
  ],
  [
    'Ana Lind, a former nurse and a senator, spoke.',
    'Ana Lind, a former nurse and a senator: ana-lind - leg',
  ],
  ['WHO spokesman Ana Lind said so.', 'WHO spokesman Ana Lind: ana-lind - uno'],
  ['Quarlesby Mayor Ana Lind spoke.', 'Mayor Ana Lind: ana-lind - gov'],
  ['UN Ambassador Ana Lind spoke.', 'UN Ambassador Ana Lind: ana-lind - gov'],
])('what stands beside a name tells what somebody is: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test.each([
  ['American Ana Lind was abducted in May.', 'Ana Lind: ana-lind USA -'],
  ['She met Ana Lind—a Peruvian who was held for days—in Lima.', 'Ana Lind: ana-lind PER -'],
])('a nationality beside a name is its bearer’s: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test('words for somebody in the name of a park are nobody', () => {
  expect(told('They ate in Boro Veterans Memorial Park on Sunday.')).toEqual([])
})
