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
 * Puts stretches into as few rows as they need, so that none covers another; first come, lowest row. Those that
 * would need more than `most` rows go into the last one.
 */
export function packed<T extends Stretch>(
  items: readonly T[],
  most: number,
  gap = 3,
): readonly Packed<T>[] {
  const ends: number[] = []
  return items
    .toSorted((a, b) => a.from - b.from)
    .map((item) => {
      const free = ends.findIndex((end) => end + gap <= item.from)
      const row = free === -1 ? Math.min(ends.length, most - 1) : free
      ends[row] = Math.max(ends[row] ?? item.to, item.to)
      return { item, row }
    })
}
