import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve(examples)
})
afterAll(() => served.close())

interface Later {
  readonly items: readonly {
    readonly claim: string
    readonly later: string
    readonly type: string
  }[]
}
const later = async (words: string) =>
  (await served.json(`/api/v1/hindsight${words}`)) as unknown as Later

test('what was known is told with what became of it, and nothing that was not', async () => {
  const { items } = await later('?as_of=2021-04-10')
  const known = JSON.stringify(await served.json('/api/v1/timeline?as_of=2021-04-10&limit=500'))

  expect(items.map(({ type }) => type)).toContain('deadline-added')
  for (const { claim, later: id } of items) {
    expect((await served.get(`/api/v1/items/${claim}?as_of=2021-04-10`)).status).toBe(200)
    expect(known).not.toContain(id)
    expect((await served.get(`/api/v1/items/${id}`)).status).toBe(200)
  }
})

test('there is none for the latest, nor for a day after it', async () => {
  expect(await later('')).toMatchObject({ items: [] })
  expect(await later('?as_of=2030-01-01')).toMatchObject({ items: [] })
})
