import type { Day } from '../record/index.ts'
import { parseDay } from './time/calendar.ts'

/** Days from one day to another, negative when the second is earlier; 0 for what is no day. */
export function daysBetween(from: Day, to: Day): number {
  const [first, last] = [parseDay(from), parseDay(to)]
  return first === undefined || last === undefined ? 0 : last - first
}
