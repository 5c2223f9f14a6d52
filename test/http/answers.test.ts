import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Operation, operations } from '../../src/app/http/operations.ts'
import { examples } from '../journey/examples-case.ts'
import { type Served, serve } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve(examples)
})
afterAll(() => served.close())

/** A first id of each sort, as the lists give them. */
async function idFor(path: string): Promise<string> {
  const list = path.slice(0, path.indexOf('/{'))
  if (list === '/items') return '1'
  const { items } = await served.json(`/api/v1${list}`)
  const [first] = items as readonly { readonly id: string; readonly dispute?: unknown }[]
  return encodeURIComponent(first?.id ?? '')
}

const answered = Object.entries<Operation>(operations).filter(
  ([, { method, answer, path }]) => method === 'get' && answer && !path.startsWith('/jobs'),
)

describe('answers are what the API says of them', () => {
  test.each(answered)('%s', async (_, { path, answer, query }) => {
    const id = path.includes('{') ? await idFor(path) : ''
    const words = query?.shape['q'] !== undefined && path === '/search' ? '?q=withdraw+troops' : ''

    const body = await served.json(`/api/v1${path.replace(/\{\w+\}/, id)}${words}`)

    expect(answer?.safeParse(body).error?.issues ?? []).toEqual([])
    expect(JSON.stringify(body).length).toBeGreaterThan(20)
  })

  test.each(['clm', 'doc', 'lnk', 'sto'])(
    'an item of an id that begins with %s',
    async (prefix) => {
      const all =
        JSON.stringify(await served.json('/api/v1/discrepancies')) +
        JSON.stringify(await served.json('/api/v1/meta'))
      const id = new RegExp(`${prefix}_[0-9a-f]{16}`).exec(all)?.[0]

      const body = await served.json(`/api/v1/items/${id}`)

      expect(operations.item.answer.safeParse(body).error?.issues ?? []).toEqual([])
    },
  )

  test('a statement says in what office it was made and what it is on; a report has the hash of its text', async () => {
    const { items: said } = await served.json('/api/v1/statements?q=Psaki')
    const { items: reports } = await served.json('/api/v1/reports?limit=1')
    const { state } = await served.json('/api/v1/situation')

    expect(said).toContainEqual(
      expect.objectContaining({ office: 'press secretary', topic: expect.any(String) }),
    )
    expect(reports).toMatchObject([{ textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(state).toMatch(/^\d+ reports of \d+ independent origins, from .* tell of .*\. .*\.$/)
  })

  test('nothing went wrong on the way', () => {
    expect(served.errors).toEqual([])
  })
})

interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly kind?: string
    readonly earliest?: string
    readonly tags: { readonly actors: readonly { readonly id: string }[] }
  }[]
  readonly total: number
  readonly of: number
  readonly facets: readonly {
    readonly name: string
    readonly values: readonly { value: string; count: number; chosen: boolean }[]
  }[]
  readonly next_cursor?: string
  readonly as_of?: string
}
const list = async (path: string) => (await served.json(`/api/v1${path}`)) as unknown as Listed

describe('a list', () => {
  test('says by its facets what each filter would leave', async () => {
    const all = await list('/timeline?limit=500')
    const kinds = all.facets.find(({ name }) => name === 'kind')?.values ?? []

    expect(all.total).toBe(all.items.length)
    expect(kinds.length).toBeGreaterThan(2)
    for (const { value, count } of kinds) {
      expect((await list(`/timeline?kind=${value}`)).total).toBe(count)
    }
  })

  test('is narrowed to events of one form', async () => {
    const { facets } = await list('/timeline')
    const forms = facets.find(({ name }) => name === 'form')?.values ?? []

    expect(forms.map(({ value }) => value)).toContain('meeting')
    for (const { value, count } of forms) {
      expect((await list(`/timeline?form=${value}`)).total).toBe(count)
    }
  })

  test('counts a facet under the other filters, and keeps what is chosen', async () => {
    const both = await list('/timeline?kind=incident&kind=commitment')
    const kinds = both.facets.find(({ name }) => name === 'kind')?.values ?? []
    const none = await list('/timeline?kind=incident&actor=nobody')
    const actors = none.facets.find(({ name }) => name === 'actor')?.values

    expect(kinds.length).toBeGreaterThan(2)
    expect(none.total).toBe(0)
    expect(actors).toContainEqual(
      expect.objectContaining({ value: 'nobody', count: 0, chosen: true }),
    )
  })

  test('gives every entry once over its pages', async () => {
    const whole = (await list('/timeline?limit=500')).items.map(({ id }) => id)
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(`/timeline?limit=7${cursor === undefined ? '' : `&cursor=${cursor}`}`)
      found.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    } while (cursor !== undefined)

    expect(found).toEqual(whole)
  })

  test('is narrowed by days, words, actors and reports', async () => {
    const days = await list('/incidents?from=2021-07&to=2021-07')
    const [actor] = (await list('/actors')).items
    const by = await list(`/timeline?actor=${encodeURIComponent(actor?.id ?? '')}`)

    expect(days.items.length).toBeGreaterThan(0)
    expect(
      days.items.every(({ earliest }) => earliest === undefined || earliest <= '2021-07-31'),
    ).toBe(true)
    expect(by.total).toBeGreaterThan(0)
    expect(by.items.every(({ tags }) => tags.actors.some(({ id }) => id === actor?.id))).toBe(true)
    expect((await list('/timeline?q=xyzzy')).total).toBe(0)
    expect((await list('/timeline?q=BAGHDAD')).total).toBeGreaterThan(0)
    expect((await list('/reports?report=1')).total).toBe(1)
  })

  test('is sorted by day both ways, what has none last', async () => {
    const up = (await list('/timeline?sort=date&limit=500')).items
    const down = (await list('/timeline?sort=-date&limit=500')).items

    const dated = (items: Listed['items']) => items.flatMap(({ earliest }) => earliest ?? [])
    expect(dated(down)).toEqual(dated(up).toReversed())
    expect(up.at(-1)?.earliest).toBeUndefined()
    expect(down.at(-1)?.earliest).toBeUndefined()
  })

  test('is as known on the day asked for', async () => {
    const now = await list('/reports')
    const then = await list('/reports?as_of=2021-05')

    expect(then.as_of).toBe('2021-05-31')
    expect(then.total).toBeLessThan(now.total)
  })

  test.each([
    ['/timeline?sort=colour', 'bad-sort'],
    ['/timeline?cursor=%7B%7D', 'bad-cursor'],
    ['/timeline?limit=0', 'bad-request'],
    ['/timeline?limit=1&limit=2', 'bad-request'],
    ['/timeline?as_of=2021-02-30', 'usage-date'],
    ['/timeline?frm=2021', 'bad-request'],
    ['/timeline?story=sto_ffff', 'id-unknown'],
  ])('%s is told what is wrong', async (path, code) => {
    const response = await served.get(`/api/v1${path}`)

    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code })
  })
})

test.each([
  'timeline',
  'incidents',
  'commitments',
  'forces',
  'map',
  'actors',
  'statements',
  'discrepancies',
  'reports',
  'review',
])('/%s answers whole as JSON and as a table', async (page) => {
  const { items } = (await served.json(`/${page}.json`)) as unknown as Listed
  const response = await served.get(`/${page}.csv`)
  const [head = '', ...lines] = (await response.text()).split('\r\n')

  expect(head.split(',').length).toBeGreaterThan(3)
  expect(lines.length).toBeGreaterThan(items.length)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
})

test('search finds claims, actors, places and reports, and reads its filters', async () => {
  const answer = await served.json(
    `/api/v1/search?q=${encodeURIComponent('kind:commitment due:<2022 by:"United States" withdraw')}`,
  )

  expect(answer).toMatchObject({
    understood: [
      { filter: 'kind', value: 'commitment' },
      { filter: 'due', value: '<2022' },
      { filter: 'by', value: 'United States' },
    ],
    q: expect.any(String),
  })
  expect(await served.json('/api/v1/search?q=Baghdad')).toMatchObject({
    totals: { places: expect.toSatisfy((count: number) => count > 0) },
  })
})

test('the same revision is not sent twice', async () => {
  const first = await served.get('/api/v1/incidents')
  const tag = first.headers.get('etag') ?? ''
  const again = await served.get('/api/v1/incidents', { 'if-none-match': tag })

  expect(tag).toMatch(/^"[0-9a-f]{16}"$/)
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test.each(['timeline', 'incidents', 'map'])(
  '/%s.geojson gives the same set for maps',
  async (page) => {
    const all = (await served.json(`/${page}.geojson`)) as {
      features: readonly { geometry: unknown }[]
    }
    const some = (await served.json(`/${page}.geojson?from=2021-07&to=2021-07`)) as typeof all

    expect(all).toMatchObject({ type: 'FeatureCollection' })
    expect(all.features.some(({ geometry }) => geometry !== null)).toBe(true)
    expect(some.features.length).toBeGreaterThan(0)
    expect(some.features.length).toBeLessThan(all.features.length)
  },
)

test.each([
  'json',
  'jsonl',
  'annotations',
  'md',
  'html',
  'geojson',
  'ics',
  'timelinejs',
  'atom',
  'rss',
  'jsonfeed',
])('exports %s as a file to save, as of a day', async (format) => {
  const response = await served.get(`/api/v1/export/${format}?as_of=2021-05-01&name=Iraq`)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('Iraq-as-of-2021-05-01')
  expect((await response.text()).length).toBeGreaterThan(200)
})

test('tables come as one archive, the same bytes each time', async () => {
  const archive = async () =>
    Buffer.from(await (await served.get('/api/v1/export/csv')).arrayBuffer())
  const first = await archive()

  expect(Object.keys(unzipSync(first))).toContain('datapackage.json')
  expect(await archive()).toEqual(first)
})

test('a format that there is not is told so', async () => {
  const response = await served.get('/api/v1/export/docx')

  expect([response.status, await response.json()]).toMatchObject([404, { code: 'format-unknown' }])
})

test('only what a person confirmed is exported when asked', async () => {
  const { items } = await list('/review/queue?kind=commitment')
  await served.post('/api/v1/review/decisions', { type: 'confirm', claims: [items[0]?.id] })
  const response = await served.get('/api/v1/export/json?state=confirmed')
  const { claims } = (await response.json()) as { claims: readonly { id: string }[] }

  expect(claims.map(({ id }) => id)).toEqual([items[0]?.id])
})
