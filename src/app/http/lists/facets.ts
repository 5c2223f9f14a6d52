import {
  actors,
  type CaseRecord,
  capitalised,
  codeInWords,
  perRecord,
} from '../../../view/index.ts'
import type { ListQuery } from '../query.ts'
import { conditions, type FacetName, facetNames, facetValues } from './filter.ts'
import type { Row } from './list.ts'
import { placeOf } from './tags.ts'

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

/** The values of each facet that a row has, in the order of their names. */
type RowValues = readonly (readonly string[])[]

const kept = new WeakMap<Row<unknown>, RowValues>()

/** Worked out once a row: rows are made once a record. */
function valuesOf(row: Row<unknown>, values: ReturnType<typeof facetValues>): RowValues {
  const held = kept.get(row) ?? facetNames.map((name) => values[name](row))
  kept.set(row, held)
  return held
}

/** Which facets a row does not pass, as bits: 0 for a row that all let through. */
function missesOf(
  chosen: Readonly<Record<FacetName, ReadonlySet<string> | undefined>>,
): (values: RowValues) => number {
  const asked = facetNames.flatMap((name, index) => {
    const wanted = chosen[name]
    return wanted ? [{ bit: 1 << index, index, wanted }] : []
  })
  return (values) =>
    asked.reduce(
      (bits, { bit, index, wanted }) =>
        values[index]?.some((value) => wanted.has(value)) ? bits : bits | bit,
      0,
    )
}

const placeLabels = perRecord(
  (record) =>
    new Map(
      record.claims.flatMap((shown) => {
        const place = placeOf(shown)
        return place ? [[place.id, place.label] as const] : []
      }),
    ),
)

const actorLabels = perRecord(
  (record) => new Map(actors(record).map(({ id, label }) => [id, label])),
)

function labels(record: CaseRecord): (name: FacetName, value: string) => string {
  return (name, value) => {
    if (name === 'actor') return actorLabels(record).get(value) ?? value
    if (name === 'place') return placeLabels(record).get(value) ?? value.replace(/^\w+:/, '')
    return name === 'source' ? value : capitalised(codeInWords(value))
  }
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
  const values = facetValues(record)
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, query[name] && new Set<string>(query[name])]),
    // Made of the very names.
  ) as Record<FacetName, ReadonlySet<string> | undefined>
  const misses = missesOf(chosen)
  const counts = facetNames.map(() => new Map<string, number>())
  const rows = all.filter((row) => {
    if (others.length > 0 && !others.every((fits) => fits(row))) return false
    const own = valuesOf(row, values)
    const bits = misses(own)
    count(own, bits, counts)
    return bits === 0
  })
  const label = labels(record)
  const facets = facetNames.map((name, index) =>
    facetOf(name, { counts: counts[index] ?? new Map(), chosen: chosen[name], label }),
  )
  return { rows, facets: facets.filter((facet) => facet.values.length > 0) }
}

/** Counts a row for every facet that it would pass under the others. */
function count(values: RowValues, bits: number, counts: readonly Map<string, number>[]): void {
  for (const [index, own] of values.entries()) {
    const counted = counts[index]
    if (!counted || (bits & ~(1 << index)) !== 0) continue
    for (const value of own) counted.set(value, (counted.get(value) ?? 0) + 1)
  }
}

function facetOf(
  name: FacetName,
  {
    counts,
    chosen,
    label,
  }: {
    readonly counts: ReadonlyMap<string, number>
    readonly chosen: ReadonlySet<string> | undefined
    readonly label: (name: FacetName, value: string) => string
  },
): Facet {
  const found = new Map([...[...(chosen ?? [])].map((value) => [value, 0] as const), ...counts])
  const sorted = [...found].sort(
    ([a, some], [b, others]) => others - some || (a < b ? -1 : Number(a > b)),
  )
  const listed = sorted.filter(([value], index) => chosen?.has(value) || index < mostValues)
  const values = listed.map(([value, count]) => ({
    value,
    label: label(name, value),
    count,
    chosen: chosen?.has(value) ?? false,
  }))
  return { name, values, more: sorted.length - listed.length }
}
