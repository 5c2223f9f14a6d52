import { describe, expect, test } from 'vitest'
import { amount, makeClaim, makeDocument, spanOf, when } from '../../../test/make.ts'
import {
  type Document,
  type IncidentType,
  type Link,
  type Realis,
  stated,
} from '../../record/index.ts'
import { linkAcross, linkWithin } from '../link.ts'

interface Told {
  readonly type?: IncidentType
  readonly place?: 'Kabul' | 'Mosul'
  readonly day?: string
  readonly killed?: string
  readonly wounded?: string
  readonly none?: boolean
  readonly clarity?: 'aggregated'
  readonly realis?: Realis
}

const places = {
  Kabul: { country: 'AFG', point: { lat: 34.5, lon: 69.2 } },
  Mosul: { country: 'IRQ', point: { lat: 36.3, lon: 43.1 } },
} as const

function documentOf(day: string, told: readonly Told[]): Document {
  const words = told.flatMap((each) => Object.values(each).map(String))
  return makeDocument(`A bomb in Kabul or Mosul on 2021-03-01; no casualties ${words.join(' ')}.`, {
    day,
    source: day + JSON.stringify(told),
  })
}

/** An incident: by default, a bombing in Kabul on 1 March 2021. */
function claimOf(document: Document, told: Told) {
  const { place = 'Kabul', day = '2021-03-01', killed, wounded } = told
  const at = spanOf(document, 'bomb')
  const group = (state: 'killed' | 'wounded', words: string) => ({
    state,
    amount: amount(document, words),
  })
  return makeClaim('incident', document, {
    words: told.wounded ?? told.killed ?? 'A bomb',
    realis: told.realis ?? 'asserted',
    when: when(document, day, { earliest: day, latest: day }),
    where: stated(
      { words: place, name: place, ...places[place], precision: 1 },
      spanOf(document, place),
    ),
    content: {
      type: stated(told.type ?? 'remote-explosive-landmine-ied', at),
      stage: 'accomplished',
      clarity: told.clarity ?? 'single',
      targets: [],
      casualties: [
        ...(killed ? [group('killed', killed)] : []),
        ...(wounded ? [group('wounded', wounded)] : []),
        ...(told.none
          ? [
              {
                state: 'casualties' as const,
                amount: {
                  nothing: 'stated-none' as const,
                  spans: [spanOf(document, 'no casualties')],
                },
              },
            ]
          : []),
      ],
      responsibility: [],
    },
  })
}

function linked(from: Told, to: Told, [first, second]: readonly [string, string]) {
  const [a, b] = [documentOf(first, [from]), documentOf(second, [to, {}])]
  return linkAcross([
    { document: a, claims: [claimOf(a, from)] },
    { document: b, claims: [claimOf(b, to)] },
  ])
}

describe('one incident in two reports', () => {
  const later = ['2021-03-01', '2021-03-04'] as const
  const oneDay = ['2021-03-01', '2021-03-01'] as const

  test.each<[string, Told, Told, readonly [string, string], Partial<Link>]>([
    ['the same number killed', { killed: '9' }, { killed: '9' }, later, { verdict: 'same' }],
    [
      'a toll that rose',
      { killed: '9' },
      { killed: '14' },
      later,
      { verdict: 'updates', changes: ['revised-up'] },
    ],
    [
      'a toll that was corrected downwards',
      { killed: '14' },
      { killed: '9' },
      later,
      { verdict: 'updates', changes: ['revised-down'] },
    ],
    [
      'two tolls on one day',
      { killed: '9' },
      { killed: '14' },
      oneDay,
      { verdict: 'contradicts', path: 'casualties.killed' },
    ],
    [
      'nobody hurt and somebody hurt on one day',
      { none: true },
      { wounded: '3' },
      oneDay,
      { verdict: 'contradicts', path: 'casualties.wounded' },
    ],
    [
      'a bombing and an explosion',
      { killed: '9' },
      { killed: '9', type: 'explosion' },
      later,
      { verdict: 'same' },
    ],
    ['one toll and no toll', { killed: '9' }, {}, later, { verdict: 'same' }],
  ])('%s', (_, from, to, days, expected) => {
    expect(linked(from, to, days)).toMatchObject([expected])
  })

  test.each<[string, Told]>([
    ['in another city', { place: 'Mosul' }],
    ['a week later', { day: '2021-03-09' }],
    ['of another sort', { type: 'arrest' }],
    ['told as many at once', { clarity: 'aggregated' }],
    ['that was only planned', { realis: 'planned' }],
  ])('an incident %s is another', (_, to) => {
    expect(linked({ killed: '9' }, { killed: '14', ...to }, later)).toEqual([])
  })
})

describe('one incident told twice in one report', () => {
  test.each<[string, Told, Told, readonly Partial<Link>[]]>([
    [
      'nobody hurt, then somebody',
      { none: true },
      { wounded: '3' },
      [{ verdict: 'contradicts', path: 'casualties.wounded' }],
    ],
    ['nothing in dispute', { killed: '9' }, { wounded: '3' }, []],
  ])('%s', (_, from, to, expected) => {
    const document = documentOf('2021-03-01', [from, to])

    expect(linkWithin([claimOf(document, from), claimOf(document, to)])).toMatchObject(expected)
  })
})
