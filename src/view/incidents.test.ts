import { describe, expect, test } from 'vitest'
import {
  amount,
  makeCase,
  makeClaim,
  makeDocument,
  makeLink,
  party,
  spanOf,
  when,
} from '../../test/make.ts'
import { type Claim, type ClaimOf, type Document, type Link, stated } from '../record/index.ts'
import { discrepancies } from './discrepancies.ts'
import { incidentTotals } from './incident-totals.ts'
import { incidents } from './incidents.ts'
import { loadRecord } from './load.ts'

type Incident = ClaimOf<'incident'>

const none = { nothing: 'stated-none' as const }

function attack(
  document: Document,
  words: string,
  content: Partial<Incident['content']> = {},
  more: Partial<Incident> = {},
): Incident {
  return makeClaim('incident', document, {
    words,
    content: {
      type: stated('attack', spanOf(document, words)),
      stage: 'accomplished',
      clarity: 'single',
      targets: [],
      casualties: [],
      responsibility: [],
      ...content,
    },
    ...more,
  })
}

const kidal = {
  type: 'settlement' as const,
  words: 'Kidal',
  party: { name: 'Kidal', actor: 'kidal', link: 'name' as const },
}

function killed(document: Document, words: string) {
  return [{ state: 'killed' as const, amount: amount(document, words) }]
}

const monday = makeDocument(
  'A raid near Kidal on 5 May 2015 left 3 dead. The rebels said they did it.',
  { day: '2015-05-06' },
)
const tuesday = makeDocument(
  'The raid near Kidal left 5 dead, the army said, and blamed bandits.',
  { day: '2015-05-07' },
)
const raid = attack(
  monday,
  'A raid near Kidal',
  {
    casualties: killed(monday, '3'),
    targets: [stated(kidal, spanOf(monday, 'Kidal'))],
    responsibility: [
      {
        stance: 'claimed',
        party: party(monday, 'The rebels'),
        words: stated('said they did it', spanOf(monday, 'said they did it')),
      },
    ],
  },
  { when: when(monday, '5 May 2015', { earliest: '2015-05-05', latest: '2015-05-05' }) },
)
const again = attack(tuesday, 'The raid near Kidal', {
  casualties: killed(tuesday, '5'),
  responsibility: [
    {
      stance: 'blamed',
      party: party(tuesday, 'bandits'),
      by: party(tuesday, 'the army'),
      words: stated('blamed bandits', spanOf(tuesday, 'blamed bandits')),
    },
  ],
})
const revised = makeLink(raid.id, again.id, { verdict: 'updates', changes: ['revised-up'] })

async function recordOf(
  told: readonly (readonly [Document, ...Claim[]])[],
  links: readonly Link[] = [],
) {
  return loadRecord(await makeCase({ told, links }))
}

describe('an incident that two reports tell', () => {
  test('is one, with the values of both', async () => {
    const [entry, ...more] = incidents(
      await recordOf(
        [
          [monday, raid],
          [tuesday, again],
        ],
        [revised],
      ),
    )

    expect(more).toEqual([])
    expect(entry).toMatchObject({
      when: '5 May 2015',
      casualties: [
        {
          state: 'killed',
          low: 3,
          high: 5,
          differs: true,
          values: [
            { report: 1, low: 3 },
            { report: 2, low: 5 },
          ],
        },
      ],
      responsibility: [
        { stance: 'claimed', inWords: 'claimed by The rebels', report: 1 },
        { stance: 'blamed', inWords: 'blamed on bandits by the army', report: 2 },
      ],
    })
  })

  test('is two for as long as nothing ties them', async () => {
    expect(
      incidents(
        await recordOf([
          [monday, raid],
          [tuesday, again],
        ]),
      ),
    ).toHaveLength(2)
  })
})

test('who was hurt is disputed by a report of no casualties', async () => {
  const document = makeDocument(
    'Shells fell on Bor. There were no casualties. A shell killed 1 man.',
    { day: '2014-01-03' },
  )
  const first = attack(document, 'Shells fell on Bor', {
    casualties: [
      { state: 'casualties', amount: { ...none, spans: [spanOf(document, 'no casualties')] } },
    ],
  })
  const second = attack(document, 'A shell', { casualties: killed(document, '1') })
  const link = makeLink(first.id, second.id, { verdict: 'contradicts', path: 'casualties.killed' })
  const record = await recordOf([[document, first, second]], [link])

  expect(incidents(record)).toMatchObject([
    {
      casualties: [{ state: 'killed', low: 0, high: 1, differs: true }],
      disputes: [{ isWithinReport: true }],
    },
  ])
  expect(discrepancies(record).open).toMatchObject([
    { path: 'casualties.killed', values: { from: 'no casualties', to: '1 killed' } },
  ])
})

test('totals count what can be counted and say what they leave out', async () => {
  const other = makeDocument(
    'Almost daily raids. A foiled raid. A raid at Gao. In 1990 a raid killed 9.',
    { day: '2015-05-08' },
  )
  const record = await recordOf(
    [
      [monday, raid],
      [tuesday, again],
      [
        other,
        attack(other, 'Almost daily raids', { clarity: 'aggregated' }),
        attack(other, 'A foiled raid', { stage: 'foiled' }),
        attack(other, 'A raid at Gao'),
        attack(
          other,
          'In 1990 a raid',
          { casualties: killed(other, '9') },
          { layer: 'background' },
        ),
      ],
    ],
    [revised],
  )
  const totals = incidentTotals(record, incidents(record))

  expect(totals).toMatchObject({
    incidents: 2,
    states: [{ state: 'killed', low: 3, high: 5, counted: 1, silent: 1 }],
  })
  expect(totals.leftOut.map(({ reason }) => reason)).toEqual([
    'aggregated',
    'background',
    'not-accomplished',
    'silent',
  ])
})

describe('a count over a series', () => {
  const late = makeDocument(
    'It was the 14 th raid on Kidal of the year; the raids of the month were 0 in all.',
    { day: '2015-05-09' },
  )
  const count = (words: string, period: { earliest: string; latest: string }) =>
    makeClaim('tally', late, {
      words,
      content: {
        counted: 'incidents',
        amount: amount(late, words),
        targets: [party(late, 'Kidal', { actor: 'kidal' })],
        of: stated('raid', spanOf(late, 'raid')),
        period: when(late, 'of the year', period),
      },
    })

  test('that the record does not reach is no contradiction', async () => {
    const record = await recordOf([
      [monday, raid],
      [late, count('14', { earliest: '2015-01-01', latest: '2015-05-09' })],
    ])

    expect(discrepancies(record).tallies).toMatchObject([
      { verdict: 'record-incomplete', listed: 1, incidents: [raid.id] },
    ])
  })

  test('that the record exceeds is', async () => {
    const record = await recordOf([
      [monday, raid],
      [late, count('0', { earliest: '2015-05-01', latest: '2015-05-31' })],
    ])

    expect(discrepancies(record).tallies).toMatchObject([{ verdict: 'record-exceeds', listed: 1 }])
  })

  test('over another time is not touched by it', async () => {
    const record = await recordOf([
      [monday, raid],
      [late, count('0', { earliest: '2014-01-01', latest: '2014-12-31' })],
    ])

    expect(discrepancies(record).tallies).toMatchObject([{ verdict: 'agrees', listed: 0 }])
  })
})
