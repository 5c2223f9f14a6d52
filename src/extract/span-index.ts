import { overlaps, type Span } from '../record/index.ts'

/** First index at which something starts at the offset or behind it; the items are in order of their starts. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}

export function inOrder<T extends Span>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => a.start - b.start)
}

/** What lies inside a span, of items in order of their starts. */
export function within<T extends Span>(items: readonly T[], span: Span): readonly T[] {
  const found: T[] = []
  for (let at = firstFrom(items, span.start); (items[at]?.start ?? span.end) < span.end; at += 1) {
    const item = items[at]
    if (item && item.end <= span.end) found.push(item)
  }
  return found
}

/**
 * Looks up what shares a character with a span, in order of the starts. Only what starts before the span's end is looked
 * at, and back to where nothing reaches into it, so that a look-up takes no longer in a long report than in a short one.
 */
export function overlapIndex<T extends Span>(items: readonly T[]): (span: Span) => readonly T[] {
  const ordered = inOrder(items)
  // How far the items up to each one reach: behind that nothing before it covers anything.
  const reached: number[] = []
  for (const { end } of ordered) reached.push(Math.max(end, reached.at(-1) ?? 0))
  return (span) => {
    const found: T[] = []
    for (let at = firstFrom(ordered, span.end) - 1; (reached[at] ?? -1) > span.start; at -= 1) {
      const item = ordered[at]
      if (item && overlaps(item, span)) found.push(item)
    }
    return found.reverse()
  }
}
