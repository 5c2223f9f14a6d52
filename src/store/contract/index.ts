import { afterEach, describe, expect, test } from 'vitest'
import type { Store } from '../store.ts'
import { claimsContract } from './claims.ts'
import { decisionsContract } from './decisions.ts'
import { derivedContract } from './derived.ts'
import { preparedContract } from './prepared.ts'
import { reportsContract } from './reports.ts'
import { makeReport } from './sample.ts'
import { searchContract } from './search.ts'

/**
 * What every store must do. Runs as tests of the file that calls it.
 *
 * @param open Gives a new, empty store each time. The suite closes it.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const opened: Store[] = []
  const fresh = async () => {
    const store = await open()
    opened.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  describe(`${name}: reports`, () => reportsContract(fresh))
  describe(`${name}: claims`, () => claimsContract(fresh))
  describe(`${name}: derived data`, () => derivedContract(fresh))
  describe(`${name}: decisions`, () => decisionsContract(fresh))
  describe(`${name}: prepared`, () => preparedContract(fresh))
  describe(`${name}: search`, () => searchContract(fresh))

  test(`${name}: tells what it holds`, async () => {
    const store = await fresh()
    expect((await store.info()).counts).toMatchObject({ reports: 0, claims: 0 })

    await store.addReports([makeReport('A column of 30 trucks left.'), makeReport('Nothing.')])

    const info = await store.info()
    expect(info).toMatchObject({ engines: { '1.0.0': 2 }, counts: { reports: 2, claims: 1 } })
    expect(info.schema).toBeGreaterThan(0)
    expect(info).not.toHaveProperty('connectedBy')
  })
}
