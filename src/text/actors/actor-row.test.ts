import { wikidataQID } from '@rapideditor/country-coder'
import { expect, test } from 'vitest'
import { readRows, Sector } from '../../record/index.ts'
import { ActorRow, parseActors, readActors } from './actor-row.ts'

const file = (name: string) => new URL(`../../../data/actors/${name}`, import.meta.url)
/** Codes withdrawn from ISO 3166-1, and the two that country-coder gives to the realm, not the country. */
const apart = new Set(['SUN', 'YUG', 'DDR', 'CSK', 'DNK', 'NLD'])
const day = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/

test('every actor of ours is well formed and has its own id', () => {
  const rows = readActors(file('actors.tsv'))
  for (const row of rows) expect(ActorRow.safeParse(row).error, row.id).toBeUndefined()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('every country has the Wikidata id that country-coder gives it', () => {
  for (const [iso = '', id] of readRows(file('countries.tsv'))) {
    if (!apart.has(iso)) expect(wikidataQID(iso), iso).toBe(id)
  }
})

test.each([
  'offices.tsv',
  'offices-phoenix.tsv',
  'offices-white-house.tsv',
  'offices-history.tsv',
  'offices-further.tsv',
])('%s tells whole terms', (name) => {
  for (const row of readRows(file(name))) {
    const [person, label, , , , sector, from = '', to = '', basis] = row
    expect(row.length, label).toBe(9)
    expect([person, basis].every(Boolean), label).toBe(true)
    expect(Sector.safeParse(sector).success, label).toBe(true)
    if (from !== '?') expect(from, label).toMatch(day)
    if (to !== '?') expect(to, label).toMatch(day)
    if (from !== '?' && to !== '?' && to !== '') expect(from <= to, label).toBe(true)
  }
})

test.each([
  ['agents.tsv', 1],
  ['titles.tsv', 2],
])('%s has known sectors', (name, column) => {
  for (const row of readRows(file(name)))
    if (row[column] !== '') expect(Sector.safeParse(row[column]).success, row[0]).toBe(true)
})

test('a user’s file may leave out the last columns', () => {
  expect(parseActors('# mine\n\nred-lions\tRed Lions\tLions Rouges;RL Front\n')).toEqual([
    {
      id: 'red-lions',
      name: 'Red Lions',
      aliases: ['Lions Rouges', 'RL Front'],
      acronyms: [],
      theatres: [],
    },
  ])
})

test('a broken line is told by its number', () => {
  expect(() => parseActors('red-lions\tRed Lions\nRed Lions\t\n')).toThrow(/^Line 2 /)
})
