import { describe, expect, test } from 'vitest'
import { makeClaim, makeDocument, party, spanOf, when } from '../../../test/make.ts'
import { type ClaimOf, type Commitment, type Link, stated } from '../../record/index.ts'
import { linkAcross, linkWithin } from '../link.ts'

interface Promised {
  readonly text?: string
  readonly promise?: string
  readonly promisor?: string
  readonly type?: Commitment['type']
  readonly strength?: Commitment['strength']['value']
  readonly act?: Commitment['act']['value']
  readonly object?: string
  readonly scope?: string
  readonly due?: string
  readonly outcome?: 'kept' | 'broken'
}

const countries: Readonly<Record<string, string>> = { France: 'FRA', Chad: 'TCD' }

/** A report of one promise: by default, France's to withdraw its troops from Mali. */
function report(day: string, told: Promised = {}) {
  const { promisor = 'France', object, scope, due, outcome } = told
  const promise = told.promise ?? 'to withdraw its troops from Mali'
  const text = [`On ${day} ${promisor} promised ${promise}`, object, scope, due, outcome, '.'].join(
    ' ',
  )
  const document = makeDocument(text, { day, source: `${told.type}` })
  const read = <T>(value: T, words: string) => stated(value, spanOf(document, words))
  const claim = makeClaim('commitment', document, {
    words: promise,
    content: {
      type: told.type ?? 'undertake',
      strength: read(told.strength ?? 'pledged', 'promised'),
      promisors: [party(document, promisor, { country: countries[promisor] ?? 'XXX' })],
      beneficiaries: [],
      act: read(told.act ?? 'withdraw', promise),
      promise: read(promise, promise),
      ...(object && { object: read(object, object) }),
      ...(scope && { scope: read(scope, scope) }),
      ...(due === 'no deadline' && {
        deadline: { nothing: 'stated-none' as const, spans: [spanOf(document, due)] },
      }),
      ...(due && due !== 'no deadline' && { deadline: when(document, due, { latest: due }) }),
      ...(outcome && { outcome: read(outcome, outcome) }),
    },
  })
  return { document, claims: [claim] }
}

function linked(from: Promised, to: Promised, days = ['2022-01-01', '2022-02-01']) {
  const told = [report(days[0] ?? '', from), report(days[1] ?? '', to)]
  return linkAcross(told).map(({ verdict, changes, path }: Link) => ({ verdict, changes, path }))
}

describe('a promise told again', () => {
  test.each<[string, Promised, Promised, Partial<Link>]>([
    ['in the same words', {}, {}, { verdict: 'same', changes: ['confirmed'] }],
    ['now due', {}, { due: '2022-12-31' }, { verdict: 'updates', changes: ['deadline-added'] }],
    [
      'due on another day',
      { due: '2022-06-30' },
      { due: '2022-12-31' },
      { verdict: 'updates', changes: ['deadline-moved'] },
    ],
    [
      'in silence on the day',
      { due: '2022-06-30' },
      {},
      { verdict: 'same', changes: ['confirmed'] },
    ],
    [
      'more loosely',
      { strength: 'pledged' },
      { strength: 'intended' },
      { verdict: 'updates', changes: ['softened'] },
    ],
    [
      'more firmly',
      { strength: 'offered' },
      { strength: 'binding' },
      { verdict: 'updates', changes: ['hardened'] },
    ],
    [
      'for less',
      { act: 'withdraw', object: 'all troops' },
      { act: 'end', object: 'combat mission of its troops' },
      { verdict: 'updates', changes: ['scope-narrowed'] },
    ],
    [
      'for more',
      { act: 'reduce', object: 'its troops' },
      { act: 'withdraw', object: 'its troops' },
      { verdict: 'updates', changes: ['scope-widened'] },
    ],
    [
      'to go on helping, in much the same words',
      { act: 'support', promise: 'to continue to support schools of the valley' },
      { act: 'support', promise: 'to go on supporting the schools of the valley' },
      { verdict: 'same', changes: ['confirmed'] },
    ],
    ['as broken', {}, { outcome: 'broken' }, { verdict: 'updates', changes: ['status-changed'] }],
    ['as one not to', {}, { type: 'refrain' }, { verdict: 'updates', changes: ['reversed'] }],
  ])('%s', (_, from, to, expected) => {
    expect(linked(from, to)).toMatchObject([expected])
  })

  test('its opposite on one day is a contradiction', () => {
    const links = linked({}, { type: 'refrain' }, ['2022-01-01', '2022-01-01'])

    expect(links).toMatchObject([{ verdict: 'contradicts', path: 'type' }])
  })

  test.each([
    ['2022-01-01', '2022-01-01'],
    ['', '2022-01-01'],
  ])('two ends told on days that cannot be told apart contradict each other', (...days) => {
    expect(linked({ outcome: 'broken' }, { outcome: 'kept' }, days)).toMatchObject([
      { verdict: 'contradicts', path: 'outcome' },
    ])
  })

  test('two ends on two days are an update', () => {
    const [broken, kept] = [{ outcome: 'broken' }, { outcome: 'kept' }] as const

    expect(linked(broken, kept)).toMatchObject([
      { verdict: 'updates', changes: ['status-changed'] },
    ])
  })
})

test.each<[string, Promised, Promised]>([
  ['of another country', {}, { promisor: 'Chad' }],
  ['of another act', {}, { act: 'fund', promise: 'to pay for a hospital in Mali' }],
  [
    'with other words and another object',
    { act: 'build', promise: 'to build a hospital', object: 'a hospital' },
    { act: 'build', promise: 'to build roads', object: 'roads' },
  ],
  [
    'to go on with other help',
    { act: 'support', promise: 'to continue to support schools of the valley with books' },
    { act: 'support', promise: 'to support the valley while the dam of Tuma is built' },
  ],
])('a promise %s is left apart', (_, from, to) => {
  expect(linked(from, to)).toEqual([])
})

test('two promises of one report are not the same promise, but may oppose each other', () => {
  const document = makeDocument('France promised to leave Mali and promised not to leave Mali.')
  const claim = (words: string, type: Commitment['type']): ClaimOf<'commitment'> =>
    makeClaim('commitment', document, {
      words,
      content: {
        type,
        strength: stated('pledged', spanOf(document, 'promised')),
        promisors: [party(document, 'France', { country: 'FRA' })],
        beneficiaries: [],
        act: stated('withdraw', spanOf(document, 'leave')),
        promise: stated(words, spanOf(document, words)),
      },
    })
  const leave = claim('to leave Mali and', 'undertake')
  const stay = claim('not to leave Mali', 'refrain')

  expect(linkWithin([leave, stay])).toMatchObject([{ verdict: 'contradicts', path: 'type' }])
  expect(linkWithin([leave, claim('leave Mali.', 'undertake')])).toEqual([])
})
