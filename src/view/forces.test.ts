import { expect, test } from 'vitest'
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
import { type ClaimOf, type Document, stated } from '../record/index.ts'
import { forces } from './forces.ts'
import { loadRecord } from './load.ts'

function level(
  document: Document,
  words: string,
  more: Partial<ClaimOf<'force-level'>['content']> = {},
): ClaimOf<'force-level'> {
  return makeClaim('force-level', document, {
    words,
    where: stated(
      { words: 'Chad', name: 'Chad', country: 'TCD', precision: 6 },
      spanOf(document, 'Chad'),
    ),
    content: {
      amount: amount(document, words),
      of: stated('personnel', spanOf(document, words)),
      owner: party(document, 'France', { actor: 'Q142', country: 'FRA' }),
      roles: [],
      basis: stated('present', spanOf(document, words)),
      ...more,
    },
  })
}

const first = makeDocument('France has 1,200 troops in Chad, and had 800 there in May 2012.', {
  day: '2013-02-01',
})
const second = makeDocument('France now has 1,500 troops in Chad, 300 of them special forces.', {
  day: '2013-03-01',
})
const now = level(first, '1,200')
const then = level(first, '800', {
  asOf: when(first, 'in May 2012', { earliest: '2012-05-01', latest: '2012-05-31' }),
})
const later = level(second, '1,500')
const special = level(second, '300', {
  component: stated('special-operations', spanOf(second, 'special forces')),
})

test('like stands beside like, by the day a figure is meant for', async () => {
  const links = [
    makeLink(now.id, later.id, { verdict: 'updates', changes: ['revised-up'] }),
    makeLink(now.id, special.id, { verdict: 'scope-differs' }),
  ]
  const store = await makeCase({
    told: [
      [first, now, then],
      [second, later, special],
    ],
    links,
  })
  const lines = forces(await loadRecord(store))

  expect(
    lines.map(({ component, figures }) => [
      component,
      figures.map((each) => [each.amount, each.asOf, each.asOfBasis]),
    ]),
  ).toEqual([
    [
      'not stated',
      [
        ['800', 'May 2012', 'stated'],
        ['1,200', '1 February 2013', 'day-of-report'],
        ['1,500', '1 March 2013', 'day-of-report'],
      ],
    ],
    ['special operations', [['300', '1 March 2013', 'day-of-report']]],
  ])
  expect(lines[0]?.figures.at(-1)?.changes).toEqual(['revised-up'])
  expect(lines[0]?.notComparable).toMatchObject([
    { from: { claim: now.id }, to: { claim: special.id } },
  ])
  expect(lines[0]?.disputes).toEqual([])
})

test('a number kept back is told as such', async () => {
  const kept = level(second, '300', {
    amount: { nothing: 'withheld', spans: [spanOf(second, '300')] },
  })
  const store = await makeCase({ told: [[second, kept]] })

  expect(forces(await loadRecord(store))).toMatchObject([
    {
      figures: [
        {
          amount: 'an undisclosed number',
          nothing: 'withheld',
          text: 'France: an undisclosed number of troops in Chad',
        },
      ],
    },
  ])
})
