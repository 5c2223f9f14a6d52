import { expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

test.each([
  ['Togo and its partners will help.', 'partners: - - gov'],
  ['They will act with allies and partners.', 'allies: - - gov'],
  ['Togo thanked its European allies.', 'European allies: - - gov'],
  ['He thanked partners across the region.', 'partners: - - gov'],
  ['World leaders condemned the raid.', 'World leaders: - - gov'],
  ['Togo threatened its neighbours.', 'neighbours: - - gov'],
  ['We thank our allies and partners.', 'allies: - - gov'],
  ['NATO members met.', 'NATO members: nato - igo'],
  ['The Togolese side agreed.', 'Togolese side: Q945 TGO gov'],
])('states have allies, partners and leaders: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test.each([
  ['Ivo Lind and his allies left the party.', 'allies: - - unk'],
  ['The bakery thanked the partners.', 'partners: - - unk'],
])('whose allies a person or a firm has is left open: %s', (text, mention) => {
  expect(told(text).filter((each) => each.endsWith('gov'))).not.toContain(mention)
  expect(told(text).some((each) => /^(?:allies|partners): - - gov$/.test(each))).toBe(false)
})

test('the Alliance with a capital is NATO where a report names it', () => {
  expect(told('NATO met in Quarley. The Alliance will hold, he said.')).toContain(
    'Alliance: nato - igo',
  )
  expect(told('The Alliance will hold.')).not.toContain('Alliance: nato - igo')
})

test.each([
  ['NATO met in Quarley. All 31 Allies will send ships.', true],
  ['NATO met in Quarley. We urge our Allies to send ships.', true],
  ['NATO met in Quarley. We thank our Allies and partners.', false],
  ['NATO met in Quarley. Their allies will send ships.', false],
  ['All 31 Allies will send ships.', false],
])('Allies with a capital are NATO where a report names it: %s', (text, isNato) => {
  expect(told(text).some((each) => each === 'Allies: nato - igo')).toBe(isNato)
})

test.each([
  [
    'President Biden spoke with President Macron of France, Chancellor Olaf Scholz of Germany and Prime Minister Rishi Sunak of the United Kingdom. The leaders agreed to act.',
    'leaders: joe-biden USA gov + emmanuel-macron FRA gov + olaf-scholz DEU gov + rishi-sunak GBR gov',
  ],
  [
    'President Biden spoke with President Macron of France and Chancellor Olaf Scholz of Germany. Earlier Prime Minister Rishi Sunak of the United Kingdom had called. The leaders agreed to act.',
    'leaders: - - gov',
  ],
])('the leaders are all of one sentence, or nobody in particular: %s', (text, mention) => {
  expect(told(text, on('2023-05-02'))).toContain(mention)
})

test.each([
  ['They stand with the brave people of Chad.', 'brave people of Chad: people-of-chad TCD cvl'],
  ['The Chadian people will vote.', 'Chadian people: people-of-chad TCD cvl'],
  ['The young people of Chad will vote.', 'young people of Chad: - TCD cvl'],
  ['Three people of Chad died.', 'people of Chad: - TCD cvl'],
])('a whole people is one actor: %s', (text, mention) => {
  expect(told(text)).toContain(mention)
})

test('an army defends its own country, whoever helps it', () => {
  expect(told('Togo wants to help the Chadian army defend its country.')).toContain(
    'its country: Q657 TCD gov',
  )
})

test('a state by its full name is no town called Republic', () => {
  expect(told('He met Prime Minister Ivo Lind of the Republic of Slovenia.')).toContain(
    'Prime Minister Ivo Lind of the Republic of Slovenia: ivo-lind SVN gov',
  )
})

test('a letter to both houses greets who presides over them', () => {
  const letter =
    'Dear Mr. Speaker: (Dear Madam President:) I have sent the notice to the Federal Register.'
  expect(told(letter, on('2024-07-16')).slice(0, 2)).toEqual([
    'Mr. Speaker: mike-johnson USA leg',
    'Madam President: kamala-harris USA leg',
  ])
})

test('national leaders are no nationals, and representatives of firms no legislators', () => {
  expect(told('National leaders of the club met.').join()).not.toContain('cvl')
  expect(told('Senior representatives of the firm met.').join()).not.toContain('leg')
})

test('the inventor is whoever is called so, where one is', () => {
  const text = 'French inventor Ana Lima came. The inventor spoke.'
  expect(told(text)).toContain('inventor: ana-lima FRA cvl')
  expect(told(`British inventor Ivo Kral left. ${text}`).at(-1)).toBe('inventor: - - cvl')
})

test('his wife is nobody whom "his" may stand for', () => {
  expect(told('Ivo Lind said his wife had warned him of his attacks.').at(-1)).toContain('ivo-lind')
})

test.each([
  ['The Court’s ruling came after the Chadian Supreme Court met.', /^Court: .* jud$/],
  ['If it is peace, then foreign powers should leave.', /^foreign powers: - - gov$/],
  ['Our Israeli partners will help.', /^Israeli partners: Q801 ISR gov$/],
])('what is told of bodies and powers: %s', (text, pattern) => {
  expect(told(text).some((each) => pattern.test(each))).toBe(true)
})
