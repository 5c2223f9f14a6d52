import { actorOf, type CaseRecord, capitalised, codeInWords } from '../../../view/index.ts'
import type { ListQuery } from '../query.ts'
import type { FacetName } from '../shapes/list.ts'
import { type Counts, type FacetTable, facetNames, facetTable } from './facet-values.ts'
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
function missesOf(table: FacetTable, chosen: Chosen): (row: number) => number {
  const asked = facetNames.flatMap((name, index) => {
    const wanted = chosen[name]
    if (!wanted) return []
    const numbers = new Set(wanted.map((text) => table.numberOf(name, text)))
    return [{ bit: 1 << index, column: table.columns()[name], numbers }]
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

function noCounts(columns: Columns): readonly number[][] {
  return facetNames.map((name) => {
    const most = columns[name].values.reduce((a, b) => (a > b ? a : b), -1)
    return new Array<number>(most + 1).fill(0)
  })
}

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
  const whole = isWhole ? { rows: all, counts: countsIn(table) } : undefined
  const { rows, counts } = whole ?? passing(table, { all, others, chosen })
  const label = labels(record)
  const facets = facetNames.map((name, index) => {
    const found = valuesWith(table, name, counts[index] ?? [])
    return facetOf(name, { found, chosen: new Set(chosen[name]), label })
  })
  return { rows, facets: facets.filter((facet) => facet.values.length > 0) }
}

function countsIn(table: FacetTable): readonly Counts[] {
  const counts = table.counts()
  return facetNames.map((name) => counts[name])
}

interface Passing<Entry> {
  readonly all: readonly Row<Entry>[]
  readonly others: readonly ((row: Row<unknown>) => boolean)[]
  readonly chosen: Chosen
}

function passing<Entry>(
  table: FacetTable,
  { all, others, chosen }: Passing<Entry>,
): { readonly rows: readonly Row<Entry>[]; readonly counts: readonly Counts[] } {
  const columns = table.columns()
  const misses = missesOf(table, chosen)
  const counts = noCounts(columns)
  const rows = all.filter((row, at) => {
    for (const fits of others) if (!fits(row)) return false
    const bits = misses(at)
    count(columns, at, bits, counts)
    return bits === 0
  })
  return { rows, counts }
}

type Columns = ReturnType<FacetTable['columns']>

/** Counts a row for every facet that it would pass under the others. */
function count(columns: Columns, row: number, bits: number, counts: readonly number[][]): void {
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
