import { expect, test } from 'vitest'
import { amount, makeCase, makeClaim, makeDocument, party, spanOf, when } from '../../test/make.ts'
import { type ClaimOf, type Realis, stated } from '../record/index.ts'
import { briefLines } from './brief.ts'
import { loadRecord } from './load.ts'
import { stateInWords } from './state.ts'

const document = makeDocument(
  'Peru promised to open the port of Callao by 1 May 1997. It has about 900 soldiers there.',
  { day: '1997-03-02' },
)
const promise: ClaimOf<'commitment'> = makeClaim('commitment', document, {
  words: 'promised to open the port of Callao by 1 May 1997',
  content: {
    strength: stated('pledged', spanOf(document, 'promised')),
    promisors: [party(document, 'Peru', { actor: 'Q419', country: 'PER' })],
    beneficiaries: [],
    type: 'undertake',
    act: stated('other', spanOf(document, 'open')),
    promise: stated('to open the port of Callao by 1 May 1997', spanOf(document, 'to open')),
    deadline: when(document, 'by 1 May 1997', { latest: '1997-05-01' }),
  },
})

function soldiers(realis: Realis): ClaimOf<'force-level'> {
  return makeClaim('force-level', document, {
    words: 'about 900 soldiers',
    realis,
    content: {
      amount: amount(document, '900'),
      of: stated('personnel', spanOf(document, 'soldiers')),
      owner: party(document, 'Peru', { actor: 'Q419', country: 'PER' }),
      roles: [],
      basis: stated('present', spanOf(document, 'soldiers')),
    },
  })
}

async function recordOf(realis: Realis, clock?: string) {
  const store = await makeCase({ told: [[document, promise, soldiers(realis)]] })
  return loadRecord(store, clock === undefined ? {} : { clock })
}

test.each([
  ['1997-04-01', '1 deadline lies ahead.'],
  ['1997-06-01', '1 deadline has passed with no outcome reported.'],
])('judged on %s, %s', async (clock, open) => {
  expect(stateInWords(await recordOf('asserted', clock))).toBe(
    `1 report of 1 independent origin, of 2 March 1997, tells of 1 promise and 1 line of force figures. ${open}`,
  )
})

test('a record of nothing has no state', async () => {
  const store = await makeCase({ told: [] })
  expect(stateInWords(await loadRecord(store, {}))).toBe('')
})

test('a figure that the report denies is told as denied, and is none of the newest', async () => {
  const lines = briefLines(await recordOf('denied'), { tellings: 9, claims: 9 })
  const forces = lines.sections.find(({ id }) => id === 'forces')?.lines ?? []

  expect(forces.map(({ text }) => text).join()).toContain('(denied)')
  expect(lines.situation.filter(({ label }) => label === 'forces')).toEqual([])
})
