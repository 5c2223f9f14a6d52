import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['plain', 'plain'],
  ['with, a comma', '"with, a comma"'],
  ['with "marks"', '"with ""marks"""'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['@name', "'@name"],
  ['-12', '-12'],
])('the cell %s is written %s', (cell, written) => {
  expect(csvOf({ head: ['a'], rows: [[cell]] })).toBe(`a\r\n${written}\r\n`)
})
