import { describe, expect, test } from 'vitest'
import { read, told } from '../../../test/mentions.ts'

describe('what words beside a name tell of somebody without a title', () => {
  test.each([
    ['Edna Pell, 61, said the well was dry.', 'Edna Pell: edna-pell - cvl'],
    ['The well was dug by 61-year-old Edna Pell.', 'Edna Pell: edna-pell - cvl'],
    ['He called his sister, Edna Pell, on Sunday.', 'Edna Pell: edna-pell - cvl'],
    ['They met Edna Pell of the Harvest Bank.', 'Edna Pell: edna-pell - bus'],
    ['The Harvest Tribune’s Edna Pell asked why.', 'Edna Pell: edna-pell - jrn'],
    ['Edna Pell is an independent journalist.', 'Edna Pell: edna-pell - jrn'],
    [
      'Edna Pell, 61, a nurse from Graz, left.',
      'Edna Pell, 61, a nurse from Graz: edna-pell - med',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test.each([
    ['of whoever is accused nothing is told', 'Edna Pell, 61, was charged with theft.', ' cvl'],
    [
      'nor of whoever was in court elsewhere',
      'Edna Pell, 61, lives here. A jury heard Edna Pell.',
      ' cvl',
    ],
    ['an office without a sector is no private life', 'Spokeswoman Edna Pell, 61, left.', ' cvl'],
    ['a good person may be anybody', 'Edna Pell is a good person.', ' cvl'],
  ])('%s', (_, text, sector) => {
    expect(told(text).find((party) => party.includes('edna-pell'))).not.toContain(sector)
  })
})

describe('titles', () => {
  test('in the plural are of all who are listed behind them', () => {
    const parties = told('Reps. Ana Pell, Ivo Kral and Ian Lind voted.')
    expect(parties).toContain('Ivo Kral: ivo-kral - leg')
    expect(parties).toContain('Ian Lind: ian-lind - leg')
  })

  test('in the singular are of one', () => {
    expect(told('Senator Edna Pell and Ivo Kral voted.')).toContain('Ivo Kral: ivo-kral - -')
  })

  test('of a body that no list holds tell its sector', () => {
    expect(told('Quarley Teachers Union president Edna Pell spoke.')).toContain(
      'Quarley Teachers Union president Edna Pell: edna-pell - lab',
    )
  })
})

describe('a body told before by a word of its name', () => {
  const antecedent = (text: string, words: string) => {
    const mentions = read(text)
    const short = mentions.findLast((mention) => mention.text === words)
    return short?.antecedent === undefined ? undefined : mentions[short.antecedent]?.text
  }

  test('is the only one whose name ends in it', () => {
    expect(antecedent('The Quarley City Council met. The council rose at noon.', 'council')).toBe(
      'Quarley City Council',
    )
  })

  test('is the only firm near', () => {
    expect(antecedent('Harrow Industries grew. The company hired ten.', 'company')).toBe(
      'Harrow Industries',
    )
  })

  test.each([
    [
      'two fit',
      'The Quarley City Council met the Ashby City Council. The council rose.',
      'council',
    ],
    [
      'another of the noun is told',
      'The Quarley Crown Court sat. The High Court did not. The court rose.',
      'court',
    ],
    ['it is any', 'The Quarley City Council met. A council rose.', 'council'],
  ])('is left open where %s', (_, text, words) => {
    expect(antecedent(text, words)).toBeUndefined()
  })
})
