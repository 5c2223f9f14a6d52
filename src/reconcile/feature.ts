import type { Reason } from '../record/index.ts'

/** One thing compared in two claims: what, how alike (0 opposed, 1 the same), and the two values in words. */
export type Feature = Reason

/** A feature with only the values that there are. */
export function feature(name: string, score: number, from?: string, to?: string): Feature {
  return {
    feature: name,
    score: Math.round(score * 100) / 100,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}
