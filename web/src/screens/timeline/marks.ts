import type { TimelineItem } from '../../api/shapes.ts'
import { packed } from '../../charts/pack.ts'
import type { TimeScale } from '../../charts/scale.ts'
import { addDays, dateOf } from '../../words/days.ts'

/** How a date is drawn: a point, a stretch, or with an end that nothing limits. */
export type Shape = 'point' | 'range' | 'by' | 'since'

export interface Mark {
  readonly item: TimelineItem
  readonly shape: Shape
  readonly isSoft: boolean
  /** In pixels, as far as it is drawn. */
  readonly from: number
  readonly to: number
}

/** How far an open end trails off. */
const tail = 34
const least = 5

/** Nothing for what has no date. The last day counts whole: a range ends where the next day begins. */
export function markOf(item: TimelineItem, x: TimeScale): Mark | undefined {
  const { earliest, latest, approximate, precision } = item
  const isSoft = approximate === true
  if (earliest === undefined && latest === undefined) return undefined
  if (earliest === undefined) {
    const end = x(dateOf(addDays(latest ?? '', 1)))
    return { item, shape: 'by', isSoft, from: end - tail, to: end }
  }
  const start = x(dateOf(earliest))
  if (latest === undefined) return { item, shape: 'since', isSoft, from: start, to: start + tail }
  const end = x(dateOf(addDays(latest, 1)))
  if (precision === 'day' || end - start < 2 * least) {
    const middle = (start + end) / 2
    return {
      item,
      shape: isSoft || end - start >= 2 * least ? 'range' : 'point',
      isSoft,
      from: middle - Math.max(least, (end - start) / 2),
      to: middle + Math.max(least, (end - start) / 2),
    }
  }
  return { item, shape: 'range', isSoft, from: start, to: end }
}

export interface LaneLayout {
  readonly marks: readonly { readonly item: Mark; readonly row: number }[]
  readonly rows: number
}

/** Marks of a lane in rows that do not overlap; those outside the picture are left out, ranges cut at its edges. */
export function laid(items: readonly TimelineItem[], x: TimeScale, most = 8): LaneLayout {
  const [left, right] = x.range
  const marks = items
    .flatMap((item) => markOf(item, x) ?? [])
    .filter(({ from, to }) => to > left && from < right)
    .map((mark) =>
      mark.shape === 'range'
        ? { ...mark, from: Math.max(left, mark.from), to: Math.min(right, mark.to) }
        : mark,
    )
  const rows = packed(marks, most)
  return { marks: rows, rows: Math.max(1, ...rows.map(({ row }) => row + 1)) }
}
