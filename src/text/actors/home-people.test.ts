import { describe, expect, test } from 'vitest'
import { document } from '../../../test/analyse.ts'
import { createAnalyser } from '../analyse.ts'

/** Name and country of each person of a statement by a president. */
function persons(text: string): readonly string[] {
  const day = '2009-06-01'
  const published = { value: day, earliest: day, latest: day, basis: 'given' as const, spans: [] }
  const title = 'Statement by President Sarkozy on the Harbour'
  const { mentions } = createAnalyser()({ ...document(text), title, published })
  return mentions.map(({ text: words, parties: [party] }) => `${words}: ${party?.country ?? '-'}`)
}

describe('officers and legislators whom a state’s own statement names without a country are its own', () => {
  test.each([
    ['I thank Senator Petit. We will build it.', 'Senator Petit: FRA'],
    ['I saw General Marchand. We will build it.', 'General Marchand: FRA'],
    ['I thank Governor Petit. We will build it.', 'Governor Petit: FRA'],
  ])('%s', (text, expected) => {
    expect(persons(text)).toContain(expected)
  })

  test.each([
    [
      'heads of state and ministers',
      'I thank Minister Petit. We will build it.',
      'Minister Petit: -',
    ],
    [
      'whom the sentence has beside another country',
      'I thank General Marchand for his talks in Chad. We will build it.',
      'General Marchand: -',
    ],
    [
      'of a union of states',
      'I thank UN General Marchand. We will build it.',
      'UN General Marchand: -',
    ],
  ])('but not %s', (_, text, expected) => {
    expect(persons(text)).toContain(expected)
  })
})
