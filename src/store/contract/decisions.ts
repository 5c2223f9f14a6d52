import { expect, test } from 'vitest'
import { makeDecision } from '../decisions/index.ts'
import type { Store } from '../store.ts'

export function decisionsContract(open: () => Promise<Store>): void {
  const claim = 'doc_0123456789abcdef|role|3-9|someone|mayor'
  const confirm = makeDecision({ type: 'confirm', by: 'ana', at: '2024-03-01T10:00:00Z', claim })
  const reject = makeDecision({
    type: 'reject',
    by: 'ben',
    at: '2024-03-01T10:30:00+01:00',
    why: 'a namesake',
    claim,
  })
  const undo = makeDecision({
    type: 'undo',
    by: 'ana',
    at: '2024-03-02T10:00:00Z',
    decision: reject.id,
  })

  test('decisions come back by their time, whatever the zone they are written in', async () => {
    const store = await open()

    for (const decision of [undo, confirm, reject]) {
      expect(await store.addDecision(decision)).toBe(true)
    }

    expect(await store.decisions()).toEqual([reject, confirm, undo])
    expect(await store.decisions({ recordedBy: '2024-03-01T10:00:00Z' })).toEqual([reject, confirm])
    expect(await store.check()).toEqual([])
  })

  test('a decision added twice is there once', async () => {
    const store = await open()
    await store.addDecision(confirm)

    expect(await store.addDecision(confirm)).toBe(false)
    expect(await store.decisions()).toEqual([confirm])
  })
}
