import type { Shown } from '../../../store/index.ts'
import {
  actorOf,
  actorOfWay,
  actorThings,
  type CaseRecord,
  claimsOfCase,
  type Numbered,
  numbered,
  perCase,
  perThing,
  waysIn,
} from '../../../view/index.ts'
import { FacetName } from '../shapes/list.ts'
import type { Row } from './list.ts'
import { leastReviewed, placeOf } from './tags.ts'

export const facetNames = FacetName.options

/** Numbers of values that hold for the whole case: rows are counted by them many times. */
const words = perCase(() => numbered<string>())

/** Numbers of many things in one list: those of a thing are from `start[thing]` to `start[thing + 1]`. */
export interface Column {
  readonly start: Int32Array
  readonly values: Int32Array
}

/** What claims of a case are filtered by, by their places; who the known in some way are is another matter in each record. */
interface ClaimColumns {
  readonly form: Column
  readonly place: Column
  readonly source: Column
  readonly certainty: Column
  readonly ways: Column
}

function columnOf<T>(
  items: readonly T[],
  numbersOf: (item: T, at: number) => readonly number[],
): Column {
  const start = new Int32Array(items.length + 1)
  const values: number[] = []
  for (const [at, item] of items.entries()) {
    for (const number of numbersOf(item, at)) values.push(number)
    start[at + 1] = values.length
  }
  return { start, values: Int32Array.from(values) }
}

const claimColumns = perThing((_: readonly Shown[]) => ({
  made: undefined as ClaimColumns | undefined,
}))

/** Kept with the claims, as long as none is corrected. */
function columnsOfClaims(record: CaseRecord): ClaimColumns {
  const { index } = record.ties
  const shown = claimsOfCase(record.ties)
  const kept = claimColumns(shown)
  const { numberOf } = words(record)
  const number = (text: string | undefined) => (text === undefined ? [] : [numberOf(text, text)])
  const waysOf = waysIn(record)
  kept.made ??= {
    form: columnOf(shown, ({ claim }) =>
      number(claim.kind === 'event' ? claim.content.form?.value : undefined),
    ),
    place: columnOf(shown, (each) => number(placeOf(each)?.id)),
    source: columnOf(shown, (_, at) => number(index.sourceOf[index.reportOf[at] ?? -1])),
    certainty: columnOf(shown, ({ claim: { realis, layer } }) =>
      layer === 'background' ? [...number(realis), ...number('background')] : number(realis),
    ),
    ways: columnOf(shown, ({ claim }) => waysOf(claim)),
  }
  return kept.made
}

/** The values of the rows of one record by number, a column for each facet. */
export interface FacetTable {
  /** Made at the first call, as the counts are: there are records of which only one is asked for. */
  readonly columns: () => Readonly<Record<FacetName, Column>>
  readonly counts: () => Readonly<Record<FacetName, Counts>>
  readonly numberOf: (facet: FacetName, text: string) => number
  readonly textOf: (facet: FacetName, number: number) => string
}

/** What takes the numbers that rows have in a facet: a list of them, or what counts them. */
interface Sink {
  readonly push: (value: number) => unknown
}

type Sinks<Into extends Sink> = Readonly<Record<FacetName, Into>>

function sinks<Into extends Sink>(make: () => Into): Sinks<Into> {
  // Made of the very names.
  return Object.fromEntries(facetNames.map((name) => [name, make()])) as Record<FacetName, Into>
}

/** Adds what claims at some places say, each value once; numbers of values are below `most`. */
function gatherer(most: number): (column: Column, places: readonly number[], into: Sink) => void {
  const seen = new Int32Array(most)
  let turn = 0
  return ({ start, values }, places, into) => {
    const [only = -1] = places
    const first = start[only] ?? 0
    if (places.length === 1 && (start[only + 1] ?? 0) - first < 2) {
      // What has one value at most has none twice.
      const value = first < (start[only + 1] ?? 0) ? (values[first] ?? -1) : -1
      if (value >= 0) into.push(value)
      return
    }
    turn += 1
    for (const place of places) {
      const end = start[place + 1] ?? 0
      for (let at = start[place] ?? end; at < end; at += 1) {
        const value = values[at] ?? 0
        if (value < 0 || seen[value] === turn) continue
        seen[value] = turn
        into.push(value)
      }
    }
  }
}

/** The ways of a column as ranks of the actors that they stand for in a record; -1 for nobody. */
function ranked(record: CaseRecord, { start, values }: Column): Column {
  const ranks = Int32Array.from(actorOfWay(record), (actor) => actor?.rank ?? -1)
  return { start, values: values.map((way) => ranks[way] ?? -1) }
}

/** Where the claims of a row stand in the case. */
export function placesOf({ ties }: CaseRecord, row: Row<unknown>): readonly number[] {
  return row.places ?? row.members.map(({ claim }) => ties.index.claimAt.get(claim.id) ?? -1)
}

/** Goes over the values of rows, one after the other. */
function valuesOf(
  record: CaseRecord,
  { all, numberOf }: Numbered<string>,
): (row: Row<unknown>, into: Sinks<Sink>) => void {
  const claims = columnsOfClaims(record)
  const actors = ranked(record, claims.ways)
  const gather = gatherer(Math.max(all.length, actorThings(record).length))
  const stateOf = leastReviewed(record.ties.shown)
  return (row, { kind, form, status, actor, place, source, certainty, state }) => {
    const places = placesOf(record, row)
    const least = stateOf(places)
    for (const each of row.kinds) kind.push(numberOf(each, each))
    if (row.status !== undefined) status.push(numberOf(row.status, row.status))
    state.push(numberOf(least, least))
    gather(actors, places, actor)
    gather(claims.form, places, form)
    gather(claims.place, places, place)
    gather(claims.source, places, source)
    gather(claims.certainty, places, certainty)
  }
}

function columnsOf(
  record: CaseRecord,
  rows: readonly Row<unknown>[],
): ReturnType<FacetTable['columns']> {
  const values = sinks((): number[] => [])
  const starts = facetNames.map((name) => ({ name, start: new Int32Array(rows.length + 1) }))
  const add = valuesOf(record, words(record))
  for (const [at, row] of rows.entries()) {
    add(row, values)
    for (const { name, start } of starts) start[at + 1] = values[name].length
  }
  const columns = starts.map(({ name, start }) => {
    return [name, { start, values: Int32Array.from(values[name]) }] as const
  })
  // Made of the very names.
  return Object.fromEntries(columns) as Record<FacetName, Column>
}

/** How many rows have each value, by number. */
export type Counts = readonly number[]

/** All rows by their values: what is asked for with every page that no filter narrows. */
function countsOf(
  record: CaseRecord,
  rows: readonly Row<unknown>[],
): Readonly<Record<FacetName, Counts>> {
  const counters = sinks(() => {
    const counts: number[] = []
    const push = (value: number) => {
      while (counts.length <= value) counts.push(0)
      counts[value] = (counts[value] ?? 0) + 1
    }
    return { counts, push }
  })
  const add = valuesOf(record, words(record))
  for (const row of rows) add(row, counters)
  const { kind, form, status, actor, place, source, state, certainty } = counters
  return {
    kind: kind.counts,
    form: form.counts,
    status: status.counts,
    actor: actor.counts,
    place: place.counts,
    source: source.counts,
    state: state.counts,
    certainty: certainty.counts,
  }
}

const tables = new WeakMap<
  readonly Row<unknown>[],
  { readonly record: CaseRecord; readonly table: FacetTable }
>()

/** Kept with the rows, which are asked for again and again. */
export function facetTable(record: CaseRecord, rows: readonly Row<unknown>[]): FacetTable {
  const held = tables.get(rows)
  if (held?.record === record) return held.table
  const { all, numberOf } = words(record)
  const things = actorThings(record)
  let columns: ReturnType<FacetTable['columns']> | undefined
  let counts: ReturnType<FacetTable['counts']> | undefined
  const table: FacetTable = {
    columns: () => {
      columns ??= columnsOf(record, rows)
      return columns
    },
    counts: () => {
      counts ??= countsOf(record, rows)
      return counts
    },
    numberOf: (facet, text) =>
      facet === 'actor' ? (actorOf(record, text)?.rank ?? -1) : numberOf(text, text),
    textOf: (facet, value) => (facet === 'actor' ? (things[value]?.id ?? '') : (all[value] ?? '')),
  }
  tables.set(rows, { record, table })
  return table
}
