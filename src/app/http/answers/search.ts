import type { Shown } from '../../../store/index.ts'
import {
  actorThings,
  type CaseRecord,
  foldedName,
  perRecord,
  perThing,
  search as searchReports,
  tellingOf,
} from '../../../view/index.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'
import { actorLine } from '../lists/actors.ts'
import { filtered } from '../lists/facets.ts'
import { alone, type Row } from '../lists/list.ts'
import { type Named, placeOf } from '../lists/tags.ts'
import type { ListQuery } from '../query.ts'
import { namesOf, readSearch } from './search-words.ts'

/** Further reports are not counted: who has so many adds a word. */
const mostReports = 100

/** Every claim as a row of its own. */
const claimRows = perRecord((record) => record.claims.map(claimRow))

const claimRow = perThing((shown: Shown): Row<undefined> => {
  const { earliest, latest } = shown.claim.when?.value ?? {}
  return {
    id: shown.claim.id,
    members: alone(shown),
    kinds: [shown.claim.kind],
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    tell: () => undefined,
  }
})

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

/** Whether a folded name holds all words, each at the beginning of a word. */
function namesWith(words: readonly string[]): (folded: string) => boolean {
  const wanted = words.map((word) => ` ${foldedName(word)}`)
  return (folded) => {
    const text = ` ${folded}`
    return wanted.length > 0 && wanted.every((word) => text.includes(word))
  }
}

const foldedLabel = perThing(({ label }: Named) => foldedName(label))

function findPlaces(record: CaseRecord, holds: (name: string) => boolean) {
  const found = new Map<string, { id: string; name: string; claims: number }>()
  for (const shown of record.claims) {
    const place = placeOf(shown)
    if (!place || !holds(foldedLabel(place))) continue
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
  const people = actorThings(record).filter((actor) => namesOf(actor).some(holds))
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
    actors: people.slice(0, limit).map((actor) => actorLine(actor)(record)),
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
