import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDecision, openStore } from '../../src/store/index.ts'
import { loadRecord } from '../../src/view/index.ts'
import { type Answer, type Journey, startJourney } from './fake-io.ts'

/** A claim as `export json` gives it, as far as these tests read it. */
interface ClaimOut {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly document: string
  readonly content: {
    readonly strength?: { readonly value: string }
    readonly quantity?: { readonly value: unknown }
    readonly deadline?: { readonly value: { readonly latest: string; readonly edtf: string } }
    readonly casualties?: readonly { readonly state: string; readonly amount: unknown }[]
  }
  readonly notes: readonly { readonly text: string }[]
}

let journey: Journey
let run: Journey['run']

beforeAll(async () => {
  journey = startJourney()
  run = journey.run
  expect(await run(['add', 'examples'])).toMatchObject({ code: 0 })
  copyFileSync(join(journey.folder, 'case.onrecord'), join(journey.folder, 'fresh.onrecord'))
})

// Every test decides on a case that nobody decided on.
beforeEach(() => {
  copyFileSync(join(journey.folder, 'fresh.onrecord'), join(journey.folder, 'case.onrecord'))
})

afterAll(() => journey.close())

async function exported(): Promise<Readonly<Record<string, readonly ClaimOut[]>>> {
  const { out } = await run(['export', 'json'])
  return JSON.parse(out)
}

async function claims(kind?: string): Promise<readonly ClaimOut[]> {
  const { claims: all = [] } = await exported()
  return all.filter((claim) => kind === undefined || claim.kind === kind)
}

async function first(
  kind: string,
  fits: (claim: ClaimOut) => boolean = () => true,
): Promise<ClaimOut> {
  const found = (await claims(kind)).find(fits)
  if (!found) throw new Error(`the examples have no such ${kind}`)
  return found
}

async function again({ id }: ClaimOut): Promise<ClaimOut> {
  const found = (await claims()).find((claim) => claim.id === id)
  if (!found) throw new Error(`${id} is gone`)
  return found
}

function decisionIn({ out }: Answer): string {
  return /dec_[0-9a-f]{16}/.exec(out)?.[0] ?? ''
}

test('a corrected deadline is in the export, in the ledger, and there after a rebuild', async () => {
  const promise = await first('commitment', ({ content }) => content.deadline?.value !== undefined)
  const answer = await run(['correct', promise.id, 'deadline', '2030-06-30', '--why', 'Amended'])

  expect(answer).toMatchObject({ code: 0, err: '' })
  expect(answer.out).toMatch(/content\.deadline\.value: .+ → by 30 June 2030/)
  const deadline = { value: { latest: '2030-06-30', edtf: '../2030-06-30' } }
  expect(await again(promise)).toMatchObject({ state: 'corrected', content: { deadline } })
  expect((await run(['commitments'])).out).toContain('30 June 2030')
  expect(await run(['rebuild'])).toMatchObject({ code: 0 })
  expect(await again(promise)).toMatchObject({ state: 'corrected', content: { deadline } })

  expect((await run(['undo'])).out).toMatch(
    /deadline\.value: by 30 June 2030 → (?!by 30 June 2030)/,
  )
  expect((await again(promise)).content.deadline).toEqual(promise.content.deadline)
})

test('a corrected quantity stands in the ledger beside the words of the report', async () => {
  const { id } = await first('commitment', ({ content }) => content.quantity?.value !== undefined)
  const quantity = async () =>
    /quantity: .*/.exec((await run(['commitments'])).out.replace(/\s+/g, ' '))?.[0] ?? ''
  const before = await quantity()

  expect(await run(['correct', id, 'quantity', '$1.5 million'])).toMatchObject({ code: 0 })

  const [, words = ''] = /^quantity: (.+?)(?: ·| clm_)/.exec(before) ?? []
  expect(words).not.toBe('')
  expect(await quantity()).toContain(`quantity: 1,500,000 (in the report: “${words}”)`)
})

test('undo of an earlier correction says what stands since', async () => {
  const { id } = await first('commitment')
  const earlier = await run(['correct', id, 'strength', 'offered'])
  await run(['correct', id, 'strength', 'binding'])

  expect((await run(['undo', decisionIn(earlier)])).out).toContain('offered → binding')
})

test.each([
  ['confirm', 'confirmed'],
  ['reject', 'rejected'],
])('%s leaves a claim %s, and undo as it was', async (command, state) => {
  const [one, two] = await claims()
  const answer = await run([command, one?.id ?? '', two?.id.slice(4, 14) ?? '', '--why', 'Seen'])

  expect(answer).toMatchObject({ code: 0 })
  expect((await claims()).filter((claim) => claim.state === state)).toHaveLength(2)
  await run(['undo', decisionIn(answer)])
  expect((await claims()).filter((claim) => claim.state === state).map(({ id }) => id)).toEqual([
    two?.id,
  ])
})

test('an undo can be taken back itself', async () => {
  const [claim] = await claims()
  const confirmed = await run(['confirm', claim?.id ?? ''])
  const undone = await run(['undo'])
  const twice = await run(['undo', decisionIn(confirmed)])

  expect(twice).toMatchObject({ code: 1, out: '' })
  expect(twice.err).toContain(`onrecord undo ${decisionIn(undone)}`)
  await run(['undo', decisionIn(undone)])
  expect((await claims())[0]?.state).toBe('confirmed')
})

test('a decision made at the same moment as another counts after it', async () => {
  const claim = await first('commitment')
  for (const strength of ['binding', 'offered', 'pledged', 'intended', 'binding']) {
    await run(['correct', claim.id, 'strength', strength])
    expect((await again(claim)).content.strength?.value).toBe(strength)
  }
})

test('notes stand beside their claim', async () => {
  const [claim] = await claims()
  await run(['note', claim?.id ?? '', 'Ask', 'the', 'ministry', '--by', 'Ana'])

  expect((await claims())[0]?.notes).toEqual([{ by: 'Ana', text: 'Ask the ministry' }])
  expect((await run(['show', claim?.id ?? ''])).out).toContain('Ask the ministry')
})

test('merged claims are one entry of the ledger, split ones two', async () => {
  const entries = async () =>
    ((await journey.json('incidents'))['entries'] as readonly unknown[]).length
  const before = await entries()
  // Two incidents of two reports months apart, which nothing joins.
  const incidents = await claims('incident')
  const [one, two] = [incidents[0], incidents.at(-1)]
  const merged = await run(['merge', one?.id ?? '', two?.id ?? ''])

  expect(merged.code).toBe(0)
  expect(await entries()).toBe(before - 1)
  expect((await run(['split', one?.id ?? '', two?.id ?? ''])).code).toBe(0)
  expect(await entries()).toBe(before)
})

test.each([
  ['amount', 'content.amount'],
  ['amount.best', 'content.amount.value.best'],
  ['content.amount.value.best', 'content.amount.value.best'],
])('a preference for %s is kept as %s', async (path, kept) => {
  const [one, two] = await claims('force-level')
  await run(['prefer', one?.id ?? '', '--over', two?.id ?? '', '--path', path])

  expect((await exported())['decisions']).toMatchObject([{ type: 'prefer', path: kept }])
})

test('who, when and why are in the log', async () => {
  const [one] = await claims()
  await run(['reject', one?.id ?? '', '--by', 'Ana', '--why', 'A quotation'])
  await run(['undo'])
  const { out } = await run(['decisions'])

  expect(out).toContain('reject by Ana on 2024-06-01T12:00:00.000Z: A quotation (taken back)')
  expect(await journey.json('decisions')).toMatchObject({
    entries: [
      { type: 'reject', by: 'Ana', why: 'A quotation', undone: true, on: [{ id: one?.id }] },
      { type: 'undo', by: 'tester', undone: false },
    ],
  })
})

test('a correction of what is read otherwise by now says so', async () => {
  const { id } = await first('commitment')
  const store = await openStore(join(journey.folder, 'case.onrecord'))
  const [claim] = (await loadRecord(store)).claims.filter((shown) => shown.claim.id === id)
  const correction = { path: 'content.strength.value', old: 'offered', new: 'binding' } as const
  const signature = { by: 'Ana', at: '2024-01-01T00:00:00Z', claim: claim?.key ?? '' } as const
  await store.addDecision(makeDecision({ type: 'correct', ...signature, ...correction }))
  await store.close()

  expect((await run(['decisions'])).out).toMatch(/the report is read as \w+ by now/)
})

test('as JSON a decision answers with itself and its claims', async () => {
  const claim = await first('commitment')

  expect(await journey.json('correct', claim.id, 'strength', 'binding')).toMatchObject({
    decisions: [{ type: 'correct', path: 'content.strength.value', new: 'binding' }],
    claims: [{ id: claim.id, state: 'corrected' }],
  })
})

test.each([
  ['deadline', '2021-09', { deadline: { value: { latest: '2021-09-30', edtf: '../2021-09-30' } } }],
  ['quantity', 'about 2,500', { quantity: { value: { best: 2500, hedge: 'about' } } }],
  ['quantity', 'at least 40', { quantity: { value: { low: 40, hedge: 'at-least' } } }],
  ['quantity', '40-50', { quantity: { value: { low: 40, high: 50 } } }],
  ['quantity', 'none', { quantity: { nothing: 'stated-none' } }],
  ['outcome', 'kept', { outcome: { value: 'kept' } }],
  ['content.strength.value', 'binding', { strength: { value: 'binding' } }],
  [
    'deadline',
    '{"edtf":"2021","latest":"2021-12-31","precision":"year","words":"2021"}',
    { deadline: { value: { edtf: '2021' } } },
  ],
])('%s can be corrected to %s', async (path, value, content) => {
  const promise = await first('commitment', (claim) => claim.content.quantity === undefined)
  const answer = await run(['correct', promise.id, path, value])

  expect(answer).toMatchObject({ code: 0, err: '' })
  expect(await again(promise)).toMatchObject({ state: 'corrected', content })
})

test('people hurt are corrected by their state, and taken out by null', async () => {
  const incident = await first('incident', ({ content }) => content.casualties?.length === 0)
  const group = { state: 'wounded', amount: { value: { low: 2, best: 2, hedge: 'at-least' } } }

  await run(['correct', incident.id, 'wounded', '5'])
  await run(['correct', incident.id, 'wounded', 'at least 2'])
  expect((await again(incident)).content.casualties).toMatchObject([group])
  await run(['correct', incident.id, 'wounded', 'null'])
  expect((await again(incident)).content.casualties).toEqual([])
})

test.each([
  [['confirm', 'clm_'], 1, /could be clm_[0-9a-f]{16} \(claim\), .+ Give more of it/],
  [['confirm', 'clm_ffffffffffffffff'], 1, /has the id clm_ffffffffffffffff/],
  [['correct', 'PROMISE', 'deadline', 'soon'], 2, /"soon" is not a day such as/],
  [['correct', 'PROMISE', 'strength', 'iron'], 1, /expected one of "binding"/],
  [['correct', 'PROMISE', 'weight', '3'], 2, /has no part weight\. There are: .*deadline/],
  [['correct', 'PROMISE', 'document', 'doc_1'], 2, /has no part document/],
  [['merge', 'PROMISE', 'PROMISE'], 2, /Both ids name/],
  [['merge', 'PROMISE', 'INCIDENT'], 2, /of kind commitment and .* of kind incident/],
  [['prefer', 'PROMISE'], 2, /--over/],
  [['undo'], 1, /No decision stands/],
])('%j is refused', async (words, code, message) => {
  const ids = { PROMISE: (await first('commitment')).id, INCIDENT: (await first('incident')).id }
  const answer = await run(words.map((word) => ids[word as keyof typeof ids] ?? word))

  expect(answer).toMatchObject({ code, out: '' })
  expect(answer.err).toMatch(message)
  expect((await exported())['decisions']).toEqual([])
})

test('nothing is kept when one of several ids is wrong', async () => {
  const [one] = await claims()

  expect(await run(['confirm', one?.id ?? '', 'clm_ffff0000ffff0000'])).toMatchObject({ code: 1 })
  expect((await exported())['decisions']).toEqual([])
})
