import type { ActorItem } from '../../api/shapes.ts'

type Relation = ActorItem['relations'][number]

interface Drawn {
  readonly key: string
  readonly id: string
  readonly label: string
  readonly type: string
  readonly isFrom: boolean
  readonly y: number
}

/** More would not be read in a picture; the list has them all. */
const most = 12
const rowHeight = 36

/** Those whom an actor is tied to, each tie once, one below the other. */
export function around(relations: readonly Relation[]): {
  readonly others: readonly Drawn[]
  readonly middle: number
  readonly height: number
} {
  const ties = new Map(
    relations.map((each) => [`${each.other.id} ${each.type} ${each.isFrom}`, each] as const),
  )
  const others = [...ties].slice(0, most).map(([key, { other, type, isFrom }], index) => ({
    key,
    ...other,
    type,
    isFrom,
    y: rowHeight * (index + 0.5),
  }))
  const height = Math.max(1, others.length) * rowHeight
  return { others, middle: height / 2, height }
}
