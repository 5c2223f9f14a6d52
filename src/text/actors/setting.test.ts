import { describe, expect, test } from 'vitest'
import { on, read, told } from '../../../test/mentions.ts'

const flood =
  'A flood hit Arequipa in southern Peru on Friday. Rain had fallen in Peru for a week. '

describe('whom no word places is of the country that the report plays in', () => {
  test.each([
    ['Police said that the bridge had gone.', 'Police: - PER cop'],
    ['The mayor asked for tents.', 'mayor: - PER gov'],
    ['Officials counted the houses.', 'Officials: - PER gov'],
    ['Two women and a boy drowned.', 'boy: - PER cvl'],
    ['Ana Lima lost her house.', 'Ana Lima: ana-lima PER -'],
    ['Cayma University sent beds.', 'Cayma University: cayma-university PER edu'],
    ['Judge Ana Lima closed the port.', 'Judge Ana Lima: ana-lima PER jud'],
    ['The Provincial Court closed early.', 'Provincial Court: - PER jud'],
  ])('%s', (text, expected) => {
    expect(told(flood + text)).toContain(expected)
  })

  test.each([
    [
      'another country is told beside them',
      'Police in a town of Chad watched.',
      'Police: Q657 TCD cop',
    ],
    ['people in general', 'People should boil their water.', 'People: - - cvl'],
    ['those of elsewhere', 'Foreign officials came.', 'Foreign officials: - - gov'],
    ['friends of the country', 'The allies sent tents.', 'allies: - - unk'],
  ])('%s', (_, text, expected) => {
    expect(told(flood + text)).toContain(expected)
  })

  test('a person told beside another country keeps none', () => {
    const text = `${flood}Ana Lima sang in Chad last year. Many came to hear Ana Lima in Arequipa.`
    expect(told(text)).toContain('Ana Lima: ana-lima - -')
  })

  test('a paper of another country moves no report', () => {
    const text = `${flood}Le Monde wrote of it. El País wrote of it. Ana Lima lost her house.`
    expect(told(text)).toContain('Ana Lima: ana-lima PER -')
  })

  test('talks between two countries play in neither', () => {
    const text = 'Peru met Chile in Quito. Chile thanked Peru. Officials spoke of water.'
    expect(told(text)).toContain('Officials: - - gov')
  })

  test('the words that tell where the report plays are kept', () => {
    const text = `${flood}Police came.`
    const police = read(text).find(({ text }) => text === 'Police')
    expect(text.slice(police?.setting?.start, police?.setting?.end)).toBe('Arequipa')
  })

  test('a pronoun follows whom it stands for', () => {
    const text = `${flood}The governor resigned after he lost. President Boro of Chad wrote to him.`
    expect(told(text, on('2009-06-01'))).toContain('governor: - PER gov')
  })
})

test.each([
  ['Residents of Timbuktu fled.', 'Residents: - MLI cvl'],
  ['Civilians across northern Mali fled.', 'Civilians: - MLI cvl'],
  ['The Chadian ministry’s spokesman denied it.', 'spokesman: - TCD unk'],
  ['Reporters in Timbuktu fled.', 'Reporters: - - jrn'],
  ['Authorities in Timbuktu closed the port.', 'Authorities: - MLI gov'],
  ['The people of Darfur fled.', 'people: - SDN cvl'],
  ['Darfur residents fled.', 'Darfur residents: - SDN cvl'],
  ['Tourists in Timbuktu fled.', 'Tourists: - - cvl'],
  ['The hostages from Gaza came home.', 'hostages: - - cvl'],
  ['West Bank settlers fled.', 'West Bank settlers: - - cvl'],
])('who lives in a place is of its country: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})
