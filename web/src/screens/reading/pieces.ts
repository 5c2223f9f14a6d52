/** A stretch of the text in UTF-16 code units, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Marked extends Span {
  readonly id: string
}

/** A piece of the text that no span begins or ends within, with every span that covers it. */
export interface Piece extends Span {
  /** Shortest first: the most exact is what a click means. */
  readonly ids: readonly string[]
}

/**
 * Cuts `[0, length)` at every boundary of the spans. Pieces follow each other without a gap, so the text comes out
 * whole whatever overlaps. A span's part outside the text is left out, and so is an empty span.
 */
export function pieces(length: number, spans: readonly Marked[]): readonly Piece[] {
  if (length === 0) return []
  const within = spans
    .map(({ id, start, end }) => ({
      id,
      start: Math.max(0, start),
      end: Math.min(length, end),
      size: end - start,
    }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const starting = Map.groupBy(within, ({ start }) => start)
  let open: typeof within = []
  return cuts.slice(0, -1).map((start, index) => {
    open = [...open.filter(({ end }) => end > start), ...(starting.get(start) ?? [])]
    const ids = open.toSorted((a, b) => a.size - b.size).map(({ id }) => id)
    return { start, end: cuts[index + 1] ?? length, ids: [...new Set(ids)] }
  })
}
