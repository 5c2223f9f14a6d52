import { expect, test } from 'vitest'
import { makeCase, makeClaim, makeDocument, party, spanOf, when } from '../../test/make.ts'
import { type Document, type Realis, stated } from '../record/index.ts'
import { latestLines } from './brief-latest.ts'
import { loadRecord } from './load.ts'

interface Act {
  readonly by?: string
  readonly realis?: Realis
  readonly day?: readonly [words: string, day: string]
}

function act(document: Document, words: string, { by, realis = 'asserted', day }: Act = {}) {
  return makeClaim('event', document, {
    words,
    realis,
    content: {
      type: stated('process', spanOf(document, words)),
      contexts: [],
      actors: by === undefined ? [] : [party(document, by)],
      recipients: [],
      act: stated(words, spanOf(document, words)),
    },
    ...(day && { when: when(document, day[0], { earliest: day[1], latest: day[1] }) }),
  })
}

async function told(
  ...reports: Parameters<typeof makeCase>[0]['told']
): Promise<readonly string[]> {
  const record = await loadRecord(await makeCase({ told: reports }), {})
  return latestLines(record)
    .first(9)
    .map(({ text }) => text)
}

test('of a report that comes first which its title speaks of, and last what is only named', async () => {
  const report = makeDocument(
    'The spring fair drew crowds. Guards used tear gas near Lima. The Senate voted to dissolve the court.',
    { day: '2011-03-02', title: 'Senate votes to dissolve court after unrest' },
  )
  const fair = act(report, 'The spring fair')
  const gas = act(report, 'Guards used tear gas near Lima', { by: 'Guards' })
  const vote = act(report, 'The Senate voted to dissolve the court', { by: 'The Senate' })

  expect(await told([report, fair, gas, vote])).toEqual([
    'The Senate voted to dissolve the court',
    'Guards used tear gas near Lima',
    'The spring fair',
  ])
})

test('what was planned for a day that has passed is no news', async () => {
  const before = makeDocument('The envoy will visit Oslo on 4 March 2011.', { day: '2011-03-01' })
  const after = makeDocument('The envoy visited Oslo.', { day: '2011-03-06' })
  const plan = act(before, 'The envoy will visit Oslo', {
    by: 'The envoy',
    realis: 'planned',
    day: ['4 March 2011', '2011-03-04'],
  })
  const visit = act(after, 'The envoy visited Oslo', { by: 'The envoy' })

  expect(await told([before, plan], [after, visit])).toEqual(['The envoy visited Oslo'])
  expect(await told([before, plan])).toEqual(['The envoy will visit Oslo (planned)'])
})
