import { describe, expect, test } from 'vitest'
import { document } from '../../../test/analyse.ts'
import { createAnalyser } from '../analyse.ts'

/** Each mention of a text under a title, with the actor and the country it is tied to. */
function told(title: string, text: string): readonly string[] {
  const day = '2009-06-01'
  const published = { value: day, earliest: day, latest: day, basis: 'given' as const, spans: [] }
  const { mentions } = createAnalyser()({ ...document(text), title, published })
  return mentions.map(
    ({ text: words, parties }) =>
      `${words}: ${parties.map(({ actor, country }) => `${actor ?? '-'} ${country ?? '-'}`).join(' + ')}`,
  )
}

const raid = 'The rebels shot at our soldiers near Bria. The Prime Minister will go there.'

describe('a title that names its speaker by office alone tells whose words a report is', () => {
  test.each([
    ['Statement by President Sarkozy on the Raid', raid, 'soldiers: Q142 FRA'],
    ['Remarks by Prime Minister Gordon Brown', raid, 'Prime Minister: gordon-brown GBR'],
    ['Statement by Pentagon Spokesman Ivo Kral on the Raid', raid, 'soldiers: Q30 USA'],
    ['Fact Sheet: Chad Imposes Sanctions on Pirates', raid, 'soldiers: Q657 TCD'],
    [
      'Statement by President Sarkozy on the Raid',
      'My team is in Bria. We will act.',
      'team: - FRA',
    ],
    ['Fact Sheet: President Nicolas Sarkozy Secures Talks', raid, 'soldiers: Q142 FRA'],
    [
      'Readout of President Sarkozy\u2019s Call with President Felipe Calderon of Mexico',
      raid,
      'soldiers: Q142 FRA',
    ],
    [
      'Readout of President Sarkozy\u2019s Call with President Felipe Calderon of Mexico',
      'The President spoke with Mexican President Calderon. The two leaders praised the fleet.',
      'two leaders: nicolas-sarkozy FRA + felipe-calderon MEX',
    ],
  ])('%s: %s', (title, text, expected) => {
    expect(told(title, text)).toContain(expected)
  })

  test.each([
    ['Joint Statement by President Sarkozy and President Calderon', raid],
    ['Remarks by President Sarkozy and President Calderon', raid],
    ['Remarks by the captain of the guard', raid],
    ['Readout of the Vice President\u2019s Call with President Calderon', raid],
    ['Fact Sheet: Chad and Niger Announce Talks', raid],
    ['President Sarkozy hears of a raid', raid],
  ])('not of two who share it, nor of news: %s', (title, text) => {
    expect(told(title, text)).toContain('soldiers: - -')
  })
})

const call = 'Readout of President Sarkozy\u2019s Call with President Felipe Calderon of Mexico'
const visit = 'Remarks by President Sarkozy and Prime Minister Gordon Brown of the United Kingdom'
const both = 'nicolas-sarkozy FRA + felipe-calderon MEX'

describe('whose meeting it is the title tells', () => {
  test.each([
    [call, 'They spoke of ships that Peru sold. The leaders will meet again.', `leaders: ${both}`],
    [call, 'They spoke of ships. Both presidents will meet again.', `Both presidents: ${both}`],
    [call, 'They spoke of ships. The officials will meet again.', `officials: ${both}`],
    [call, 'Ships are dear. They agreed to meet again.', `They: ${both}`],
    [call, 'They spoke of ships. The two sides will talk.', 'two sides: Q142 FRA + Q96 MEX'],
    [visit, 'Welcome to Paris. Our countries share a sea.', 'Our countries: Q142 FRA + Q145 GBR'],
    [
      'Statement by Spokesman Ivo Boro on Defence Minister Ana Lima of Peru\u2019s Meeting with Foreign Minister Eva Sund of Chad',
      'They spoke of ships. The ministers will meet again.',
      'ministers: ana-lima PER + eva-sund TCD',
    ],
  ])('%s: %s', (title, text, expected) => {
    expect(told(title, text)).toContain(expected)
  })

  test.each([
    ['Remarks by President Sarkozy', 'Our countries share a sea.', 'Our countries'],
    [visit, '"Our countries share a sea," said the captain of the ship.', 'Our countries'],
    [call, 'They spoke of ships. The leaders of the strike were held.', 'leaders: nicolas'],
    [call, 'They asked the two sides to stop the war.', 'two sides'],
  ])('not in %s: %s', (title, text, words) => {
    expect(told(title, text).filter((mention) => mention.startsWith(words))).toEqual([])
  })
})
