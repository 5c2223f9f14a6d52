import type { TimeScale } from './scale.ts'

export interface Tick {
  readonly date: Date
  readonly label: string
}

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

function labelOf(date: Date, isFirst: boolean): string {
  const isMonth = date.getUTCDate() === 1
  if (isMonth && date.getUTCMonth() === 0) return `${date.getUTCFullYear()}`
  const words = isMonth ? month.format(date) : format.format(date)
  return isFirst ? `${words} ${date.getUTCFullYear()}` : words
}

/** Marks of a time axis, no nearer than `apart` pixels; the first one says its year, and so does each new year. */
export function ticksOf(x: TimeScale, apart = 90): readonly Tick[] {
  const [left, right] = x.range
  return x
    .ticks(Math.max(2, Math.floor((right - left) / apart)))
    .filter((date) => date.getUTCHours() === 0 && x(date) < right - 12)
    .map((date, index) => ({ date, label: labelOf(date, index === 0) }))
}
