import { z } from 'zod'

/** A stretch of a document's text in UTF-16 code units, half-open: `[start, end)`. Never empty. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, 'a span ends after it starts')
  .readonly()
export type Span = z.infer<typeof Span>

/** The words a span points at. The law of the record: this is the quote, always. */
export function quote(document: { readonly text: string }, span: Span): string {
  return document.text.slice(span.start, span.end)
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` covers every code unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The smallest span that covers all given ones. */
export function cover(first: Span, ...rest: readonly Span[]): Span {
  return rest.reduce(
    (all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }),
    first,
  )
}

/** Order of reading: by start, the longer first. For `Array.prototype.sort`. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
