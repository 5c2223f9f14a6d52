import type { Day } from '../../../record/index.ts'
import { type CaseRecord, perThing } from '../../../view/index.ts'
import { Refused } from '../problem.ts'
import type { ListQuery } from '../query.ts'
import { filtered } from './facets.ts'
import type { List, Row, Tagged } from './list.ts'
import { tagsOf } from './tags.ts'

const usualLimit = 50

/** Where a page ends: how many entries were given, and the last of them. */
function cursorOf(offset: number, last: { readonly id: string } | undefined): string {
  return Buffer.from(JSON.stringify([offset, last?.id ?? ''])).toString('base64url')
}

/** The place after the entry that a cursor names, wherever it is by now; where it was when it is gone. */
export function startOf(
  rows: readonly { readonly id: string }[],
  cursor: string | undefined,
): number {
  if (cursor === undefined) return 0
  const [offset, id] = readCursor(cursor)
  if (rows[offset - 1]?.id === id) return offset
  const at = rows.findIndex((row) => row.id === id)
  return at === -1 ? Math.min(offset, rows.length) : at + 1
}

function readCursor(cursor: string): readonly [number, string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(read) && Number.isSafeInteger(read[0]) && read[0] >= 0) {
      return [read[0], String(read[1])]
    }
  } catch {
    // Not ours.
  }
  const detail = 'The cursor is none that this server gave. Begin with the first page.'
  throw new Refused({ status: 400, code: 'bad-cursor', detail, field: 'cursor' })
}

/** A stretch of a list, and the cursor of what follows. */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  {
    limit = usualLimit,
    cursor,
  }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { readonly rows: readonly T[]; readonly next_cursor?: string } {
  const start = startOf(rows, cursor)
  const page = rows.slice(start, start + limit)
  const end = start + page.length
  return { rows: page, ...(end < rows.length && { next_cursor: cursorOf(end, page.at(-1)) }) }
}

/** Rows in the order asked for: `-date` turns `date` round, but for those without one, which stay last. */
function sorted<Entry>(
  rows: readonly Row<Entry>[],
  { sorts }: Pick<List<Entry>, 'sorts'>,
  { record, sort }: { readonly record: CaseRecord; readonly sort: string | undefined },
): readonly Row<Entry>[] {
  if (sort === undefined) return rows
  const order = Object.hasOwn(sorts, sort.replace(/^-/, ''))
    ? sorts[sort.replace(/^-/, '')]
    : undefined
  if (!order) {
    const detail = `This list is sorted by ${Object.keys(sorts).join(', ')}, not by "${sort}".`
    throw new Refused({ status: 400, code: 'bad-sort', detail, field: 'sort' })
  }
  if (!sort.startsWith('-')) return rows.toSorted((a, b) => order(a, b, record))
  const hasDay = ({ earliest, latest }: Row<Entry>) =>
    earliest !== undefined || latest !== undefined
  return rows.toSorted((a, b) =>
    sort === '-date'
      ? Number(hasDay(b)) - Number(hasDay(a)) || order(b, a, record)
      : order(b, a, record),
  )
}

interface Extent {
  readonly from: Day
  readonly to: Day
}

/** Kept with the rows, which pages are asked for one after the other. */
const extentOf = perThing((rows: readonly Row<unknown>[]): Extent | undefined => {
  let from: Day | undefined
  let to: Day | undefined
  for (const { earliest, latest } of rows) {
    const first = earliest ?? latest
    const last = latest ?? earliest
    if (first !== undefined && (from === undefined || first < from)) from = first
    if (last !== undefined && (to === undefined || last > to)) to = last
  }
  return from === undefined || to === undefined ? undefined : { from, to }
})

function told<Entry>(record: CaseRecord, { members, tell }: Row<Entry>): Tagged<Entry> {
  return { ...tell(record), tags: tagsOf(record, members) }
}

/** The whole list under filters, in the order asked for. */
function listed<Entry, Part>(list: List<Entry, Part>, record: CaseRecord, query: ListQuery) {
  const all = list.rows(record)
  const { rows: parts, facets } = filtered(record, all, query)
  // Without `gather` entries and parts are one.
  const gathered = list.gather?.(record, parts) ?? (parts as unknown as readonly Row<Entry>[])
  const isWhole = parts.length === all.length
  const of = isWhole ? gathered.length : (list.gather?.(record, all).length ?? all.length)
  return { of, parts, facets, rows: sorted(gathered, list, { record, sort: query.sort }) }
}

/** A page of a list under filters, without the clocks. */
export function answerList<Entry, Part>(
  list: List<Entry, Part>,
  record: CaseRecord,
  query: ListQuery,
): object {
  const { of, parts, facets, rows } = listed(list, record, query)
  const page = pageOf(rows, query)
  const extent = extentOf(parts)
  return {
    items: page.rows.map((row) => list.line?.(record, row) ?? told(record, row)),
    total: rows.length,
    of,
    facets,
    ...(extent && { extent }),
    ...list.more?.(record, parts),
    ...(page.next_cursor !== undefined && { next_cursor: page.next_cursor }),
  }
}

/** All entries under filters, for a file. */
export function allOf<Entry, Part>(
  list: List<Entry, Part>,
  record: CaseRecord,
  query: ListQuery,
): readonly Tagged<Entry>[] {
  return listed(list, record, query).rows.map((row) => told(record, row))
}
