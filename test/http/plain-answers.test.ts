import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

/** Lists are answered from numbers kept of the whole case: held here to what their own entries say, counted one by one. */

interface Named {
  readonly id: string
}
interface Entry {
  readonly id: string
  readonly kind?: string
  readonly what?: string
  readonly earliest?: string
  readonly latest?: string
  readonly tags: {
    readonly actors: readonly Named[]
    readonly places: readonly Named[]
    readonly sources: readonly string[]
    readonly state: string
  }
  readonly tellings: readonly {
    readonly claim: string
    readonly text: string
    readonly passage: { readonly words: string }
  }[]
}
interface Answer {
  readonly items: readonly Entry[]
  readonly total: number
  readonly facets: readonly {
    readonly name: string
    readonly values: readonly { readonly value: string; readonly count: number }[]
    readonly more: number
  }[]
}

let served: Served
beforeAll(async () => {
  served = await serve(examples)
})
afterAll(() => served.close())

// What the answers hold is what the tests look at.
const ask = async (path: string) => (await served.json(path)) as unknown as Answer
const days = ['', 'as_of=2021-04-08', 'as_of=2021-07-26']

const valuesOf: Readonly<Record<string, (entry: Entry) => readonly string[]>> = {
  actor: ({ tags }) => tags.actors.map(({ id }) => id),
  place: ({ tags }) => tags.places.map(({ id }) => id),
  source: ({ tags }) => tags.sources,
  state: ({ tags }) => [tags.state],
}

function counted(items: readonly Entry[], of: (entry: Entry) => readonly string[]) {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const value of new Set(of(item))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

describe.each(days)('facets, %s', (day) => {
  test.each([
    ...['timeline', 'incidents', 'commitments', 'statements', 'force-levels', 'review/queue'],
    ...['timeline?kind=event', 'timeline?q=troops', 'incidents?from=2021-04'],
  ])('of %s are what its entries say', async (list) => {
    const address = `/api/v1/${list}${list.includes('?') ? '&' : '?'}limit=500&${day}`
    const { items, facets, total } = await ask(address.replace(/&$/, ''))

    expect(items.length).toBe(total)
    for (const { name, values, more } of facets) {
      const of = valuesOf[name]
      if (!of) continue
      const counts = counted(items, of)
      expect(values.length + more).toBe(counts.size)
      for (const { value, count } of values)
        expect([value, counts.get(value)]).toEqual([value, count])
    }
  })
})

const wordsIn = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

test.each(['troops', 'Iraq', 'with', 'rocket attack', 'nowhere'])(
  'entries that hold "%s" are those of which a telling does',
  async (words) => {
    const all = await ask('/timeline.json')
    const found = await ask(`/api/v1/timeline?limit=500&q=${encodeURIComponent(words)}`)
    const holds = (entry: Entry, word: string) =>
      entry.tellings.some(({ text, passage }) =>
        wordsIn(`${text} ${passage.words}`).some((each) => each.startsWith(word)),
      )
    const plain = all.items.filter((entry) =>
      words
        .toLowerCase()
        .split(' ')
        .every((word) => holds(entry, word)),
    )

    expect(found.items.map(({ id }) => id)).toEqual(plain.map(({ id }) => id))
  },
)

test.each(days)('the timeline is in order of days, %s', async (day) => {
  const { items } = await ask(`/api/v1/timeline?limit=500${day === '' ? '' : `&${day}`}`)
  const keys = items.map(
    ({ earliest, latest }) => `${earliest ?? latest ?? '9999'} ${latest ?? '9999'}`,
  )

  expect(keys).toEqual(keys.toSorted())
})

test.each(days)('a page tells of an entry what the file of the list tells, %s', async (day) => {
  const page = await ask(`/api/v1/timeline?limit=500${day === '' ? '' : `&${day}`}`)
  const file = await ask(`/timeline.json${day === '' ? '' : `?${day}`}`)
  const short = file.items.map(({ tellings, ...entry }) => ({
    ...entry,
    tellings: tellings.map(({ claim }) => claim),
  }))

  expect(
    page.items.map(({ tellings, ...entry }) => ({
      ...entry,
      tellings: tellings.map(({ claim }) => claim),
    })),
  ).toEqual(short)
})
