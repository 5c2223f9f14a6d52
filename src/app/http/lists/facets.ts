import {
  actorOf,
  type CaseRecord,
  capitalised,
  codeInWords,
  perThing,
} from '../../../view/index.ts'
import type { ListQuery } from '../query.ts'
import type { FacetName } from '../shapes/list.ts'
import { type FacetTable, facetNames, facetTable } from './facet-values.ts'
import { conditions } from './filter.ts'
import type { Row } from './list.ts'
import { placeLabel } from './tags.ts'

interface Facet {
  readonly name: FacetName
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
    readonly chosen: boolean
  }[]
  readonly more: number
}

export interface Filtered<Entry> {
  readonly rows: readonly Row<Entry>[]
  readonly facets: readonly Facet[]
}

/** Values of a facet that are listed; those chosen always are. */
const mostValues = 60

type Chosen = Readonly<Record<FacetName, readonly string[] | undefined>>

/** Which facets a row does not pass, as bits: 0 for a row that all let through. */
function missesOf({ columns, numberOf }: FacetTable, chosen: Chosen): (row: number) => number {
  const asked = facetNames.flatMap((name, index) => {
    const wanted = chosen[name]
    if (!wanted) return []
    const numbers = new Set(wanted.map((text) => numberOf(name, text)))
    return [{ bit: 1 << index, column: columns[name], numbers }]
  })
  return (row) => {
    let bits = 0
    for (const { bit, column, numbers } of asked) {
      const { start, values } = column
      let at = start[row] ?? 0
      const end = start[row + 1] ?? at
      while (at < end && !numbers.has(values[at] ?? -1)) at += 1
      if (at === end) bits |= bit
    }
    return bits
  }
}

function labels(record: CaseRecord): (name: FacetName, value: string) => string {
  return (name, value) => {
    if (name === 'actor') return actorOf(record, value)?.label() ?? value
    if (name === 'place') return placeLabel(record, value) ?? value.replace(/^\w+:/, '')
    return name === 'source' ? value : capitalised(codeInWords(value))
  }
}

/** How many rows have each value, by number. */
type Counts = Int32Array

function countsOf({ columns }: FacetTable): readonly Counts[] {
  return facetNames.map((name) => {
    const most = columns[name].values.reduce((a, b) => (a > b ? a : b), -1)
    return new Int32Array(most + 1)
  })
}

/** All rows without a filter, and what each facet says of them: asked for with every page of a list. */
const wholeOf = perThing((table: FacetTable) => {
  const counts = countsOf(table)
  for (const [index, name] of facetNames.entries()) {
    const counted = counts[index]
    if (counted)
      for (const value of table.columns[name].values) counted[value] = (counted[value] ?? 0) + 1
  }
  return counts
})

/**
 * The rows that pass all filters, and what each facet would leave under all the others. One walk over the
 * rows: a row counts for a facet when no other facet stops it.
 */
export function filtered<Entry>(
  record: CaseRecord,
  all: readonly Row<Entry>[],
  query: ListQuery,
): Filtered<Entry> {
  const others = conditions(record, query)
  const table = facetTable(record, all)
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, query[name]]),
    // Made of the very names.
  ) as Chosen
  const isWhole = others.length === 0 && facetNames.every((name) => !chosen[name])
  const counts = isWhole ? wholeOf(table) : countsOf(table)
  const rows = isWhole ? all : passing(table, { all, others, chosen, counts })
  const label = labels(record)
  const facets = facetNames.map((name, index) => {
    const found = valuesWith(table, name, counts[index] ?? new Int32Array(0))
    return facetOf(name, { found, chosen: new Set(chosen[name]), label })
  })
  return { rows, facets: facets.filter((facet) => facet.values.length > 0) }
}

interface Passing<Entry> {
  readonly all: readonly Row<Entry>[]
  readonly others: readonly ((row: Row<unknown>) => boolean)[]
  readonly chosen: Chosen
  readonly counts: readonly Counts[]
}

function passing<Entry>(
  table: FacetTable,
  { all, others, chosen, counts }: Passing<Entry>,
): readonly Row<Entry>[] {
  const misses = missesOf(table, chosen)
  return all.filter((row, at) => {
    for (const fits of others) if (!fits(row)) return false
    const bits = misses(at)
    count(table, at, bits, counts)
    return bits === 0
  })
}

/** Counts a row for every facet that it would pass under the others. */
function count(
  { columns }: FacetTable,
  row: number,
  bits: number,
  counts: readonly Counts[],
): void {
  for (let index = 0; index < facetNames.length; index += 1) {
    const counted = counts[index]
    const name = facetNames[index]
    if (!counted || !name || (bits & ~(1 << index)) !== 0) continue
    const { start, values } = columns[name]
    const end = start[row + 1] ?? 0
    for (let at = start[row] ?? end; at < end; at += 1) {
      const value = values[at] ?? 0
      counted[value] = (counted[value] ?? 0) + 1
    }
  }
}

function valuesWith(
  { textOf }: FacetTable,
  name: FacetName,
  counts: Counts,
): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = []
  for (let value = 0; value < counts.length; value += 1) {
    const rows = counts[value] ?? 0
    if (rows > 0) found.push([textOf(name, value), rows])
  }
  return found
}

function facetOf(
  name: FacetName,
  {
    found,
    chosen,
    label,
  }: {
    readonly found: readonly (readonly [string, number])[]
    readonly chosen: ReadonlySet<string>
    readonly label: (name: FacetName, value: string) => string
  },
): Facet {
  const all = new Map([...[...chosen].map((value) => [value, 0] as const), ...found])
  const sorted = [...all].sort(
    ([a, some], [b, others]) => others - some || (a < b ? -1 : Number(a > b)),
  )
  const listed = sorted.filter(([value], index) => chosen.has(value) || index < mostValues)
  const values = listed.map(([value, rows]) => ({
    value,
    label: label(name, value),
    count: rows,
    chosen: chosen.has(value),
  }))
  return { name, values, more: sorted.length - listed.length }
}
