import {
  amount,
  makeCase,
  makeClaim,
  makeDocument,
  makeLink,
  party,
  spanOf,
  when,
} from '../../../test/make.ts'
import { claimKey, type Document, makeId, stated } from '../../record/index.ts'
import { makeDecision, type Store } from '../../store/index.ts'

/** Full of what breaks formats: a formula, quotes, mark-up, characters of two code units, a control character. */
const april = makeDocument(
  '=SUM(A1) 🚀🚀 The "Navy" of Peru <b>promised</b> to | leave\nCallao by 1 May 2021; 2,500 sailors *stay*\u0007 there, 3 were killed.',
  { day: '2021-04-07', title: '=cmd|Fleet', source: 'Diario; Lima', url: 'https://a.example/1' },
)
const june = makeDocument(
  '-4 The Navy said 🚀 on Sunday that it had left Callao; 2 were killed. It <u>promised</u> to be back by 1 July 2022.',
  { day: '2021-06-01', title: 'Fleet gone' },
)

const withUndecided = { beneficiaries: [], addressees: [], roles: [] } as const

function commitment(document: Document) {
  return makeClaim('commitment', document, {
    words: '"Navy" of Peru <b>promised</b> to | leave\nCallao',
    content: {
      type: 'undertake',
      strength: stated('pledged', spanOf(document, 'promised')),
      promisors: [party(document, '"Navy" of Peru', { actor: 'peru-navy' })],
      beneficiaries: withUndecided.beneficiaries,
      act: stated('withdraw', spanOf(document, 'leave')),
      promise: stated('to | leave\nCallao', spanOf(document, 'to | leave\nCallao')),
      deadline: when(document, 'by 1 May 2021', { latest: '2021-05-01' }),
    },
  })
}

function laterCommitment(document: Document) {
  return makeClaim('commitment', document, {
    words: 'It <u>promised</u> to be back by 1 July 2022',
    content: {
      type: 'undertake',
      strength: stated('pledged', spanOf(document, 'promised')),
      promisors: [party(document, 'It', { actor: 'peru-navy' })],
      beneficiaries: withUndecided.beneficiaries,
      act: stated('deploy', spanOf(document, 'be back')),
      promise: stated('to be back', spanOf(document, 'to be back')),
      deadline: when(document, 'by 1 July 2022', { latest: '2022-07-01' }),
    },
  })
}

function forceLevel(document: Document) {
  return makeClaim('force-level', document, {
    words: '2,500 sailors',
    content: {
      amount: amount(document, '2,500'),
      of: stated('personnel' as const, spanOf(document, 'sailors')),
      roles: withUndecided.roles,
      basis: stated('present' as const, spanOf(document, '*stay*')),
    },
  })
}

function incident(document: Document, words: string) {
  return makeClaim('incident', document, {
    words,
    content: {
      type: stated('attack', spanOf(document, 'killed')),
      stage: 'accomplished',
      clarity: 'single',
      targets: [],
      casualties: [{ state: 'killed', amount: amount(document, words.slice(0, 1)) }],
      responsibility: [],
    },
  })
}

function statement(document: Document) {
  return makeClaim('statement', document, {
    words: '-4 The Navy said 🚀 on Sunday that it had left Callao',
    content: {
      speakers: [party(document, 'The Navy')],
      stance: stated('say', spanOf(document, 'said')),
      speech: 'indirect',
      content: stated('it had left Callao', spanOf(document, 'it had left Callao')),
      addressees: withUndecided.addressees,
    },
  })
}

const [promise, force, three] = [
  commitment(april),
  forceLevel(april),
  incident(april, '3 were killed'),
]
const [said, two] = [statement(june), incident(june, '2 were killed')]
const back = laterCommitment(june)

export const sample = {
  documents: [april, june],
  /** Words that only the later report has. */
  later: '2 were killed',
  /** The same of a promise. */
  laterPromise: 'to be back',
  rejected: force,
  corrected: promise,
  noted: said,
} as const

const signature = { by: 'Ana =1', at: '2024-06-02T08:00:00.000Z' } as const

const decisions = [
  makeDecision({ type: 'reject', ...signature, claim: claimKey(force), why: 'Of 2019' }),
  makeDecision({ type: 'note', ...signature, claim: claimKey(said), text: '+1 <i>ask</i>' }),
  makeDecision({
    type: 'correct',
    ...signature,
    claim: claimKey(promise),
    path: 'content.strength.value',
    old: 'pledged',
    new: 'binding',
  }),
]

/** A case of two reports, each with claims, with decisions on some; its parts added in this order or the other. */
export async function sampleCase(order: 'as-is' | 'reversed' = 'as-is'): Promise<Store> {
  const turned = <T>(items: readonly T[]) => (order === 'as-is' ? items : items.toReversed())
  const link = makeLink(three.id, two.id, {
    verdict: 'contradicts',
    path: 'casualties.killed',
  })
  const store = await makeCase({
    told: turned([
      [april, promise, force, three],
      [june, said, two, back],
    ] as const),
  })
  const documents = [april.id, june.id]
  const connections = {
    engine: '0.0.0',
    links: [link],
    stories: [{ id: makeId('sto', april.id), documents }],
    origins: documents.map((id) => ({ id, documents: [id] })),
  }
  await store.replaceDerived({ connections })
  for (const decision of turned(decisions)) await store.addDecision(decision)
  return store
}
