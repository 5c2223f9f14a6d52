import { describe, expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

const then = on('2009-06-01')

describe('a report from home does not say of which country its president is', () => {
  test.each([
    [
      'The Knesset met late. Defence Minister Barak warned the Knesset. The Prime Minister said nothing.',
      'Prime Minister: benjamin-netanyahu ISR gov',
    ],
    [
      'President Nicolas Sarkozy met President Felipe Calderon of Mexico. The President praised the fleet.',
      'President: nicolas-sarkozy FRA gov',
    ],
    [
      'PRESIDENT SARKOZY: Welcome, Mr. President, to Paris. PRESIDENT CALDERON: Thank you.',
      'Mr. President: felipe-calderon MEX gov',
    ],
    [
      'PRESIDENT CALDERON: I am glad, Mr. Prime Minister. PRIME MINISTER BROWN: Thank you.',
      'Mr. Prime Minister: gordon-brown GBR gov',
    ],
    [
      'The Pentagon asked Congress for ships. My Administration will build them.',
      'Administration: Q30 USA gov',
    ],
    [
      'The Knesset agreed. PRIME MINISTER NETANYAHU: Thank you, Mr. President. PRESIDENT CALDERON: Thanks.',
      'Mr. President: felipe-calderon MEX gov',
    ],
    [
      'Rose Garden 2:02 P.M. EST THE PRESIDENT: Good afternoon. We will help.',
      'PRESIDENT: barack-obama USA gov',
    ],
    ['The Pentagon asked Congress for ships. The Senate was late.', 'Senate: us-senate USA leg'],
    [
      'President Sarkozy called President Felipe Calderon and President Lula. The President praised the fleet.',
      'President: nicolas-sarkozy FRA gov',
    ],
    [
      'France condemns the raid on Lima. We will send help. President Sarkozy spoke. Our troops are ready.',
      'troops: Q142 FRA mil',
    ],
    [
      'PRESIDENT SARKOZY: Welcome to Paris. PRESIDENT CALDERON: Our soldiers came by sea.',
      'soldiers: Q96 MEX mil',
    ],
    [
      'The Kremlin asked the State Duma. On 3 May 1998 the President declared a truce.',
      'President: - RUS gov',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, then)).toContain(expected)
  })

  test.each([
    [
      'one thing alone is no home',
      'The Knesset met late. The Prime Minister said nothing.',
      'Prime Minister: - - gov',
    ],
    [
      'two countries are told of',
      'The Knesset met. Minister Barak warned. The Bundestag met. The Prime Minister left.',
      'Prime Minister: - - gov',
    ],
    [
      'a bare noun without a capital may be a foreign one',
      'The Pentagon asked Congress for ships. The army left it.',
      'army: - - mil',
    ],
    [
      'what two have each is of neither',
      'The Pentagon asked Congress for ships. The bond between our people will last.',
      'people: - - cvl',
    ],
    [
      'of another body',
      'The Knesset met late. Defence Minister Barak warned. The President of the Chess Union left.',
      'President: - - gov',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text, then)).toContain(expected)
  })

  test('an hour is no prime minister', () => {
    expect(told('The Knesset met at 5 P.M. and rose.', then)).toEqual(['Knesset: knesset ISR leg'])
  })
})

test('a text that says "we" is of the state that it says something of itself for', () => {
  const text = 'Last night the dam broke. We thank all helpers. Mexico is committed to peace.'

  expect(told(`${text} Our troops will rebuild it.`, then)).toContain('troops: Q96 MEX mil')
  expect(told('We thank all helpers. Our troops will rebuild it.', then)).toContain(
    'troops: - - mil',
  )
})

test.each([
  'She was the first American president to fly there.',
  'He was the 30th president.',
  'Every president has one.',
  'She ran for president.',
])('whoever it may be is nobody in particular: %s', (text) => {
  const report = `President Barack Obama spoke in the Oval Office. ${text}`

  expect(told(report, then).filter((mention) => /president: barack/.test(mention))).toEqual([])
})

test('a president of long ago is not whom "the president" means today', () => {
  const report = 'President Reagan had asked for it. The President agreed in the Oval Office.'

  expect(told(report, then)).not.toContain('President: ronald-reagan USA eli')
})

test.each([
  ['The US House passed it. The House and Senate will meet.', 'Senate: us-senate USA leg'],
  [
    'The US House passed it. Members of the House, Senate and others came.',
    'Senate: us-senate USA leg',
  ],
  ['State lawmakers met in Tulsa. The Senate passed it.', 'Senate: - - leg'],
])('the other chamber of the only parliament that a report names: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

test('the House of a state is no Congress', () => {
  const mentions = told(
    'State lawmakers met in Tulsa. The House passed it with the votes of members.',
  )
  expect(mentions.join()).not.toContain('us-house')
})
