import { describe, expect, test } from 'vitest'
import {
  makeCase,
  makeClaim,
  makeDocument,
  makeLink,
  party,
  spanOf,
  when,
} from '../../test/make.ts'
import { type ClaimOf, claimKey, type Document, stated } from '../record/index.ts'
import { makeDecision, type NewDecision } from '../store/index.ts'
import { changes } from './changes.ts'
import { commitments } from './commitments.ts'
import { loadRecord } from './load.ts'
import type { RecordOptions } from './record.ts'

type Content = Partial<ClaimOf<'commitment'>['content']>

function promise(document: Document, words: string, more: Content = {}): ClaimOf<'commitment'> {
  return makeClaim('commitment', document, {
    words,
    content: {
      type: 'undertake',
      strength: stated('pledged', spanOf(document, words)),
      promisors: [party(document, 'Eritrea', { actor: 'Q986' })],
      beneficiaries: [],
      act: stated('withdraw', spanOf(document, words)),
      promise: stated(words, spanOf(document, words)),
      ...more,
    },
  })
}

const march = makeDocument('Eritrea pledged to pull its army back.', { day: '2019-03-10' })
const june = makeDocument('Eritrea pledged to pull its army back by the end of July.', {
  day: '2019-06-02',
})
const august = makeDocument('Eritrea has not pulled its army back as it had pledged.', {
  day: '2019-08-20',
})
const first = promise(march, 'to pull its army back')
const dated = promise(june, 'to pull its army back by the end of July', {
  deadline: when(june, 'the end of July', { latest: '2019-07-31' }),
})
const kept = promise(august, 'pulled its army back', {
  outcome: stated('broken', spanOf(august, 'has not pulled')),
})
const told = [
  [march, first],
  [june, dated],
] as const
const decided = { by: 'ana', at: '2024-06-02T00:00:00Z' }
const added = makeLink(first.id, dated.id, { verdict: 'updates', changes: ['deadline-added'] })

async function ledger(options: RecordOptions, decisions: readonly NewDecision[] = []) {
  const store = await makeCase({ told, links: [added] })
  for (const decision of decisions) await store.addDecision(makeDecision(decision))
  return commitments(await loadRecord(store, options))
}

describe('where a promise stands', () => {
  test.each([
    ['open before a deadline was told', { asOf: '2019-05-01' }, ['open', undefined]],
    ['due by its last day', { clock: '2019-07-31' }, ['due', 0]],
    [
      'overdue the day after, without being called broken',
      { clock: '2019-08-01' },
      ['overdue', -1],
    ],
    ['judged on the newest report when no clock is set', {}, ['due', 59]],
  ])('%s', async (_, options, [status, daysLeft]) => {
    const entries = await ledger(options)

    expect(entries).toHaveLength(1)
    expect(entries[0]?.status).toBe(status)
    expect(entries[0]?.deadline?.daysLeft).toBe(daysLeft)
  })

  test('broken once a report says so', async () => {
    const link = makeLink(dated.id, kept.id, { verdict: 'updates', changes: ['status-changed'] })
    const store = await makeCase({ told: [...told, [august, kept]], links: [added, link] })
    const [entry] = commitments(await loadRecord(store))

    expect(entry).toMatchObject({
      status: 'broken',
      outcome: { value: 'broken', report: 3 },
      deadline: { latest: '2019-07-31' },
    })
  })
})

describe('where reports contradict each other', () => {
  const broke = makeDocument('Eritrea broke its pledge to pull its army back, Kenya said.', {
    day: '2019-08-20',
  })
  const broken = promise(broke, 'to pull its army back', {
    outcome: stated('broken', spanOf(broke, 'broke')),
  })
  const held = makeDocument('Eritrea kept its pledge to pull its army back, Sudan said.', {
    day: '2019-08-20',
  })
  const honoured = promise(held, 'to pull its army back', {
    outcome: stated('kept', spanOf(held, 'kept')),
  })
  const contradiction = makeLink(broken.id, honoured.id, {
    verdict: 'contradicts',
    changes: [],
    path: 'outcome',
  })
  const pair = { claim: claimKey(broken), other: claimKey(honoured) }

  async function disputed(...decisions: readonly NewDecision[]) {
    const store = await makeCase({
      told: [
        [broke, broken],
        [held, honoured],
      ],
      links: [contradiction],
    })
    for (const decision of decisions) await store.addDecision(makeDecision(decision))
    return commitments(await loadRecord(store))
  }

  test('it is disputed, with both sides', async () => {
    expect(await disputed()).toMatchObject([
      {
        status: 'disputed',
        disputes: [{ path: 'outcome', from: { claim: broken.id }, to: { claim: honoured.id } }],
      },
    ])
  })

  test('what a person prefers became of it', async () => {
    expect(await disputed({ type: 'prefer', ...decided, ...pair })).toMatchObject([
      { status: 'broken', outcome: { value: 'broken' }, disputes: [{ settled: 'prefer' }] },
    ])
  })

  test.each([pair.claim, pair.other])('what a person says became of it decides', async (claim) => {
    const said = { type: 'correct', ...decided, path: 'content.outcome.value' } as const
    expect(await disputed({ ...said, claim, new: 'withdrawn' })).toMatchObject([
      { status: 'withdrawn' },
    ])
  })

  test('two promises of a person who splits them are not in dispute', async () => {
    const entries = await disputed({ type: 'split', ...decided, ...pair })
    expect(entries.map(({ status }) => status).sort()).toEqual(['broken', 'kept'])
  })
})

test('its history has each telling with what it changed', async () => {
  const [entry] = await ledger({})

  expect(entry?.history.map(({ changes: steps }) => steps)).toEqual([[], ['deadline-added']])
  expect(entry?.history.map(({ telling }) => telling.passage.words)).toEqual([
    'to pull its army back',
    'to pull its army back by the end of July',
  ])
})

const [one, other] = [claimKey(first), claimKey(dated)]

test('what a person splits apart stays apart', async () => {
  expect(await ledger({}, [{ type: 'split', ...decided, claim: one, other }])).toHaveLength(2)
})

test('what a person merges is one', async () => {
  const store = await makeCase({ told })
  expect(commitments(await loadRecord(store))).toHaveLength(2)

  await store.addDecision(makeDecision({ type: 'merge', ...decided, claim: one, other }))
  expect(commitments(await loadRecord(store))).toHaveLength(1)
})

test('what a person rejects is set apart', async () => {
  const store = await makeCase({ told, links: [added] })
  await store.addDecision(makeDecision({ type: 'reject', ...decided, claim: other }))
  const record = await loadRecord(store)

  expect(commitments(record)).toMatchObject([{ status: 'open' }])
  expect(record.rejected.map(({ claim }) => claim.id)).toEqual([dated.id])
})

test('what a person prefers words the promise', async () => {
  const [entry] = await ledger({}, [{ type: 'prefer', ...decided, claim: one, other }])

  expect(entry?.promise).toBe('to pull its army back')
})

test('an undated report may not yet have been out', async () => {
  const early = makeDocument('Eritrea pledged to pull its army back, it says.', {
    published: {
      value: '2019-01-01/2019-12-31',
      earliest: '2019-01-01',
      latest: '2019-12-31',
      basis: 'inferred',
      spans: [],
    },
  })
  const store = await makeCase({ told: [[early, promise(early, 'to pull its army back')]] })

  expect(commitments(await loadRecord(store, { asOf: '2018-12-31' }))).toEqual([])
  expect(commitments(await loadRecord(store, { asOf: '2019-06-01' }))).toMatchObject([
    { isOnlyPossibly: true },
  ])
  expect(commitments(await loadRecord(store, { asOf: '2019-12-31' }))).toMatchObject([
    { isOnlyPossibly: false },
  ])
})

describe('changes', () => {
  test('of the newest report are against those before', async () => {
    const store = await makeCase({ told, links: [added] })
    const { entries, since } = changes(await loadRecord(store))

    expect(since).toBe('2019-03-10')
    expect(entries).toMatchObject([
      { type: 'deadline-added', before: { claim: first.id }, after: { claim: dated.id } },
    ])
  })

  test('of the first report are all new', async () => {
    const store = await makeCase({ told, links: [added] })
    const { entries } = changes(await loadRecord(store, { asOf: '2019-04-01' }))

    expect(entries).toMatchObject([{ type: 'new', after: { claim: first.id } }])
  })

  test('tell of deadlines that the clock went past', async () => {
    const store = await makeCase({ told, links: [added] })
    const { entries } = changes(await loadRecord(store, { clock: '2019-09-01' }))

    expect(entries.map(({ type }) => type)).toContain('deadline-passed')
  })
})
