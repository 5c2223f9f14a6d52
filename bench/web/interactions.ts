import type { Asking } from './asking.ts'

/** What a person does again and again, each time with another day, filter, page or word. */
export interface Interaction {
  readonly name: string
  /** For each time what the app asks for then, as it asks. */
  readonly times: (asking: Asking) => Promise<readonly (readonly string[])[]>
}

const each = 20

/** Screens by the list that they show, with what the app asks for on each. */
const screens: readonly (readonly [string, (words: string) => readonly string[]])[] = [
  ['timeline', (words) => [`/timeline?${words}`, `/timeline?limit=400&sort=-date&${words}`]],
  ['incidents', (words) => [`/incidents?${words}`]],
  ['commitments', (words) => [`/commitments?limit=200&${words}`]],
  ['force-levels', (words) => [`/force-levels?${words}`]],
  ['statements', (words) => [`/statements?${words}`]],
  ['places', (words) => [`/places?limit=120&sort=things&${words}`]],
  ['actors', (words) => [`/actors?${words}`]],
  ['reports', (words) => [`/reports?${words}`]],
  ['review/queue', (words) => [`/review/queue?limit=30&${words}`]],
]

const words =
  'convoy market withdraw rocket bridge checkpoint security agreement gunmen troops Biden Kadhimi soldiers attack drone mortar police base Indonesia responsibility'.split(
    ' ',
  )

/** Days back from one, so many apart. */
function days(from: string, apart: number): readonly string[] {
  return Array.from({ length: each }, (_, step) =>
    new Date(Date.parse(from) - step * apart * 86_400_000).toISOString().slice(0, 10),
  )
}

/** As many of them as are wanted, from all over. */
function spread<T>(items: readonly T[]): readonly T[] {
  const apart = Math.max(1, Math.floor(items.length / each))
  return items.filter((_, at) => at % apart === 0).slice(0, each)
}

async function facets({ json }: Asking, list: string): Promise<readonly string[]> {
  const { facets: found } = await json(`/${list}?limit=1`)
  return spread(
    found.flatMap(({ name, values }) =>
      values.slice(0, 8).map(({ value }) => `${name}=${encodeURIComponent(value)}`),
    ),
  )
}

async function pages({ json }: Asking, list: string): Promise<readonly string[]> {
  const found = [`/${list}`]
  while (found.length < each) {
    const { next_cursor: cursor } = await json(found.at(-1) ?? '')
    if (cursor === undefined) break
    found.push(`/${list}?cursor=${cursor}`)
  }
  return found
}

function onScreen([list, asked]: (typeof screens)[number], at: number): readonly Interaction[] {
  // A span of days of its own for each list: what one worked out of a day helps the next.
  const steps = days(`${2024 - at}-11-01`, 1)
  const jumps = days(`2025-06-${10 + at}`, 173)
  return [
    { name: `${list}: a filter`, times: async (asking) => (await facets(asking, list)).map(asked) },
    {
      name: `${list}: a page`,
      times: async (asking) => (await pages(asking, list)).map((path) => [path]),
    },
    { name: `${list}: a word`, times: async () => words.map((word) => asked(`q=${word}`)) },
    { name: `${list}: a day back`, times: async () => steps.map((day) => asked(`as_of=${day}`)) },
    { name: `${list}: any day`, times: async () => jumps.map((day) => asked(`as_of=${day}`)) },
  ]
}

const one = (path: string) => [path]

async function ids({ json }: Asking, list: string): Promise<readonly string[]> {
  const { items } = await json(`/${list}`)
  return spread(items).map(({ id }) => encodeURIComponent(id))
}

const others: readonly Interaction[] = [
  { name: 'the frame', times: async () => [one('/meta'), one('/meta'), one('/meta')] },
  { name: 'situation', times: async () => [one('/situation'), one('/situation')] },
  {
    name: 'situation: a day back',
    times: async () =>
      days('2014-11-01', -1).map((day) => one(`/situation?as_of=${day.replace('2014', '2023')}`)),
  },
  {
    name: 'situation: any day',
    times: async () => days('2025-07-01', 171).map((day) => one(`/situation?as_of=${day}`)),
  },
  {
    name: 'search: a word',
    times: async () => words.map((word) => one(`/search?limit=4&q=${word}`)),
  },
  {
    name: 'search: a filter',
    times: async () => words.map((word) => one(`/search?q=kind:commitment+due:%3C2020+${word}`)),
  },
  {
    name: 'search: any day',
    times: async () => {
      const asOf = days('2025-05-05', 170)
      return words.map((word, at) => one(`/search?limit=4&q=${word}&as_of=${asOf[at]}`))
    },
  },
  {
    name: 'an item opened',
    times: async (asking) =>
      (await ids(asking, 'timeline?limit=400')).map((id) =>
        one(`/items/${id.replace('%3Adeadline', '')}`),
      ),
  },
  {
    name: 'an actor opened',
    times: async (asking) =>
      (await ids(asking, 'actors?limit=60')).map((id) => one(`/actors/${id}`)),
  },
  {
    name: 'a report read',
    times: async (asking) =>
      (await ids(asking, 'reports?limit=500')).map((id) => one(`/reports/${id}/text`)),
  },
  {
    name: 'changes: any day',
    times: async () => days('2025-04-01', 170).map((day) => one(`/changes?as_of=${day}`)),
  },
]

export const interactions: readonly Interaction[] = [...others, ...screens.flatMap(onScreen)]
