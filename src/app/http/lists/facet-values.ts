import type { Shown } from '../../../store/index.ts'
import {
  actorOf,
  actorOfWay,
  actorThings,
  type CaseRecord,
  numbered,
  perCase,
  waysIn,
} from '../../../view/index.ts'
import { FacetName } from '../shapes/list.ts'
import type { Row } from './list.ts'
import { placeOf, stateOf } from './tags.ts'

export const facetNames = FacetName.options

/** Numbers of values that hold for the whole case: rows are counted by them many times. */
const words = perCase(() => numbered<string>())

/** What is the same of some claims in every record that shows them so. */
interface MemberValues {
  readonly place: readonly number[]
  readonly source: readonly number[]
  readonly certainty: readonly number[]
  readonly state: readonly number[]
  /** Ways in which those named are known; who they are is another matter in another record. */
  readonly ways: readonly number[]
}

interface Kept {
  readonly ofClaim: WeakMap<Shown, MemberValues>
  readonly ofClaims: WeakMap<readonly Shown[], MemberValues>
}

const kept = perCase((): Kept => ({ ofClaim: new WeakMap(), ofClaims: new WeakMap() }))

/** Numbers of several lists, each once. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first] = lists
  if (first && lists.every((list) => list === first || sameNumbers(list, first))) return first
  const all = new Set<number>()
  for (const list of lists) for (const number of list) all.add(number)
  return [...all]
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at])
}

function valuesIn(record: CaseRecord): (members: readonly Shown[]) => MemberValues {
  const { ofClaim, ofClaims } = kept(record)
  const { numberOf } = words(record)
  const number = (text: string | undefined) => (text === undefined ? [] : [numberOf(text, text)])
  const waysOf = waysIn(record)
  const make = (shown: Shown): MemberValues => {
    const { claim } = shown
    const background = claim.layer === 'background' ? number('background') : []
    return {
      place: number(placeOf(shown)?.id),
      source: number(record.report.get(claim.document)?.document.source),
      certainty: [...number(claim.realis), ...background],
      state: number(stateOf([shown])),
      ways: waysOf(claim),
    }
  }
  const one = (shown: Shown) => {
    const held = ofClaim.get(shown) ?? make(shown)
    ofClaim.set(shown, held)
    return held
  }
  const gather = (members: readonly Shown[]): MemberValues => {
    const all = members.map(one)
    return {
      place: union(all.map(({ place }) => place)),
      source: union(all.map(({ source }) => source)),
      certainty: union(all.map(({ certainty }) => certainty)),
      state: number(stateOf(members)),
      ways: union(all.map(({ ways }) => ways)),
    }
  }
  return (members) => {
    const [first] = members
    if (first && members.length === 1) return one(first)
    const held = ofClaims.get(members) ?? gather(members)
    ofClaims.set(members, held)
    return held
  }
}

/** The numbers of the values of rows: those of a row are from `start[row]` to `start[row + 1]`. */
export interface Column {
  readonly start: Int32Array
  readonly values: Int32Array
}

/** The values of the rows of one record by number, a column for each facet. */
export interface FacetTable {
  readonly columns: Readonly<Record<FacetName, Column>>
  readonly numberOf: (facet: FacetName, text: string) => number
  readonly textOf: (facet: FacetName, number: number) => string
}

/** Numbers of actors by the ways they are known in: their ranks in the record. */
function ranksIn(record: CaseRecord): (ways: readonly number[], into: number[]) => void {
  const actors = actorOfWay(record)
  const ranks = Int32Array.from(actors, (actor) => actor?.rank ?? -1)
  const seen = new Int32Array(actors.length)
  let turn = 0
  return (ways, into) => {
    turn += 1
    for (const way of ways) {
      const rank = ranks[way] ?? -1
      if (rank < 0 || seen[rank] === turn) continue
      seen[rank] = turn
      into.push(rank)
    }
  }
}

/** Columns while rows are gone through. */
function columnsOf(record: CaseRecord, rows: readonly Row<unknown>[]): FacetTable['columns'] {
  const { numberOf } = words(record)
  const valuesOf = valuesIn(record)
  const addRanks = ranksIn(record)
  const drafts = facetNames.map(() => ({
    start: new Int32Array(rows.length + 1),
    values: [] as number[],
  }))
  const [kind, status, actor, place, source, state, certainty] = drafts.map(({ values }) => values)
  const add = (into: number[] | undefined, numbers: readonly number[]) => {
    for (const number of numbers) into?.push(number)
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (!row) continue
    const values = valuesOf(row.members)
    for (const each of row.kinds) kind?.push(numberOf(each, each))
    if (row.status !== undefined) status?.push(numberOf(row.status, row.status))
    if (actor) addRanks(values.ways, actor)
    add(place, values.place)
    add(source, values.source)
    add(state, values.state)
    add(certainty, values.certainty)
    for (const draft of drafts) draft.start[at + 1] = draft.values.length
  }
  const columns = facetNames.map((name, index) => {
    const { start = new Int32Array(1), values = [] } = drafts[index] ?? {}
    return [name, { start, values: Int32Array.from(values) }] as const
  })
  // Made of the very names.
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
