import type { When } from '../../record/index.ts'
import { addMonths } from './period.ts'
import type { Placed, ReadTimes } from './read.ts'
import { whenOf } from './when.ts'

/** "The year ended 31 March", "the three months ending in June", "its first quarter ended Sept. 30". */
const ended = /^ (?:(?:that|which) )?(?:ended|ending|ends) (?:on |in )?$/

/**
 * When a stretch was that is told by its length, or as a quarter or half, with the day or month behind it on which
 * it ended. Undefined for any other.
 */
export function endedOn(
  { text }: ReadTimes['scan'],
  { reading, span }: Placed,
  next: Placed,
): When | undefined {
  const end = next.reading.period
  const between = text.slice(span.end, next.span.start)
  if (end === undefined || between.length > LONGEST || !ended.test(between)) return undefined
  const [, count, unit] = /^P(\d{1,3})([DWMY])$/.exec(lengthOf(reading) ?? '') ?? []
  if (count === undefined || (end.grain !== 'day' && end.grain !== 'month')) return undefined
  const days = unit === 'D' ? Number(count) : unit === 'W' ? 7 * Number(count) : undefined
  const months = (unit === 'Y' ? 12 : 1) * Number(count)
  const first = days === undefined ? addMonths(end.last + 1, -months) : end.last + 1 - days
  const words = text.slice(span.start, next.span.end)
  const stretch = { ...reading, mod: undefined, period: undefined, first, last: end.last }
  return whenOf({ ...stretch, lasting: true, anchor: next.reading.anchor }, words, 'on')
}

/** Characters of the longest words that `ended` fits. */
const LONGEST = 20

/** How long a stretch is that has no place on the calendar of its own, as TIMEX3 writes it. */
function lengthOf({ type, value, first }: Placed['reading']): string | undefined {
  if (type === 'DURATION') return first === undefined ? value : undefined
  if (/-Q[1-4X]$/.test(value)) return 'P3M'
  return /-H[12]$/.test(value) ? 'P6M' : undefined
}
