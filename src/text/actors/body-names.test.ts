import { describe, expect, test } from 'vitest'
import { told } from '../../../test/mentions.ts'

describe('bodies are told by the noun they end in, and of the country of a place in their name', () => {
  test.each([
    [
      'The Quarley Township School Board met.',
      'Quarley Township School Board: quarley-township-school-board - edu',
    ],
    [
      'He called the Tolland County Sheriff’s Office on Monday.',
      'Tolland County Sheriff’s Office: tolland-county-sheriffs-office USA cop',
    ],
    [
      'They were taken to St. Alban’s Hospital by car.',
      'St. Alban’s Hospital: st-albans-hospital - med',
    ],
    [
      'It was fined by the Merrow Parks and Recreation Department.',
      'Merrow Parks and Recreation Department: merrow-parks-and-recreation-department - gov',
    ],
    [
      'The Ashby Chamber of Commerce objected.',
      'Ashby Chamber of Commerce: ashby-chamber-of-commerce - bus',
    ],
    ['The Ashby Rotary Club gave books.', 'Ashby Rotary Club: ashby-rotary-club - soc'],
    ['West Merrow Police said nothing.', 'West Merrow Police: west-merrow-police - cop'],
    [
      'The Merrow Department of Marine Affairs closed.',
      'Merrow Department of Marine Affairs: merrow-department-of-marine-affairs - gov',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('two that a finder took for one are two', () => {
    const parties = told(
      'They wrote to the Tolland County Board of Education and Ashby Clinic on Friday.',
    )
    expect(parties).toContain(
      'Tolland County Board of Education: tolland-county-board-of-education USA edu',
    )
    expect(parties).toContain('Ashby Clinic: ashby-clinic - med')
  })

  test('a name that goes on behind its noun is whole', () => {
    const [council] = told('The Council of Ex-Convicts of Brazil wrote.')
    expect(council).toMatch(/^Council of Ex-Convicts of Brazil:/)
  })

  test.each([
    [
      'a kind of body is no name of one',
      'The mayor and the Police Department said nothing.',
      /police-department/,
    ],
    [
      'a headline writes everything with capitals',
      'Man Found Near Harrow High School After Storm',
      /school-after|near-harrow/,
    ],
    [
      'a body that only qualifies a noun',
      'The Merrow Police Chief Ana Lima spoke.',
      /merrow-police\b/,
    ],
    ['a county', 'Voters of Platt County met. Platt Co. grew.', /platt-co .*bus/],
  ])('not: %s', (_, text, unwanted) => {
    expect(told(text).join('\n')).not.toMatch(unwanted)
  })
})

const opening =
  'Rain fell on Toledo, Spain, all week. Roads were closed. Schools stayed shut. Two bridges fell. '

describe('a country told once', () => {
  test('is the report’s where it opens with it', () => {
    expect(told(`${opening}Police asked for help.`)).toContain('Police: - ESP cop')
  })

  test('is only that of the place in a short text', () => {
    expect(told('Rain fell on Toledo, Spain. Police asked for help.')).toContain('Police: - - cop')
  })

  test('is that of a firm too where no other is told', () => {
    expect(told(`${opening}Harrow Construction sent a crane.`)).toContain(
      'Harrow Construction: harrow-construction ESP bus',
    )
  })
})
