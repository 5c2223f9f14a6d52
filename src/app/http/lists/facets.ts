import { actorOf, type CaseRecord, capitalised, codeInWords } from '../../../view/index.ts'
import type { ListQuery } from '../query.ts'
import type { FacetName } from '../shapes/list.ts'
import { type FacetReader, facetNames, facetReader } from './facet-values.ts'
import { conditions } from './filter.ts'
import type { Row } from './list.ts'
import { placeLabels } from './tags.ts'

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
function missesOf({ read, numberOf }: FacetReader, chosen: Chosen): (row: Row<unknown>) => number {
  const asked = facetNames.flatMap((name, index) => {
    const wanted = chosen[name]
    return wanted
      ? [{ bit: 1 << index, name, wanted: new Set(wanted.map((text) => numberOf(name, text))) }]
      : []
  })
  return (row) =>
    asked.reduce(
      (bits, { bit, name, wanted }) =>
        read(row, name).some((value) => wanted.has(value)) ? bits : bits | bit,
      0,
    )
}

function labels(record: CaseRecord): (name: FacetName, value: string) => string {
  return (name, value) => {
    if (name === 'actor') return actorOf(record, value)?.label() ?? value
    if (name === 'place') return placeLabels(record).get(value) ?? value.replace(/^\w+:/, '')
    return name === 'source' ? value : capitalised(codeInWords(value))
  }
}

/** How many rows have each value, by number. */
type Counts = number[]

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
  const reader = facetReader(record)
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, query[name]]),
    // Made of the very names.
  ) as Chosen
  const misses = missesOf(reader, chosen)
  const counts = facetNames.map((): Counts => [])
  const rows = all.filter((row) => {
    if (others.length > 0 && !others.every((fits) => fits(row))) return false
    const bits = misses(row)
    count(reader, row, bits, counts)
    return bits === 0
  })
  const label = labels(record)
  const facets = facetNames.map((name, index) => {
    const found = valuesWith(reader, name, counts[index] ?? [])
    return facetOf(name, { found, chosen: new Set(chosen[name]), label })
  })
  return { rows, facets: facets.filter((facet) => facet.values.length > 0) }
}

/** Counts a row for every facet that it would pass under the others. */
function count(
  { read }: FacetReader,
  row: Row<unknown>,
  bits: number,
  counts: readonly Counts[],
): void {
  for (let index = 0; index < facetNames.length; index += 1) {
    const counted = counts[index]
    const name = facetNames[index]
    if (!counted || !name || (bits & ~(1 << index)) !== 0) continue
    for (const value of read(row, name)) counted[value] = (counted[value] ?? 0) + 1
  }
}

function valuesWith(
  { textOf }: FacetReader,
  name: FacetName,
  counts: Counts,
): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = []
  // Skips the numbers of values that no row has.
  counts.forEach((rows, value) => void found.push([textOf(name, value), rows]))
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
