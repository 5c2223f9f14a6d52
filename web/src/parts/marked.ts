interface Span {
  readonly start: number
  readonly end: number
}

interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a stretch of a report where marked words begin and end; `offset` is where the stretch begins in its report. */
export function marked(text: string, offset: number, spans: readonly Span[]): readonly Piece[] {
  const inside = spans
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    .filter(({ start, end }) => start >= 0 && end <= text.length && start < end)
    .toSorted((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of inside) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isMarked: false }] : pieces
}
