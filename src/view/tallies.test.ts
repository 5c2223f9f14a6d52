import { describe, expect, test } from 'vitest'
import { amount, makeCase, makeClaim, makeDocument, party, spanOf, when } from '../../test/make.ts'
import { type Claim, type ClaimOf, type Document, stated } from '../record/index.ts'
import { brief } from './brief.ts'
import { loadRecord } from './load.ts'
import { show } from './show.ts'
import { tallyChecks } from './tallies.ts'

type Incident = ClaimOf<'incident'>

function where(document: Document, words: string, country: string) {
  return stated({ words, country, precision: 1 as const }, spanOf(document, words))
}

/** A bombing in a town on a day of 1994. */
function bombing(
  [town, country]: readonly [string, string],
  day: string,
  type: Incident['content']['type']['value'] = 'remote-explosive-landmine-ied',
): readonly [Document, Incident] {
  const document = makeDocument(`A bomb went off in ${town} on ${day}.`, { day })
  const claim = makeClaim('incident', document, {
    words: `A bomb went off in ${town}`,
    content: {
      type: stated(type, spanOf(document, 'A bomb')),
      stage: 'accomplished',
      clarity: 'single',
      targets: [],
      casualties: [],
      responsibility: [],
    },
    when: when(document, day, { earliest: day, latest: day }),
    where: where(document, town, country),
  })
  return [document, claim]
}

const counting = makeDocument('It was the 4 th bombing in Kandy since January 1994.', {
  day: '1994-06-01',
})
const fourth = makeClaim('tally', counting, {
  words: 'the 4 th bombing in Kandy',
  content: {
    counted: 'incidents',
    amount: amount(counting, '4'),
    ordinal: true,
    incidentType: stated('remote-explosive-landmine-ied', spanOf(counting, 'bombing')),
    targets: [],
    period: when(counting, 'since January 1994', { earliest: '1994-01-01' }),
    of: stated('the 4 th bombing', spanOf(counting, 'the 4 th bombing')),
  },
  where: where(counting, 'Kandy', 'LKA'),
})

async function checked(...told: readonly (readonly [Document, ...Claim[]])[]) {
  return loadRecord(await makeCase({ told: [...told, [counting, fourth]] }))
}

describe('a count "since January" beside what the case knows', () => {
  const march = bombing(['Galle', 'LKA'], '1994-03-02')
  const may = bombing(['Jaffna', 'LKA'], '1994-05-09', 'suicide-bomb')

  test.each([
    ['attacks of its country and family of types are counted', [march, may], 2],
    ['what came before the period is not', [march, bombing(['Galle', 'LKA'], '1993-11-02')], 1],
    ['what came after the report is not', [march, bombing(['Galle', 'LKA'], '1994-07-02')], 1],
    ['what was in another country is not', [march, bombing(['Madurai', 'IND'], '1994-04-02')], 1],
    [
      'what is of another type is not',
      [march, bombing(['Galle', 'LKA'], '1994-04-02', 'arrest')],
      1,
    ],
  ])('%s', async (_, told, listed) => {
    expect(tallyChecks(await checked(...told))).toMatchObject([
      { verdict: 'record-incomplete', listed },
    ])
  })

  test('the brief and the claim say how many, and that the case need not be complete', async () => {
    const record = await checked(march, may)
    const words =
      'The report counts up to the 4 th bombing; the case knows 2 incidents in that period, and need not be complete.'
    const lines = brief(record).sections.flatMap((section) => section.lines)

    expect(lines.map(({ text }) => text)).toContain(`${words} (since 1 January 1994)`)
    expect(show(record, fourth.id)).toMatchObject({ type: 'claim', tally: { inWords: words } })
  })
})

test('a count without a period is not checked', async () => {
  const document = makeDocument('It was the 5 th raid on Bor.', { day: '1994-06-01' })
  const claim = makeClaim('tally', document, {
    words: 'the 5 th raid',
    content: {
      counted: 'incidents',
      amount: amount(document, '5'),
      targets: [party(document, 'Bor')],
      of: stated('raid', spanOf(document, 'raid')),
    },
  })
  const record = await loadRecord(await makeCase({ told: [[document, claim]] }))

  expect(tallyChecks(record)).toMatchObject([{ verdict: 'not-checked', listed: 0 }])
})
