import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openStore, type Store } from '../../src/store/index.ts'
import type { Journey } from './fake-io.ts'

/** The project's own reports, by their paths. */
export const examples = readdirSync('examples').map((name) => join('examples', name))

export async function addExamples(journey: Journey): Promise<void> {
  expect(await journey.run(['add', ...examples])).toMatchObject({ code: 0 })
}

/** The whole case as `export json` prints it. */
export async function exported(journey: Journey, ...words: readonly string[]): Promise<string> {
  const { code, out } = await journey.run(['export', 'json', ...words])
  expect(code).toBe(0)
  return out
}

/** Works on the casefile beside the program, and closes it whatever happens. */
export async function withStore<T>(file: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
