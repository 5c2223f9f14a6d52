import { describe, expect, test } from 'vitest'
import { amount, makeClaim, makeDocument, party, spanOf, when } from '../../../test/make.ts'
import {
  type Document,
  type ForceBasis,
  type ForceComponent,
  type Link,
  stated,
} from '../../record/index.ts'
import { linkAcross, linkWithin } from '../link.ts'

interface Figure {
  readonly number?: string
  readonly hedge?: 'about'
  readonly owner?: 'France' | 'Italy'
  readonly place?: 'Mali' | 'Niger'
  readonly component?: ForceComponent
  readonly basis?: ForceBasis
  readonly asOf?: string
}

const codes = { France: 'FRA', Italy: 'ITA', Mali: 'MLI', Niger: 'NER' } as const

function documentOf(day: string, figures: readonly Figure[]): Document {
  const words = figures.flatMap((figure) => Object.values(figure))
  const text = `France Italy Mali Niger troops withheld 5,000 ${words.join(' ')}.`
  return makeDocument(text, { day, source: day })
}

/** A figure: by default, 5,000 troops that France has in Mali. */
function claimOf(document: Document, figure: Figure) {
  const { number = '5,000', owner = 'France', place = 'Mali', hedge } = figure
  const read = <T>(value: T, words: string) => stated(value, spanOf(document, words))
  return makeClaim('force-level', document, {
    words: number,
    where: read({ words: place, name: place, country: codes[place], precision: 6 }, place),
    content: {
      amount:
        number === 'withheld'
          ? { nothing: 'withheld', spans: [spanOf(document, number)] }
          : amount(document, number, hedge && { hedge }),
      of: read('personnel' as const, 'troops'),
      owner: party(document, owner, { country: codes[owner] }),
      ...(figure.component && { component: read(figure.component, figure.component) }),
      roles: [],
      basis: read(figure.basis ?? 'present', 'troops'),
      ...(figure.asOf && {
        asOf: when(document, figure.asOf, { earliest: figure.asOf, latest: figure.asOf }),
      }),
    },
  })
}

function linked(from: Figure, to: Figure, [first, second]: readonly [string, string]) {
  const documents = [
    documentOf(first, [from]),
    makeDocument(documentOf(second, [to]).text, { day: second, source: 'later' }),
  ] as const
  return linkAcross([
    { document: documents[0], claims: [claimOf(documents[0], from)] },
    { document: documents[1], claims: [claimOf(documents[1], to)] },
  ])
}

describe('one force counted in two reports', () => {
  const aYear = ['2021-01-01', '2022-01-01'] as const
  const oneDay = ['2021-01-01', '2021-01-01'] as const

  test.each<[string, Figure, Figure, readonly [string, string], Partial<Link>]>([
    ['the same number', {}, {}, aYear, { verdict: 'same', changes: ['confirmed'] }],
    ['about the same number', {}, { number: '5,100', hedge: 'about' }, aYear, { verdict: 'same' }],
    ['more', {}, { number: '6,000' }, aYear, { verdict: 'updates', changes: ['revised-up'] }],
    ['fewer', {}, { number: '4,000' }, aYear, { verdict: 'updates', changes: ['revised-down'] }],
    [
      'another number on one day',
      {},
      { number: '4,000' },
      oneDay,
      { verdict: 'contradicts', path: 'amount', changes: [] },
    ],
    [
      'another number for one day, told a year later',
      { asOf: '2021-01-01' },
      { number: '4,000', asOf: '2021-01-01' },
      aYear,
      { verdict: 'contradicts', path: 'amount' },
    ],
    [
      'another number for another day, told on one day',
      { asOf: '2020-01-01' },
      { number: '4,000', asOf: '2021-01-01' },
      oneDay,
      { verdict: 'updates', changes: ['revised-down'] },
    ],
    ['regulars only', {}, { component: 'regular' }, aYear, { verdict: 'scope-differs' }],
    [
      'how many left',
      {},
      { number: '300', basis: 'withdrawn-delta' },
      aYear,
      { verdict: 'scope-differs' },
    ],
  ])('%s', (_, from, to, days, expected) => {
    expect(linked(from, to, days)).toMatchObject([expected])
  })

  test.each<[string, Figure]>([
    ['another side', { owner: 'Italy' }],
    ['another country', { place: 'Niger' }],
  ])('%s is not compared', (_, to) => {
    expect(linked({}, to, aYear)).toEqual([])
  })

  test('a reason names what was compared and both values', () => {
    const [link] = linked({}, { number: '4,000' }, aYear)

    expect(link?.reasons).toContainEqual({
      feature: 'amount',
      score: 0,
      from: '5,000',
      to: '4,000',
    })
  })
})

describe('figures of one report', () => {
  test.each<[string, Figure, Figure, readonly Partial<Link>[]]>([
    ['two numbers for one force', {}, { number: '4,000' }, [{ verdict: 'contradicts' }]],
    ['regulars beside all', {}, { number: '4,000', component: 'regular' }, []],
    [
      'a number that is kept back',
      { component: 'regular' },
      { number: 'withheld', component: 'special-operations' },
      [],
    ],
  ])('%s', (_, from, to, expected) => {
    const document = documentOf('2021-01-01', [from, to])

    expect(linkWithin([claimOf(document, from), claimOf(document, to)])).toMatchObject(expected)
  })
})
