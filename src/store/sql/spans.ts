import type { Span } from '../../record/index.ts'

/** Every span in a claim, a document or any part of one: what has a numeric `start` and `end`. */
export function* spansIn(data: unknown): Generator<Span> {
  if (typeof data !== 'object' || data === null) return
  if ('start' in data && 'end' in data) {
    const { start, end } = data
    if (typeof start === 'number' && typeof end === 'number') yield { start, end }
  }
  for (const part of Object.values(data)) yield* spansIn(part)
}
