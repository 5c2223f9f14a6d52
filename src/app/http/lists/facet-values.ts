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
  readonly columns: Readonly<Record<FacetName, Column>>
  readonly numberOf: (facet: FacetName, text: string) => number
  readonly textOf: (facet: FacetName, number: number) => string
}

/** A column while rows are gone through. */
interface Draft {
  readonly values: number[]
  readonly start: Int32Array
}

/** Adds what claims at some places say, each value once. */
function gatherer(): (column: Column, places: readonly number[], into: number[]) => void {
  const seen: number[] = []
  let turn = 0
  return ({ start, values }, places, into) => {
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

function valuesOf(
  record: CaseRecord,
  { numberOf }: Numbered<string>,
): (row: Row<unknown>, drafts: Readonly<Record<FacetName, Draft>>) => void {
  const claims = columnsOfClaims(record)
  const actors = ranked(record, claims.ways)
  const gather = gatherer()
  const { shown } = record.ties
  return (row, { kind, status, actor, place, source, certainty, state }) => {
    const places = placesOf(record, row)
    const least = leastReviewed(places, shown)
    for (const each of row.kinds) kind.values.push(numberOf(each, each))
    if (row.status !== undefined) status.values.push(numberOf(row.status, row.status))
    state.values.push(numberOf(least, least))
    gather(actors, places, actor.values)
    gather(claims.place, places, place.values)
    gather(claims.source, places, source.values)
    gather(claims.certainty, places, certainty.values)
  }
}

function columnsOf(record: CaseRecord, rows: readonly Row<unknown>[]): FacetTable['columns'] {
  const draft = (): Draft => ({ values: [], start: new Int32Array(rows.length + 1) })
  // Made of the very names.
  const drafts = Object.fromEntries(facetNames.map((name) => [name, draft()])) as Record<
    FacetName,
    Draft
  >
  const all = Object.values(drafts)
  const add = valuesOf(record, words(record))
  for (const [at, row] of rows.entries()) {
    add(row, drafts)
    for (const { start, values } of all) start[at + 1] = values.length
  }
  const columns = facetNames.map((name) => {
    const { start, values } = drafts[name]
    return [name, { start, values: Int32Array.from(values) }] as const
  })
  return Object.fromEntries(columns) as Record<FacetName, Column>
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
  const table: FacetTable = {
    columns: columnsOf(record, rows),
    numberOf: (facet, text) =>
      facet === 'actor' ? (actorOf(record, text)?.rank ?? -1) : numberOf(text, text),
    textOf: (facet, value) => (facet === 'actor' ? (things[value]?.id ?? '') : (all[value] ?? '')),
  }
  tables.set(rows, { record, table })
  return table
}
