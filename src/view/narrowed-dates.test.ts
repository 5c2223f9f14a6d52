import { describe, expect, test } from 'vitest'
import { makeCase, makeClaim, makeDocument, makeLink, spanOf, when } from '../../test/make.ts'
import { type Claim, type ClaimOf, type Document, type Published, stated } from '../record/index.ts'
import { makeDecision } from '../store/index.ts'
import { loadRecord } from './load.ts'
import { reports } from './reports.ts'
import { timeline } from './timeline.ts'

type Incident = ClaimOf<'incident'>

function attack(document: Document, words: string, more: Partial<Incident> = {}): Incident {
  return makeClaim('incident', document, {
    words,
    content: {
      type: stated('attack', spanOf(document, words)),
      stage: 'accomplished',
      clarity: 'single',
      targets: [],
      casualties: [],
      responsibility: [],
    },
    ...more,
  })
}

const inferred: Published = {
  value: '2015-01-01/..',
  earliest: '2015-01-01',
  basis: 'inferred',
  spans: [],
  rule: 'published/content',
  reasons: ['Not before 2015-01-01: by the text.'],
}
const dated = makeDocument('A raid near Kidal on 5 May 2015 left 3 dead.', { day: '2015-05-06' })
const undated = makeDocument('Three died in the raid near Kidal yesterday.', {
  published: inferred,
})
const dating = attack(dated, 'raid', {
  when: when(dated, '5 May 2015', { earliest: '2015-05-05', latest: '2015-05-05' }),
})

/** "Yesterday", counted from a report of which only the first day is known. */
function counted(rule: string, earliest: string): Incident['when'] {
  const anchor = { kind: 'published' as const, earliest: '2015-01-01' }
  const value = {
    edtf: `${earliest}/..`,
    earliest,
    precision: 'interval' as const,
    words: 'yesterday',
    anchor,
  }
  return { value, spans: [spanOf(undated, 'yesterday')], basis: 'inferred', rule }
}

async function published(claim: Claim, reject?: Claim) {
  const store = await makeCase({
    told: [
      [dated, dating],
      [undated, claim],
    ],
    links: [makeLink(dating.id, claim.id)],
  })
  if (reject) {
    const [shown] = (await loadRecord(store)).claims.filter((each) => each.claim.id === reject.id)
    await store.addDecision(
      makeDecision({
        type: 'reject',
        by: 'Ana',
        at: '2024-06-02T00:00:00Z',
        claim: shown?.key ?? '',
      }),
    )
  }
  return (await loadRecord(store)).report.get(undated.id)?.document.published
}

describe('an undated report that tells of what another report dates', () => {
  test.each([
    ['as past, came out on that day or after it', attack(undated, 'raid'), '2015-05-05/..'],
    [
      'as still to come, came out by that day',
      attack(undated, 'raid', { realis: 'planned' }),
      '2015-01-01/2015-05-05',
    ],
    [
      'as of yesterday, came out the day after',
      attack(undated, 'raid', { when: counted('time/deictic', '2014-12-31') }),
      '2015-05-06',
    ],
    [
      'by its weekday, came out within the week',
      attack(undated, 'raid', { when: counted('time/weekday', '2014-12-31') }),
      '2015-05-05/2015-05-11',
    ],
    [
      'as denied, says nothing by it',
      attack(undated, 'raid', { realis: 'denied' }),
      '2015-01-01/..',
    ],
  ])('%s', async (_, claim, value) => {
    expect(await published(claim)).toMatchObject({ value, basis: 'inferred' })
  })

  test('says why, with the report that dates it, after the reasons of its own text', async () => {
    const { reasons = [], rule } = (await published(attack(undated, 'raid'))) ?? {}

    expect(rule).toBe('published/other-reports')
    expect(reasons[0]).toBe('Not before 2015-01-01: by the text.')
    expect(reasons[1]).toContain('report 2 dates “raid”: 5 May 2015')
  })

  test('is as wide as before when the claim that dates it is rejected', async () => {
    expect(await published(attack(undated, 'raid'), dating)).toEqual(inferred)
  })

  test('is shown so in the lists, and wider again once the two are told apart', async () => {
    const claim = attack(undated, 'raid', { when: counted('time/deictic', '2014-12-31') })
    const store = await makeCase({
      told: [
        [dated, dating],
        [undated, claim],
      ],
      links: [makeLink(dating.id, claim.id)],
    })
    const before = await loadRecord(store)
    const listed = (record: typeof before) =>
      reports(record).find(({ id }) => id === undated.id)?.published

    expect(listed(before)).toMatchObject({ inWords: '6 May 2015', basis: 'inferred' })
    expect(listed(before)?.reasons.join(' ')).toContain('On 2015-05-06, by “yesterday” here')
    expect(JSON.stringify(timeline(before))).toContain('6 May 2015')

    const key = (id: string) => before.claims.find((each) => each.claim.id === id)?.key ?? ''
    await store.addDecision(
      makeDecision({
        type: 'split',
        by: 'Ana',
        at: '2024-06-02T00:00:00Z',
        claim: key(dating.id),
        other: key(claim.id),
      }),
    )
    const after = await loadRecord(store)

    expect(listed(after)).toMatchObject({ inWords: 'on or after 1 January 2015' })
    expect(JSON.stringify(timeline(after))).toContain('on or after 1 January 2015')
  })

  test('keeps what its own text allows when another report contradicts it', async () => {
    const late = makeDocument('The raid near Kidal came in 2020.', {
      published: { ...inferred, value: '2020-01-01/..', earliest: '2020-01-01' },
    })
    const claim = attack(late, 'raid', { realis: 'planned' })
    const store = await makeCase({
      told: [
        [dated, dating],
        [late, claim],
      ],
      links: [makeLink(dating.id, claim.id)],
    })
    const found = (await loadRecord(store)).report.get(late.id)?.document.published

    expect(found).toMatchObject({ value: '2020-01-01/..' })
    expect(found?.reasons?.at(-1)).toMatch(/^Set aside/)
  })
})
