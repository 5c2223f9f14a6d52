import type { Shown } from '../../../store/index.ts'
import {
  actorsNamed,
  type CaseRecord,
  foldedName,
  perThing,
  searchReports,
  tellingOf,
} from '../../../view/index.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'
import { actorLine } from '../lists/actors.ts'
import { filtered } from '../lists/facets.ts'
import { alone, type Row } from '../lists/list.ts'
import { placesWith } from '../lists/tags.ts'
import { placesHolding } from '../lists/word-index.ts'
import { readSearch, type SearchWords } from './search-words.ts'

/** A claim as a row of its own. */
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

/** Claims of the record that hold all words, in order of their reports. */
function claimsWith(record: CaseRecord, q: string): readonly Shown[] {
  const { shown, alive } = record.ties
  const found = placesHolding(record, q)
  return shown.filter((_, at) => alive[at] === 1 && found.every((hits) => hits[at] === 1))
}

/** The claims alone: what facets would say of them is not asked. */
function findItems(record: CaseRecord, { words, filters, due }: SearchWords): readonly Shown[] {
  const found = words.length > 0 ? claimsWith(record, words.join(' ')) : record.claims
  const isFiltered = Object.keys(filters).length > 0
  const all = found.map(claimRow)
  const rows = isFiltered ? filtered(record, all, filters).rows : all
  return rows.filter((row) => isDue(row, due)).flatMap(({ members }) => members)
}

/** Whether a folded name holds all words, each at the beginning of a word. */
function namesWith(words: readonly string[]): (folded: string) => boolean {
  const wanted = words.map((word) => ` ${foldedName(word)}`)
  return (folded) => {
    const text = ` ${folded}`
    return wanted.length > 0 && wanted.every((word) => text.includes(word))
  }
}

const noReports = { entries: [], total: 0 }

/** Claims, actors, places and reports that hold the words, under the filters that stand among them. */
export const search: Handler<'search'> = async ({ desk, query }) => {
  const record = recordFor(desk, query)
  const asked = readSearch(query.q, record)
  const { words, understood } = asked
  const limit = query.limit ?? 10
  const holds = namesWith(words)
  const items = findItems(record, asked)
  const people = actorsNamed(record, holds)
  const places = placesWith(record, holds).toSorted((a, b) => b.claims - a.claims)
  const text = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')
  const reports =
    words.length === 0
      ? noReports
      : await searchReports(desk.room.store, record, { words: text, limit })
  return {
    q: query.q,
    understood,
    items: items.slice(0, limit).map((shown) => tellingOf(record, shown)),
    actors: people.slice(0, limit).map((actor) => actorLine(actor)(record)),
    places: places.slice(0, limit),
    reports: reports.entries,
    totals: {
      items: items.length,
      actors: people.length,
      places: places.length,
      reports: reports.total,
    },
    ...clocksOf(desk, record),
  }
}
