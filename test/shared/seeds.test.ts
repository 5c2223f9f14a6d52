import { describe, expect, test } from 'vitest'
import { agreed } from './seeds/agreed.ts'
import { attacks } from './seeds/attacks.ts'
import { later } from './seeds/later.ts'
import { engine, hasSeeds, seed } from './seeds/told.ts'

describe.skipIf(!hasSeeds)('each report by itself', () => {
  test('at least 55 of what a careful reader records is recorded', () => {
    const reports = [
      [[...agreed, ...attacks], engine.extract(seed(0))],
      [later, engine.extract(seed(1))],
    ] as const
    const missing = reports.flatMap(([rows, told]) =>
      rows.filter(([, , holds]) => !holds(told)).map(([number, what]) => `${number} ${what}`),
    )
    const all = agreed.length + attacks.length + later.length

    expect(all).toBe(61)
    expect(all - missing.length, `missing: ${missing.join('; ')}`).toBeGreaterThanOrEqual(55)
  })
})
