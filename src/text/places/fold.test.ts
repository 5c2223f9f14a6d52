import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Al-Fallūjah', 'al fallujah'],
  ['Ta‘izz', 'taizz'],
  ["Ma'rib", 'marib'],
  ['St. Louis', 'saint louis'],
  ['Łódź', 'lodz'],
  ['Tromsø', 'tromso'],
  ['Deir ez-Zor', 'deir ez zor'],
  ['U.S.', 'us'],
  ['ISTANBUL', 'istanbul'],
  ['Москва', 'москва'],
])('%s is looked up as "%s"', (name, key) => {
  expect(fold(name)).toBe(key)
})
