import { expect, test } from 'vitest'
import { amount, makeCase, makeClaim, makeDocument, party, spanOf } from '../../test/make.ts'
import { type ClaimOf, claimKey, type Decision, type Document, stated } from '../record/index.ts'
import { decided, readCase } from './contents.ts'
import { forces } from './forces.ts'
import { recordOf } from './load.ts'

const first = makeDocument('Peru has 900 soldiers in Callao.', { day: '1997-03-02' })
const second = makeDocument('There are 1,400 Peruvian soldiers in Callao now.', {
  day: '1997-03-09',
})

function soldiers(document: Document, words: string, owner: string): ClaimOf<'force-level'> {
  return makeClaim('force-level', document, {
    words,
    where: stated(
      { words: 'Callao', name: 'Callao', country: 'PER', precision: 3 },
      spanOf(document, 'Callao'),
    ),
    content: {
      amount: amount(document, words),
      of: stated('personnel', spanOf(document, 'soldiers')),
      owner: party(document, owner, { actor: 'Q419', country: 'PER' }),
      roles: [],
      basis: stated('present', spanOf(document, 'soldiers')),
    },
  })
}

const read = soldiers(first, '900', 'Peru')
const added = { ...soldiers(second, '1,400', 'Peruvian'), rule: 'decision/add-claim' }
const add: Decision = {
  id: 'dec_0000000000000001' as Decision['id'],
  type: 'add-claim',
  claim: claimKey(added),
  added,
  by: 'reader',
  at: '2024-06-02T12:00:00.000Z',
}

test('a claim that a person added is compared with those that were read, until it is taken back', async () => {
  const store = await makeCase({ told: [[first, read], [second]] })
  const before = await readCase(store)
  const after = decided(before, [add])
  const again = decided(after, [])

  expect(before.links).toEqual([])
  expect(after.links).toMatchObject([{ from: read.id, to: added.id, verdict: 'contradicts' }])
  expect(decided(after, [add]).links).toEqual(after.links)
  expect(forces(recordOf(after))[0]?.disputes).toHaveLength(1)
  expect(again.links).toEqual([])
})
