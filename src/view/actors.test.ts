import { expect, test } from 'vitest'
import { makeCase, makeClaim, makeDocument, party, spanOf } from '../../test/make.ts'
import { type ClaimOf, type Document, type Party, stated } from '../record/index.ts'
import { actors } from './actors.ts'
import { loadRecord } from './load.ts'

const france: Partial<Party> = { actor: 'Q142', label: 'France', country: 'FRA', sector: 'gov' }
const leader: Partial<Party> = { actor: 'jean-dupont', label: 'Jean Dupont', country: 'FRA' }

function role(document: Document, who: string, post: string, body: Party): ClaimOf<'role'> {
  return makeClaim('role', document, {
    words: `${post} ${who}`,
    content: {
      holder: party(document, who, leader),
      post: stated(post, spanOf(document, post)),
      body: stated(body, spanOf(document, body.name)),
      status: stated('current', spanOf(document, post)),
    },
  })
}

function said(
  document: Document,
  speaker: string,
  more: Partial<Party> = {},
): ClaimOf<'statement'> {
  return makeClaim('statement', document, {
    words: speaker,
    content: {
      speakers: [party(document, speaker, more)],
      stance: stated('say', spanOf(document, speaker)),
      speech: 'indirect',
      content: stated(document.text, spanOf(document, document.text)),
      addressees: [],
    },
  })
}

const may = makeDocument('French Prime Minister Jean Dupont spoke for France in Mali.', {
  day: '2013-05-01',
})
const june = makeDocument('Dupont said that Paris would stay. An official agreed.', {
  day: '2013-06-01',
})
const french: Party = { name: 'French', country: 'FRA', link: 'demonym' }

async function all() {
  const store = await makeCase({
    told: [
      [may, role(may, 'Jean Dupont', 'Prime Minister', french), said(may, 'France', france)],
      [
        june,
        said(june, 'Dupont', leader),
        said(june, 'Paris', { ...france, link: 'metonym' }),
        said(june, 'An official', { link: 'description' }),
      ],
    ],
  })
  return actors(await loadRecord(store))
}

test('somebody under many names is one, with the names as written and where', async () => {
  const entries = await all()

  expect(entries.map(({ label, names }) => [label, names])).toEqual([
    [
      'France',
      [
        { name: 'French', reports: [1] },
        { name: 'France', reports: [1] },
        { name: 'Paris', reports: [2] },
      ],
    ],
    [
      'Jean Dupont',
      [
        { name: 'Jean Dupont', reports: [1] },
        { name: 'Dupont', reports: [2] },
      ],
    ],
    ['An official', [{ name: 'An official', reports: [2] }]],
  ])
})

test('an office is as stated, with the usual name of its country and the date of the report', async () => {
  const entries = await all()

  expect(entries[1]?.roles).toMatchObject([
    {
      post: 'Prime Minister',
      body: 'France',
      status: 'current',
      stated: ['1 May 2013'],
      reports: [1],
    },
  ])
})

test('who is only described comes last, and is marked', async () => {
  const entries = await all()

  expect(entries.map(({ isNamed }) => isNamed)).toEqual([true, true, false])
})

test('parts are counted by claim', async () => {
  const entries = await all()

  expect(entries[0]?.parts).toEqual({ body: 1, speaker: 2 })
})
