import type { When } from '../record/index.ts'

/** Days that a date leaves open, in milliseconds; one with an open end is the least exact, and none at all less than that. */
function openness(when: When | undefined): number {
  if (!when) return Number.POSITIVE_INFINITY
  const { earliest, latest } = when
  if (earliest === undefined || latest === undefined) return Number.MAX_SAFE_INTEGER
  return Date.parse(latest) - Date.parse(earliest)
}

/** The telling with the most exact time; the earlier where two are as exact. */
export function mostExact<T>(
  tellings: readonly T[],
  timeOf: (telling: T) => When | undefined,
): T | undefined {
  let best: { readonly telling: T; readonly open: number } | undefined
  for (const telling of tellings) {
    const open = openness(timeOf(telling))
    if (!best || open < best.open) best = { telling, open }
  }
  return best?.telling
}
