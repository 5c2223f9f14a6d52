/**
 * The day of the next or previous report from an as-of day. Days are in order; nothing stands for the latest, so a
 * step past the end gives nothing.
 */
export function stepAsOf(
  days: readonly string[],
  asOf: string | undefined,
  by: 1 | -1,
): string | undefined {
  const last = days.at(-1)
  if (last === undefined) return undefined
  if (by > 0)
    return asOf === undefined
      ? undefined
      : earlierThanLast(
          days.find((day) => day > asOf),
          last,
        )
  const before = days.filter((day) => day < (asOf ?? last))
  return before.at(-1) ?? asOf ?? days[0]
}

function earlierThanLast(day: string | undefined, last: string): string | undefined {
  return day === last ? undefined : day
}
