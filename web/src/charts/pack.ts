/** Something that takes up a stretch of a line, in pixels. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Packed<T> {
  readonly item: T
  readonly row: number
}

/**
 * Puts stretches into as few rows as they need, so that none covers another, each in the lowest row that is free there.
 * The short come first: those that would need more than `most` rows go into the last one, and a long one is still seen
 * behind a short one. In the order in which they begin.
 */
export function packed<T extends Stretch>(
  items: readonly T[],
  most: number,
  gap = 3,
): readonly Packed<T>[] {
  const rows: T[][] = []
  const fits = (item: T) => (row: readonly T[]) =>
    row.every(({ from, to }) => to + gap <= item.from || item.to + gap <= from)
  return items
    .toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)
    .map((item) => {
      const free = rows.findIndex(fits(item))
      const row = free === -1 ? Math.min(rows.length, most - 1) : free
      rows[row] ??= []
      rows[row]?.push(item)
      return { item, row }
    })
    .sort((a, b) => a.item.from - b.item.from)
}
