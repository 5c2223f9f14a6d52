import { expect, test } from 'vitest'
import type { Casualties, Responsibility } from '../record/index.ts'
import { aimedAt, hurtWithoutNumber, isOnePerson, tellsWho } from './incident-words.ts'

test.each([
  ['arrest', ['An individual'], ' of an individual'],
  ['armed-clash', ['three smugglers'], ' with three smugglers'],
  ['attack', ['the mayor', 'Two houses'], ' on the mayor and two houses'],
  ['attack', [], ''],
])('%s aimed at %o reads "%s"', (type, targets, words) => {
  expect(aimedAt(type, targets)).toBe(words)
})

function doer(name: string | undefined, stance: Responsibility['stance']): Responsibility {
  // Only what is looked at.
  return { stance, ...(name && { party: { value: { name, link: 'none' } } }) } as Responsibility
}

test.each([
  [doer('Attackers', 'stated'), false],
  [doer('the unknown assailants', 'stated'), false],
  [doer(undefined, 'stated'), false],
  [doer('gunmen of the Northern Front', 'stated'), true],
  [doer('attackers', 'claimed'), true],
  [doer(undefined, 'unclaimed'), true],
])('%o tells who: %s', (told, expected) => {
  expect(tellsWho(told)).toBe(expected)
})

function hurt(name: string, link: 'name' | 'none' = 'none'): Casualties {
  // Only what is looked at.
  return { who: { value: { name, link } } } as unknown as Casualties
}

test.each([
  ['Dozens', ''],
  ['hundreds of villagers', 'villagers'],
  ['The driver', 'the driver'],
  ['miners', 'miners'],
])('"%s" without their number is "%s"', (name, words) => {
  expect(hurtWithoutNumber(hurt(name))).toBe(words)
})

test.each([
  [hurt('Anna Lind'), 1, true],
  [hurt('Ahmad al Masri'), 1, true],
  [hurt('American'), 1, false],
  [hurt('the mayor'), 1, false],
  [hurt('Anna Lind'), 4, false],
  [hurt('Lind', 'name'), 1, true],
])('%o, %s of them, is one person by name: %s', (group, best, expected) => {
  expect(isOnePerson(group, best)).toBe(expected)
})
