import { describe, expect, test } from 'vitest'
import { on, read, told } from '../../../test/mentions.ts'

describe('what stands for somebody told before', () => {
  test.each([
    [
      'Peru and Ecuador signed a treaty. Both countries promised to leave.',
      'Both countries: Q419 PER gov + Q736 ECU gov',
    ],
    [
      'President Salva Kiir met Riek Machar. The two leaders shook hands.',
      'two leaders: salva-kiir SSD gov + riek-machar SSD gov',
    ],
    [
      'Peru and Ecuador signed a treaty. Both countries left. President Salva Kiir met Riek Machar. The two leaders spoke.',
      'two leaders: salva-kiir SSD gov + riek-machar SSD gov',
    ],
    [
      'Peru and Ecuador met. Both countries left. Later Chad wrote to Niger. The two countries signed a treaty.',
      'two countries: Q657 TCD gov + Q1032 NER gov',
    ],
    ['Angela Merkel called Vladimir Putin. She was worried.', 'She: angela-merkel DEU gov'],
    ['The army fought M23 rebels for days, and the group withdrew.', 'group: m23 COD reb'],
    ['Japan said it would send its troops home.', 'troops: Q17 JPN mil'],
    ['Japan said it would send its rivals home.', 'rivals: - - unk'],
    [
      'President Omar Guelleh spoke in Djibouti. The president thanked them.',
      'president: omar-guelleh - gov',
    ],
    ['Penny Wong said her country would vote.', 'her country: Q408 AUS gov'],
    ['Rosa Quiroga spoke first. Quiroga was booed.', 'Quiroga: rosa-quiroga - -'],
    [
      'Chad, Niger and Benin said on Monday that they had closed the border.',
      'they: Q657 TCD gov + Q1032 NER gov + Q962 BEN gov',
    ],
    [
      'Talks between the African Union and the Chad-backed Seleka began. The parties will meet.',
      'parties: african-union - igo + seleka CAF reb',
    ],
    [
      'The army said the road was shut; the FARC said it was open. The two sides blamed Peru.',
      'two sides: - - mil + revolutionary-armed-forces-of-colombia COL reb',
    ],
    ['Lord Mark Fields was freed. He gave no apology to Fields.', 'Fields: mark-fields - -'],
    ['The Seleka left. The group’s negotiator stayed.', 'negotiator: seleka CAF reb'],
    [
      'The foreign ministry of Chad spoke. The health ministry did not.',
      'health ministry: - - gov',
    ],
    ['Chad and Niger closed the road. They will reopen it.', 'They: Q657 TCD gov + Q1032 NER gov'],
    ['Reporters in Cairo left.', 'Reporters: - - jrn'],
    [
      'Chad intends to sell Togo grain, and Niger intends to buy salt. Both countries plan to meet.',
      'Both countries: Q657 TCD gov + Q1032 NER gov',
    ],
    ['Egypt, Qatar and Oman mediated. The parties will meet.', 'parties: - - unk'],
    ['The warring parties will meet.', 'warring parties: - - unk'],
    ['Opposition parties marched.', 'Opposition parties: - - opp'],
    ['Ngozi Abara led the panel. She said the law was dead.', 'She: ngozi-abara - -'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('a pronoun that could be either of two is left out', () => {
    expect(
      told('Peter Kolar met Martin Weber near the bridge. A dog bit him.').some((mention) =>
        mention.startsWith('him'),
      ),
    ).toBe(false)
  })

  test.each([
    ['his', 'Peter Kolar spoke on Monday. The wounded child and his mother fled.'],
    ['his', 'Peter Kolar saw a man in his forties.'],
    ['he', 'PRESIDENT KOLAR: I believe he will come.'],
    ['he', 'Peter Kolar is a clerk. While he praised the law, Martin Weber was silent.'],
  ])('%s is left out in "%s"', (pronoun, text) => {
    expect(told(text).filter((mention) => mention.startsWith(`${pronoun}:`))).toEqual([])
  })

  test('whoever a quotation names does not speak it', () => {
    const found = told(
      'Martin Weber met Peter Kolar. Kolar was late. “We asked whether Peter Kolar could win,” he said.',
    )

    expect(found).toContain('he: martin-weber - -')
  })

  test('the name of a family is that of whoever was told first, and not of his kin', () => {
    const found = told('Peter Kolar spoke. His wife, Ana Maria Kolar, left. Kolar was late.')

    expect(found.at(-1)).toBe('Kolar: peter-kolar - -')
  })

  test('"the two" are two people whom a sentence sets beside each other', () => {
    expect(
      told('Angela Merkel met with Peter Kolar in Prague. The two discussed the truce.'),
    ).toContain('two: angela-merkel DEU gov + peter-kolar - -')
  })

  test('it points at the mention it stands for', () => {
    const mentions = read('Angela Merkel rose. She left.')
    expect(mentions[1]).toMatchObject({
      text: 'She',
      antecedent: 0,
      parties: [{ link: 'pronoun' }],
    })
  })

  test('an office without a name is its holder on the day of the report', () => {
    expect(told('The French president condemned the coup.', on('2009-03-18'))).toEqual([
      'French president: nicolas-sarkozy FRA gov',
    ])
    expect(told('The French president condemned the coup.')).toEqual([
      'French president: - FRA gov',
    ])
  })
})

test('who is addressed, and whose turn it is, is not spoken of', () => {
  const text =
    'Q Mr. President, are you worried about Felipe Calderon? Do you think he should stay? THE PRESIDENT: I think he will.'
  const told = read(text).filter(({ text: words }) => words === 'he')
  expect(told.map(({ parties }) => parties[0]?.actor)).toEqual([
    'felipe-calderon',
    'felipe-calderon',
  ])
})
