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

const kept = perCase(() => new WeakMap<readonly Shown[], MemberValues>())

function valuesIn(record: CaseRecord): (members: readonly Shown[]) => MemberValues {
  const known = kept(record)
  const { numberOf } = words(record)
  const number = (text: string) => numberOf(text, text)
  const waysOf = waysIn(record)
  const certainty = ({ claim }: Shown) =>
    claim.layer === 'background' ? [claim.realis, 'background'] : [claim.realis]
  const make = (members: readonly Shown[]): MemberValues => ({
    place: each(members, (shown) => placeOf(shown)?.id ?? []).map(number),
    source: each(
      members,
      ({ claim }) => record.report.get(claim.document)?.document.source ?? [],
    ).map(number),
    certainty: each(members, certainty).map(number),
    state: [number(stateOf(members))],
    ways: each(members, ({ claim }) => waysOf(claim)),
  })
  return (members) => {
    const held = known.get(members) ?? make(members)
    known.set(members, held)
    return held
  }
}

function each<T>(
  members: readonly Shown[],
  values: (shown: Shown) => T | readonly T[],
): readonly T[] {
  const all = members.flatMap(values)
  return all.length < 2 ? all : [...new Set(all)]
}

/** Reads rows of one record by the numbers of their values. */
export interface FacetReader {
  /** Of one facet. Good until the next is read. */
  readonly read: (row: Row<unknown>, facet: FacetName) => readonly number[]
  readonly numberOf: (facet: FacetName, text: string) => number
  readonly textOf: (facet: FacetName, number: number) => string
}

/** Numbers of actors by the ways they are known in: their ranks in the record. */
function actorReader(record: CaseRecord): (ways: readonly number[]) => readonly number[] {
  const actors = actorOfWay(record)
  const ranks = Int32Array.from(actors, (actor) => actor?.rank ?? -1)
  const seen = new Int32Array(actors.length)
  const found: number[] = []
  let turn = 0
  return (ways) => {
    turn += 1
    found.length = 0
    for (const way of ways) {
      const rank = ranks[way] ?? -1
      if (rank < 0 || seen[rank] === turn) continue
      seen[rank] = turn
      found.push(rank)
    }
    return found
  }
}

export function facetReader(record: CaseRecord): FacetReader {
  const { all, numberOf } = words(record)
  const valuesOf = valuesIn(record)
  const actorsOf = actorReader(record)
  const things = actorThings(record)
  const number = (text: string) => numberOf(text, text)
  return {
    read: (row, facet) => {
      if (facet === 'kind') return row.kinds.map(number)
      if (facet === 'status') return row.status === undefined ? [] : [number(row.status)]
      const values = valuesOf(row.members)
      return facet === 'actor' ? actorsOf(values.ways) : values[facet]
    },
    numberOf: (facet, text) =>
      facet === 'actor' ? (actorOf(record, text)?.rank ?? -1) : number(text),
    textOf: (facet, value) => (facet === 'actor' ? (things[value]?.id ?? '') : (all[value] ?? '')),
  }
}
