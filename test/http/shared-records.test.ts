import { expect, test } from 'vitest'
import { examples } from '../journey/examples-case.ts'
import { serve, serveFile } from './serving.ts'

const decisions = '/api/v1/review/decisions'
const days = ['2021-04-08', '2021-07-26', '2021-07-27', '2021-04-09']
const lists = [
  'timeline',
  'incidents',
  'commitments',
  'force-levels',
  'statements',
  'places',
  'actors',
  'discrepancies',
  'reports',
  'review/queue',
]
const paths = [
  '/situation',
  '/changes?from=2000-01-01',
  '/search?q=troops',
  ...lists.flatMap((list) => [`/${list}?limit=200`, `/${list}?actor=Q30`, `/${list}?kind=event`]),
]

function addresses(): readonly string[] {
  return ['', ...days, '', ...days.slice(0, 1)].flatMap((day) =>
    paths.map((path) => {
      const words = day === '' ? '' : `${path.includes('?') ? '&' : '?'}as_of=${day}`
      return `/api/v1${path}${words}`
    }),
  )
}

test('what was asked before changes no answer, and neither do decisions in between', async () => {
  const used = await serve(examples)
  try {
    for (const address of addresses()) await used.json(address)
    const { items } = (await used.json('/api/v1/review/queue')) as {
      items: readonly { readonly id: string }[]
    }
    const ids = items.map(({ id }) => id)
    const [first = '', second = '', third = ''] = ids
    for (const ask of [
      { type: 'confirm', claims: [first] },
      { type: 'reject', claims: [second] },
      { type: 'note', claim: third, text: 'looked at twice' },
      { type: 'undo' },
      { type: 'reject', claims: [third] },
    ])
      expect((await used.post(decisions, ask)).status).toBe(201)

    const fresh = await serveFile(used.file)
    try {
      for (const address of addresses().toReversed())
        expect([address, await used.json(address)]).toEqual([address, await fresh.json(address)])
    } finally {
      await fresh.close()
    }
  } finally {
    await used.close()
  }
}, 60_000)
