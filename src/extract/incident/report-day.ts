import type { Read, Span, When } from '../../record/index.ts'
import { daysBetween, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isSpoken } from './setting-grammar.ts'

/** News of a day this many days back is told as news. */
const fresh = 7

function isFresh({ when }: TimeExpression, published: string): boolean {
  const { earliest, latest, precision } = when ?? {}
  if (precision !== 'day' || earliest === undefined || latest === undefined) return false
  const back = daysBetween(latest, published)
  return back >= 0 && back <= fresh
}

/** Whether the time is when somebody spoke, charged or heard a case. */
function isOfTelling(reading: Reading, { start, end }: TimeExpression): boolean {
  const host = reading.clauseAt(reading.tokenAt(end - 1))
  return isSpoken(reading, host, reading.tokenAt(start))
}

/**
 * The one day of the last week that a report names, those apart on which somebody spoke or that are taken. For a crime
 * that a local report tells of: a second day would leave it open.
 */
export function reportDay(reading: Reading, taken: readonly Span[]): Read<When> | undefined {
  const { latest } = reading.published
  if (latest === undefined) return undefined
  const named = reading.times.filter(
    (time) =>
      isFresh(time, latest) &&
      !taken.some(({ start }) => start === time.start) &&
      !isOfTelling(reading, time),
  )
  const [first] = named
  if (!first?.when || new Set(named.map(({ when }) => when?.latest)).size > 1) return undefined
  const span = { start: first.start, end: first.end }
  return { value: first.when, spans: [span], basis: 'inferred', rule: 'incident/report-day' }
}
