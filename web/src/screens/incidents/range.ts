interface Range {
  readonly low: number
  readonly high?: number | undefined
}

/** "3", "3–5", "≥ 2", "?": a number of people as it stands in a table. */
export function rangeText({ low, high }: Range): string {
  if (high === undefined) return low === 0 ? '?' : `≥ ${low.toLocaleString('en')}`
  return low === high
    ? low.toLocaleString('en')
    : `${low.toLocaleString('en')}–${high.toLocaleString('en')}`
}
