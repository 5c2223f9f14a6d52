import { describe, expect, test } from 'vitest'
import { claimKey, type Decision } from '../../record/index.ts'
import { makeDocument, makeForceLevel } from '../contract/sample.ts'
import { addedByHand, applyDecisions, makeDecision, standing } from '../index.ts'

const claim = makeForceLevel(makeDocument('The garrison had 500 men in May.'), { country: 'SDN' })
const other = makeForceLevel(makeDocument('The other camp had 70 men in June.'), { country: 'SDN' })
const key = claimKey(claim)
const best = 'content.amount.value.best'

let hour = 0
/** The next hour, so that decisions follow in the order they are written down. */
function later() {
  hour += 1
  return { by: 'ana', at: new Date(Date.UTC(2024, 0, 1, hour)).toISOString() }
}
const confirm = () => makeDecision({ type: 'confirm', ...later(), claim: key })
const reject = () => makeDecision({ type: 'reject', ...later(), claim: key })
const undo = ({ id }: Decision) => makeDecision({ type: 'undo', ...later(), decision: id })
const correct = (old: number, to: number, path = best) =>
  makeDecision({ type: 'correct', ...later(), claim: key, path, old, new: to })

/** The claim as decisions leave it, and the reasons of those gone stale. */
function decided(...decisions: readonly Decision[]) {
  const { shown, stale } = applyDecisions([claim, other], decisions)
  const [first] = shown
  if (!first) throw new Error('nothing is shown')
  const value = first.claim.kind === 'force-level' ? first.claim.content.amount : undefined
  return {
    ...first,
    value: value && 'value' in value ? value.value.best : undefined,
    stale: stale.map(({ reason }) => reason),
  }
}

describe('the last decision that holds gives the state', () => {
  const [yes, no, fix] = [confirm(), reject(), correct(500, 450)]
  const again = confirm()
  const takeBack = undo(no)
  const restore = undo(takeBack)

  test.each<[string, Decision[], string, number]>([
    ['none', [], 'unreviewed', 500],
    ['confirm', [yes], 'confirmed', 500],
    ['confirm, reject', [yes, no], 'rejected', 500],
    ['confirm, reject, undo', [yes, no, takeBack], 'confirmed', 500],
    ['confirm, reject, undo, undo of the undo', [yes, no, takeBack, restore], 'rejected', 500],
    ['reject, correct', [no, fix], 'corrected', 450],
    ['correct, confirm', [fix, again], 'corrected', 450],
    ['reject, undo', [no, takeBack], 'unreviewed', 500],
  ])('%s', (_, decisions, state, value) => {
    expect(decided(...decisions)).toMatchObject({ state, value, original: claim, stale: [] })
    expect(decided(...decisions.toReversed())).toEqual(decided(...decisions))
  })
})

test('a correction keeps the old value, and says whose the new one is', () => {
  const fix = correct(500, 450)

  expect(decided(fix).corrections).toEqual([{ decision: fix, read: 500, readingChanged: false }])
})

test('a later correction builds on an earlier one, and taking it back shows the earlier', () => {
  const first = correct(500, 450)
  const second = correct(450, 430)

  expect(decided(first, second)).toMatchObject({
    value: 430,
    corrections: [{ decision: second, read: 500, readingChanged: false }],
  })
  expect(decided(first, second, undo(second)).value).toBe(450)
})

test('a correction of what is now read otherwise stands, and says so', () => {
  const fix = correct(600, 450)

  expect(decided(fix)).toMatchObject({ value: 450, corrections: [{ readingChanged: true }] })
})

test('a correction that does not fit is stale, and the rest applies', () => {
  const broken = correct(500, -1)

  expect(decided(confirm(), broken)).toMatchObject({
    state: 'confirmed',
    value: 500,
    corrections: [],
    stale: ['correction-invalid'],
  })
})

test('a decision on a claim that is gone is stale, unless it was taken back', () => {
  const lost = makeDecision({ type: 'confirm', ...later(), claim: `${key}|gone` })
  const pair = makeDecision({ type: 'merge', ...later(), claim: key, other: `${key}|gone` })

  expect(decided(lost, pair).stale).toEqual(['claim-gone', 'claim-gone'])
  expect(decided(lost, undo(lost)).stale).toEqual([])
  expect(decided(pair).decisions).toHaveLength(1)
})

test('an undo of what is not in the log is stale', () => {
  expect(decided(undo(confirm())).stale).toEqual(['decision-gone'])
})

test('a decision on two claims is in the history of both, and only there', () => {
  const decision = makeDecision({ type: 'split', ...later(), claim: key, other: claimKey(other) })

  const { shown } = applyDecisions([claim, other], [decision])

  expect(shown.map(({ decisions }) => decisions)).toEqual([
    [{ decision, undone: false, undos: [] }],
    [{ decision, undone: false, undos: [] }],
  ])
  expect(shown.map(({ state }) => state)).toEqual(['unreviewed', 'unreviewed'])
})

test('what was taken back stays in the history, with what took it back and restored it', () => {
  const no = reject()
  const takeBack = undo(no)
  const restore = undo(takeBack)

  expect(decided(no, takeBack, restore).decisions).toEqual([
    { decision: no, undone: false, undos: [takeBack, restore] },
  ])
  expect(standing([restore, takeBack, no])).toEqual([no])
  expect(standing([no, takeBack])).toEqual([])
})

test('undos that take back each other in a ring do not hang', () => {
  const [a, b] = [undo(confirm()), undo(reject())]
  const ring = [
    { ...a, decision: b.id },
    { ...b, decision: a.id },
  ] as readonly Decision[] // Spreading loses which member of the union it is.

  expect(decided(confirm(), ...ring).state).toBe('confirmed')
})

test('saying the same twice is one decision', () => {
  const decision = { type: 'note', by: 'ana', at: '2024-02-01T00:00:00Z', claim: key } as const

  const first = makeDecision({ ...decision, text: 'See also the June report.' })
  const again = makeDecision({ text: 'See also the June report.', ...decision })

  expect(again).toEqual(first)
  expect(makeDecision({ ...decision, text: 'Another.' }).id).not.toBe(first.id)
})

test('a decision without a proper time is refused', () => {
  const decision = { type: 'confirm', by: 'ana', at: 'today', claim: key } as const

  expect(() => makeDecision(decision)).toThrow(
    expect.objectContaining({ code: 'decision-invalid' }),
  )
})

describe('a claim that a person added', () => {
  const document = makeDocument('The fleet had 12 ships in April.')
  const found = { ...makeForceLevel(document, { country: 'SDN' }), rule: addedByHand }
  const add = makeDecision({ type: 'add-claim', ...later(), claim: claimKey(found), added: found })
  const states = (...decisions: readonly Decision[]) => {
    const { shown, stale } = applyDecisions([claim], decisions)
    return [shown.map(({ state }) => state).join(' '), stale.length]
  }

  test('stands behind those that were read, confirmed by who added it', () => {
    expect(states(add)).toEqual(['unreviewed confirmed', 0])
    expect(states(add, add)).toEqual(['unreviewed confirmed', 0])
  })

  test('goes when that is taken back, and comes again', () => {
    const back = undo(add)

    expect(states(add, back)).toEqual(['unreviewed', 0])
    expect(states(add, back, undo(back))).toEqual(['unreviewed confirmed', 0])
  })

  test('can be rejected and corrected as any other', () => {
    const no = makeDecision({ type: 'reject', ...later(), claim: claimKey(found) })

    expect(states(add, no)).toEqual(['unreviewed rejected', 0])
  })

  test('is not doubled when a rule finds it after all, or when it is given', () => {
    const read = { ...found, rule: 'force-level/count' }

    expect(applyDecisions([read], [add]).shown).toMatchObject([{ claim: { rule: read.rule } }])
    expect(applyDecisions([found], [add]).shown).toHaveLength(1)
    expect(applyDecisions([found], []).shown).toEqual([])
  })
})
