import {
  actors,
  type CaseRecord,
  foldedName,
  perRecord,
  search as searchReports,
  tellingOf,
} from '../../../view/index.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'
import { filtered } from '../lists/facets.ts'
import type { Row } from '../lists/list.ts'
import { placeOf } from '../lists/tags.ts'
import type { ListQuery } from '../query.ts'
import { readSearch } from './search-words.ts'

/** Further reports are not counted: who has so many adds a word. */
const mostReports = 100

/** Every claim as a row of its own. */
const claimRows = perRecord((record): readonly Row<undefined>[] =>
  record.claims.map((shown) => {
    const { earliest, latest } = shown.claim.when?.value ?? {}
    return {
      id: shown.claim.id,
      members: [shown],
      kinds: [shown.claim.kind],
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
      tell: () => undefined,
    }
  }),
)

/** The day by which a promise is due, where one is asked for. */
function isDue(
  row: Row<undefined>,
  { before, after }: { before?: string; after?: string },
): boolean {
  const claim = row.members[0]?.claim
  if (before === undefined && after === undefined) return true
  const deadline = claim?.kind === 'commitment' ? claim.content.deadline : undefined
  const latest = deadline && 'value' in deadline ? deadline.value.latest : undefined
  return (
    latest !== undefined &&
    (before === undefined || latest < before) &&
    (after === undefined || latest > after)
  )
}

function findItems(record: CaseRecord, query: ListQuery, due: { before?: string; after?: string }) {
  const { rows } = filtered(record, claimRows(record), query)
  return rows.filter((row) => isDue(row, due))
}

function namesWith(words: readonly string[]): (name: string) => boolean {
  const wanted = words.map((word) => ` ${foldedName(word)}`)
  return (name) => {
    const folded = ` ${foldedName(name)}`
    return wanted.length > 0 && wanted.every((word) => folded.includes(word))
  }
}

function findPlaces(record: CaseRecord, holds: (name: string) => boolean) {
  const found = new Map<string, { id: string; name: string; claims: number }>()
  for (const shown of record.claims) {
    const place = placeOf(shown)
    if (!place || !holds(place.label)) continue
    const known = found.get(place.id)
    if (known) known.claims += 1
    else found.set(place.id, { id: place.id, name: place.label, claims: 1 })
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims)
}

/** Claims, actors, places and reports that hold the words, under the filters that stand among them. */
export const search: Handler<'search'> = async ({ desk, query }) => {
  const record = recordFor(desk, query)
  const { words, filters, due, understood } = readSearch(query.q, record)
  const limit = query.limit ?? 10
  const holds = namesWith(words)
  const items = findItems(
    record,
    { ...filters, ...(words.length > 0 && { q: words.join(' ') }) },
    due,
  )
  const people = actors(record).filter(({ label, names }) =>
    [label, ...names.map(({ name }) => name)].some(holds),
  )
  const places = findPlaces(record, holds)
  const text = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')
  const reports =
    words.length === 0
      ? []
      : await searchReports(desk.room.store, record, { words: text, limit: mostReports })
  return {
    q: query.q,
    understood,
    items: items
      .slice(0, limit)
      .flatMap(({ members }) => members.map((shown) => tellingOf(record, shown))),
    actors: people.slice(0, limit),
    places: places.slice(0, limit),
    reports: reports.slice(0, limit),
    totals: {
      items: items.length,
      actors: people.length,
      places: places.length,
      reports: reports.length,
    },
    ...clocksOf(desk, record),
  }
}
