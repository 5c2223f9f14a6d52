import { type CaseRecord, capitalised, codeInWords } from '../../../view/index.ts'
import type { ListQuery } from '../query.ts'
import { conditions, type FacetName, facetNames, facetValues } from './filter.ts'
import type { Row } from './list.ts'
import { actorsByClaim, placeOf } from './tags.ts'

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

/** Which facets a row does not pass, as bits: 0 for a row that all let through. */
type Misses = (row: Row<unknown>) => number

function missesOf(
  chosen: Readonly<Record<FacetName, ReadonlySet<string> | undefined>>,
  values: ReturnType<typeof facetValues>,
): Misses {
  const asked = facetNames.flatMap((name, index) => {
    const wanted = chosen[name]
    return wanted ? [{ bit: 1 << index, wanted, of: values[name] }] : []
  })
  return (row) =>
    asked.reduce(
      (bits, { bit, wanted, of }) =>
        of(row).some((value) => wanted.has(value)) ? bits : bits | bit,
      0,
    )
}

function labels(
  record: CaseRecord,
  rows: readonly Row<unknown>[],
): (name: FacetName, value: string) => string {
  const actors = new Map(
    [...actorsByClaim(record).values()].flat().map(({ id, label }) => [id, label]),
  )
  const places = new Map(
    rows
      .flatMap(({ members }) => members.map(placeOf))
      .flatMap((place) => (place ? [[place.id, place.label] as const] : [])),
  )
  return (name, value) => {
    if (name === 'actor') return actors.get(value) ?? value
    if (name === 'place') return places.get(value) ?? value.replace(/^\w+:/, '')
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
  const misses = missesOf(chosen, values)
  const counts = facetNames.map(() => new Map<string, number>())
  const rows = all.filter((row) => {
    if (!others.every((fits) => fits(row))) return false
    const bits = misses(row)
    for (const [index, name] of facetNames.entries()) {
      if ((bits & ~(1 << index)) !== 0) continue
      for (const value of values[name](row)) {
        counts[index]?.set(value, (counts[index].get(value) ?? 0) + 1)
      }
    }
    return bits === 0
  })
  const label = labels(record, all)
  const facets = facetNames.map((name, index) =>
    facetOf(name, { counts: counts[index] ?? new Map(), chosen: chosen[name], label }),
  )
  return { rows, facets: facets.filter((facet) => facet.values.length > 0) }
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
  const sorted = [...found]
    .map(([value, count]) => ({
      value,
      label: label(name, value),
      count,
      chosen: chosen?.has(value) ?? false,
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const listed = sorted.filter(({ chosen: isChosen }, index) => isChosen || index < mostValues)
  return { name, values: listed, more: sorted.length - listed.length }
}
